package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import dev.winnow.rules.Copy;

/** The body of a document, or some paragraphs of it, that stand in it a second time; one paragraph alone is another rule's. */
public final class RepeatedBody implements Rule {

    private static final String FERRY =
            "The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers"
                    + " stood on the quay from six in the morning.\n\n"
                    + "The storm had torn the landing stage away. Divers looked for its beams until Sunday and found all but two of them.\n\n";

    static final RuleInfo INFO = RuleInfo.of("repeated-body", Category.CONCATENATION, Severity.WARNING)
            .summary("The body of the text stands in it a second time")
            .why("""
                    Pages carry an article twice: once for narrow and once for wide screens, or once for show and once for machines. A scraper
                    that takes both doubles what a model learns by heart. Refrains, tables, lists and code repeat themselves on purpose; of
                    them only a doubling of the whole text is told, and of a single paragraph doubled-paragraph tells.
                    """)
            .confidence(0.95)
            .hit(
                    FERRY
                            + "⟦The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers"
                            + " stood on the quay from six in the morning.\n\n"
                            + "The storm had torn the landing stage away. Divers looked for its beams until Sunday and found all but two of them.→⟧\n")
            .hit(
                    "El molino muele otra vez, nueve años después del incendio, y el primer saco de harina ya está vendido, contó la molinera ante los"
                            + " vecinos del barrio alto, que habían subido con pan y vino para celebrarlo. ⟦El molino muele otra vez, nueve años después"
                            + " del incendio, y el primer saco de harina ya está vendido, contó la molinera ante los vecinos del barrio alto, que habían"
                            + " subido con pan y vino para celebrarlo.→⟧\n")
            .miss("""
                    Come down to the water, come down to the sea,
                    the nets are all mended and waiting for thee,
                    the gulls on the chimney are calling your name,
                    and nothing that left us came back quite the same.

                    My brother went sailing the year of the frost,
                    and somewhere by Lindholm his lantern was lost.
                    The women stood singing till morning was grey,
                    and this is the song that they sing to this day:

                    Come down to the water, come down to the sea,
                    the nets are all mended and waiting for thee,
                    the gulls on the chimney are calling your name,
                    and nothing that left us came back quite the same.
                    """)
            .miss(FERRY + "She had said so on Monday, too: \"The ferry to the islands sails again after a week.\"\n")
            .build();

    /** What several copied paragraphs have at least, in characters, and what a copied stretch has that follows the first at once; guesses. */
    private static final int LEAST_PART = 300;

    private static final int LEAST_ADJACENT = 120;

    private static final double CHANGED_CONFIDENCE = 0.7;

    public RepeatedBody(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.text().length() < LEAST_ADJACENT) {
            return;
        }
        for (Copy copy : Copy.in(view)) {
            if (copy.whole() || !copy.paragraph() && part(copy)) {
                report(copy, out);
            }
        }
    }

    private static boolean part(Copy copy) {
        return copy.prose(copy.adjacent() ? LEAST_ADJACENT : LEAST_PART, LEAST_ADJACENT);
    }

    private static void report(Copy copy, Findings out) {
        String message = copy.words() + " words from '" + copy.quoted()
                + "' on stand in the text a second time, first in line " + copy.firstLine();
        if (copy.exact()) {
            out.add(copy.span(), message, copy.fix());
        } else {
            out.add(CHANGED_CONFIDENCE, copy.span(), message + ", but for a few words", null);
        }
    }
}
