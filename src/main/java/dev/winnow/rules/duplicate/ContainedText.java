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

/** A document that a longer one holds from its beginning to its end. */
public final class ContainedText implements Rule {

    static final RuleInfo INFO = RuleInfo.of("contained-text", Category.DUPLICATE, Severity.WARNING)
            .summary("The whole text is part of a longer document")
            .why("""
                    A page is saved with and without its surroundings, an article is cut to its first paragraphs, a digest holds what
                    stands alone elsewhere. The shorter document says nothing that the longer does not. The longer is kept and named;
                    nothing is changed. A text of which the longer has one passage only is not meant.
                    """)
            .source(
                    "bottom-k sketch of word 3-grams (Cohen and Kaplan, PODC 2007); the standard error of the share is at most .1 for texts of like length")
            .confidence(0.9)
            .corpusSharing(Copies.KEYS)
            .miss(
                    "Rain expected\n\nThe weather service expects rain in the north from Thursday on, and snow above two thousand metres.")
            .miss(
                    "From the archive\n\n\"We expect rain in the north,\" the weather service said then. It snowed for eleven days instead.")
            .build();

    /** The rule has no settings. */
    public ContainedText(Settings settings) {}

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
        Peer longer = copies.container();
        if (longer != null && longer.longerThan(copies.print())) {
            String message =
                    "The text of " + copies.print().length() + " words stands from its beginning to its end in "
                            + longer.document() + ", which has " + longer.length();
            out.add(new Finding(
                    INFO, INFO.confidence(), Copies.wholeText(view), message, List.of(longer.document()), null));
        }
    }
}
