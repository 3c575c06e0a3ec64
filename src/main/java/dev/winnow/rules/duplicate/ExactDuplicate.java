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

/** A document that has the words of another one, all of them in their order. */
public final class ExactDuplicate implements Rule {

    static final RuleInfo INFO = RuleInfo.of("exact-duplicate", Category.DUPLICATE, Severity.WARNING)
            .summary("The text is that of another document, word for word")
            .why("""
                    Pages are crawled twice, mirrored and syndicated. A text that stands in a corpus many times weighs as many times as
                    much in whatever is learnt or counted. Upper and lower case, white space and punctuation make no other text. The
                    document whose id sorts first is kept and named; nothing is changed.
                    """)
            .confidence(0.99)
            .corpusSharing(Copies.KEYS)
            .miss(
                    "Bread rises twice\n\nThe dough rests for an hour, is folded, and rests for another hour under a cloth.")
            .miss(
                    "Bread rises twice, and then some\n\nThe dough rests for an hour, is folded, and rests again in a basket.")
            .build();

    /** The rule has no settings. */
    public ExactDuplicate(Settings settings) {}

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
        String original = copies.original();
        if (original != null) {
            String message =
                    "The text has the same " + copies.print().length() + " words in the same order as " + original;
            out.add(new Finding(INFO, INFO.confidence(), Copies.wholeText(view), message, List.of(original), null));
        }
    }
}
