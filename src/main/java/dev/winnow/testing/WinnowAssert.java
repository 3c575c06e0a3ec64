package dev.winnow.testing;

import dev.winnow.Census;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Marked;
import dev.winnow.Rule;
import dev.winnow.Severity;
import dev.winnow.Winnow;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what is found in one document that is checked alone; begun by {@link WinnowAssertions}.
 *
 * <p>A failure prints the text with its findings in the notation of {@link Marked}, ready to be pasted as a fixture.
 */
public final class WinnowAssert extends AbstractAssert<WinnowAssert, Document> {

    /** The command line's default: fixes of findings below it are not applied. */
    static final double FIX_CONFIDENCE = 0.8;

    private Winnow winnow;
    private Census census = Census.NONE;

    WinnowAssert(Document document, Winnow winnow) {
        super(document, WinnowAssert.class);
        this.winnow = winnow;
    }

    /** Uses these rules and no others from here on, and reports findings of any confidence. */
    public WinnowAssert checkedBy(Rule... rules) {
        return checkedBy(Winnow.with(List.of(rules)));
    }

    /** Uses another engine from here on. */
    public WinnowAssert checkedBy(Winnow engine) {
        this.winnow = engine;
        return this;
    }

    /** Takes the document as one of those that the census counts. */
    WinnowAssert amongOthers(Census others) {
        this.census = others;
        return this;
    }

    /**
     * Nothing is found.
     *
     * <pre>{@code
     * assertThatText("The port reopened on Tuesday.").isClean();                        // passes
     * assertThatText("2021-11-02 18:40:07source:Wire").isClean();                       // fails
     * }</pre>
     */
    public WinnowAssert isClean() {
        return isCleanFrom(Severity.INFO);
    }

    /** Nothing is found that is of this severity or worse. */
    public WinnowAssert isCleanFrom(Severity least) {
        List<Finding> findings = findings().stream()
                .filter(finding -> finding.rule().severity().compareTo(least) >= 0)
                .toList();
        if (!findings.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected nothing" + (least == Severity.INFO ? "" : " from severity " + least.id())
                            + " to be found in " + actual.id() + "\n" + shown(findings));
        }
        return this;
    }

    /**
     * Exactly these rules find something, in the order of the text, each named once for each of its findings.
     *
     * <pre>{@code
     * assertThatText("2021-11-02 18:40:07source:Wire").hasFindings("glued-fields");     // passes
     * assertThatText("Source: Wire").hasFindings("glued-fields");                       // fails
     * }</pre>
     */
    public WinnowAssert hasFindings(String... ruleIds) {
        List<Finding> findings = findings();
        List<String> found =
                findings.stream().map(finding -> finding.rule().id()).toList();
        if (!found.equals(List.of(ruleIds))) {
            throw failure(
                    "%s", "Expected the findings " + List.of(ruleIds) + " in " + actual.id() + "\n" + shown(findings));
        }
        return this;
    }

    /**
     * The findings are exactly the marks: same ends, and the same outcome of their fixes.
     *
     * <pre>{@code
     * assertThatText("07:30source:Wire").isMarkedAs("⟦07:30source:Wire→⟧");             // passes
     * assertThatText("07:30source:Wire").isMarkedAs("07:30⟦source:⟧Wire");              // fails
     * }</pre>
     *
     * @throws IllegalArgumentException if the notation is wrong, or the text without marks is another one
     */
    public WinnowAssert isMarkedAs(String marked) {
        Marked expected = Marked.parse(marked);
        if (!expected.text().equals(actual.text())) {
            throw new IllegalArgumentException("Without its marks the text is not the one that is checked, which is\n"
                    + FailureText.plain(actual.text()));
        }
        try {
            Checks.equalMarks(actual, findings(), expected);
        } catch (AssertionError e) {
            throw failure("%s", e.getMessage());
        }
        return this;
    }

    /** Applying the fixes from a confidence of 0.8 gives this text, and comes to an end. */
    public WinnowAssert cleansTo(String expected) {
        Run run = run();
        Checks.cleaningSettles(run, FIX_CONFIDENCE);
        String cleaned = run.clean(actual, FIX_CONFIDENCE).text();
        if (!cleaned.equals(expected)) {
            throw failure(
                    "%s",
                    "Expected another text when " + actual.id() + " is cleaned\n"
                            + FailureText.block("cleaned", FailureText.plain(cleaned))
                            + FailureText.block("expected", FailureText.plain(expected))
                            + shown(findings()));
        }
        return this;
    }

    private Run run() {
        isNotNull();
        return new Run(winnow, List.of(actual), census);
    }

    private List<Finding> findings() {
        return run().findings(actual);
    }

    private String shown(List<Finding> findings) {
        String text = actual.text();
        return FailureText.block("findings", findings.isEmpty() ? "  none\n" : FailureText.list(text, findings))
                + FailureText.block("found, ready to paste", FailureText.marked(text, findings))
                + FailureText.undrawn(text, findings);
    }
}
