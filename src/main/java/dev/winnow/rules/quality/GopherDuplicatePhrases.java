package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import java.util.stream.IntStream;

/** Much of the text stands in phrases that repeat earlier ones. */
public final class GopherDuplicatePhrases implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-duplicate-phrases", Category.QUALITY, Severity.WARNING)
            .summary("Much of the text stands in phrases that repeat earlier ones")
            .why("""
                    A text that says the same five to ten words again and again was put together by a program.
                    Characters of blanks do not count.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio-5", 0.15, "greatest share of characters in repeated sequences of five words")
            .option("max-ratio-6", 0.14, "greatest share of characters in repeated sequences of six words")
            .option("max-ratio-7", 0.13, "greatest share of characters in repeated sequences of seven words")
            .option("max-ratio-8", 0.12, "greatest share of characters in repeated sequences of eight words")
            .option("max-ratio-9", 0.11, "greatest share of characters in repeated sequences of nine words")
            .option("max-ratio-10", 0.1, "greatest share of characters in repeated sequences of ten words")
            .hit("The short answer is no. Some say otherwise. ⟦The short answer is no⟧. We asked again.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .miss("The short answer is no, and the long answer, which we give here for those who "
                    + "have time, is that nobody has ever asked.")
            .build();

    private static final int FEWEST = 5;

    private static final int MOST = 10;

    private final double[] maxRatios;

    public GopherDuplicatePhrases(Settings settings) {
        maxRatios = IntStream.rangeClosed(FEWEST, MOST)
                .mapToDouble(words -> settings.number(INFO, "max-ratio-" + words))
                .toArray();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int characters = Measures.characters(view.text(), 0, view.text().length());
        for (int words = FEWEST; words <= MOST; words++) {
            Phrases.Taken repeated = new Phrases(view, words).repeated();
            double ratio = (double) repeated.characters() / Math.max(1, characters);
            if (ratio > maxRatios[words - FEWEST]) {
                String message = "Sequences of " + words + " words that stood before take " + Measures.shown(ratio)
                        + " of the characters, more than " + Measures.shown(maxRatios[words - FEWEST])
                        + "; this is the first of "
                        + repeated.times();
                out.add(repeated.first(), message, null);
                return;
            }
        }
    }
}
