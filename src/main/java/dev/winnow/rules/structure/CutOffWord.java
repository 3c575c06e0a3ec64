package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;

/**
 * A text that ends within a word, as one cut at a number of characters does.
 *
 * <p>The paragraphs before have to end like sentences and the last not. In English the last string must be no word, and words must begin
 * with it; in other languages the text's own words have to show the same, and that none ends in its last two letters.
 */
public final class CutOffWord implements Rule {

    private static final String FERRY =
            "The ferry to the islands sails again after a week, the harbour master said.\n\n"
                    + "Passengers stood on the quay from six in the morning, and some had slept there.\n\n"
                    + "The storm had torn the landing stage away. Divers looked for its beams until Sunday.\n\n";

    static final RuleInfo INFO = RuleInfo.of("cut-off-word", Category.STRUCTURE, Severity.WARNING)
            .summary("The text ends in the middle of a word")
            .why("""
                    Feeds, previews and databases keep so many characters of an article and drop the rest. What is left ends where it
                    ends, and whoever learns from it learns to stop in the middle of a word. Only the source has the rest.
                    """)
            .confidence(0.85)
            .hit(FERRY + "The company will pay for the repair and has asked the ⟦minist⟧")
            .hit(FERRY + "The company will pay for the repair and has asked for ⟦permissio⟧\n")
            .miss(FERRY + "The company will pay for the repair and has asked the ministry")
            .miss(FERRY + "The company will pay for the repair, it said.\n\nPhotograph: Mara Lindqv")
            .build();

    public CutOffWord(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        TextEnd end = TextEnd.open(view);
        Span word = end == null ? null : end.word();
        if (end != null && word != null && end.withinWord(word)) {
            out.add(word, "Text ends with '" + word.in(view.text()) + "', in the middle of a word", null);
        }
    }
}
