package dev.winnow.rules.duplicate;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Sketch;
import dev.winnow.View;
import java.util.List;

/** A document that is a changed copy of another one of about its length. */
public final class NearDuplicate implements Rule {

    static final RuleInfo INFO = RuleInfo.of("near-duplicate", Category.DUPLICATE, Severity.WARNING)
            .summary("The text is a changed copy of another document")
            .why("""
                    Copies of one article differ by a header and a footer, by an editor's changes, or by words that a program replaced.
                    They weigh like one text told many times, and no comparison of whole texts finds them. The longer of two copies is
                    kept and named, of equally long ones the one whose id sorts first; nothing is changed. What two documents have in
                    one place only, a quotation or the furniture of their site, makes no copy.
                    """)
            .source(
                    "bottom-k sketch of word 3-grams (Cohen and Kaplan, PODC 2007), runs test (Wald and Wolfowitz, 1940); the standard error of the share is at most .1")
            .confidence(0.95)
            .corpusSharing(Copies.KEYS)
            .miss(
                    "Ferry to stay in harbour\n\nThe ferry stays in harbour until the storm has passed, its owner said on Friday.")
            .miss(
                    "Ferry sails again\n\nAfter three days of storm the ferry left the harbour on Monday with forty people on board.")
            .build();

    /** Below it the estimate is less sure; a guess. */
    private static final double CLEAR_SHARE = 0.6;

    /** The rule has no settings. */
    public NearDuplicate(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void sketch(View view, Sketch sketch) {
        Copies.sketch(view, sketch);
    }

    @Override
    public void check(View view, Findings out) {
        Census census = view.census(this);
        if (census == Census.NONE) {
            return;
        }
        Copies copies = Copies.of(view, census);
        Peer kept = copies.container();
        if (kept != null && !kept.longerThan(copies.print())) {
            double share = copies.share();
            String message =
                    "About " + Math.round(100 * share) + " % of the text, from its beginning to its end, stands in "
                            + kept.document() + " too: one is a changed copy of the other";
            double confidence = share < CLEAR_SHARE ? 0.8 : INFO.confidence();
            out.add(new Finding(INFO, confidence, Copies.wholeText(view), message, List.of(kept.document()), null));
        }
    }
}
