package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** One short phrase takes much of the text. */
public final class GopherFrequentPhrase implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-frequent-phrase", Category.QUALITY, Severity.WARNING)
            .summary("One short phrase takes much of the text")
            .why("""
                    Keyword spam and output of broken programs say one phrase again and again. Punctuation counts as
                    words.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio-2", 0.2, "greatest share of characters in the most frequent pair of words")
            .option("max-ratio-3", 0.18, "the same of three words")
            .option("max-ratio-4", 0.16, "the same of four words")
            .hit("⟦ding dong⟧ said the bell, ding dong, ding dong, ding dong")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .miss("A beekeeper in the old quarter lets her hives stand on the roof of the town "
                    + "hall. She says that the bees have more flowers there than in the fields, where "
                    + "maize grows up to the edge of the wood, and that the mayor likes to have his "
                    + "tea with honey that was made above his desk.")
            .build();

    private static final int FEWEST = 2;

    private final double[] maxRatios;

    public GopherFrequentPhrase(Settings settings) {
        maxRatios = new double[] {
            settings.number(INFO, "max-ratio-2"),
            settings.number(INFO, "max-ratio-3"),
            settings.number(INFO, "max-ratio-4")
        };
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int characters = Measures.characters(view.text(), 0, view.text().length());
        for (int words = FEWEST; words < FEWEST + maxRatios.length; words++) {
            Phrases.Taken most = new Phrases(view, words).mostFrequent();
            double ratio = (double) most.characters() / Math.max(1, characters);
            if (ratio > maxRatios[words - FEWEST]) {
                String message = "This phrase of " + words + " words takes " + Measures.shown(ratio)
                        + " of the characters, more than " + Measures.shown(maxRatios[words - FEWEST]);
                out.add(most.first(), message, null);
                return;
            }
        }
    }
}
