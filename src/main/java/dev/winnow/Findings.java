package dev.winnow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds in one document; used by one thread. */
public final class Findings {

    private final RuleInfo rule;
    private final int textLength;
    private List<Finding> found = List.of(); // most rules find nothing in most texts

    Findings(RuleInfo rule, int textLength) {
        this.rule = rule;
        this.textLength = textLength;
    }

    /** Reports with the rule's own confidence. */
    public void add(Span span, String message, @Nullable Fix fix) {
        add(rule.confidence(), span, message, fix);
    }

    /** Reports with a confidence of its own, 0 to 1. */
    public void add(double confidence, Span span, String message, @Nullable Fix fix) {
        add(new Finding(rule, confidence, span, message, List.of(), fix));
    }

    /**
     * Reports a finding that rests on other documents.
     *
     * @throws IllegalArgumentException if the span does not lie in the text or the finding is another rule's
     */
    public void add(Finding finding) {
        if (finding.span().end() > textLength || finding.rule() != rule) {
            throw new IllegalArgumentException("Finding " + finding + " does not belong to rule " + rule.id()
                    + " on a text of " + textLength + " characters");
        }
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(finding);
    }

    List<Finding> found() {
        return found;
    }
}
