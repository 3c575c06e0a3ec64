package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The text has too few or too many words. */
public final class GopherWordCount implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-word-count", Category.QUALITY, Severity.WARNING)
            .summary("The text has too few or too many words")
            .why("""
                    Pages of a few words are labels and errors, pages of a hundred thousand are lists and dumps. Marks
                    of punctuation do not count as words.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("min-words", 50, "fewest words")
            .option("max-words", 100_000, "most words")
            .hit("⟦Closed on Monday.⟧")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .miss("A beekeeper in the old quarter lets her hives stand on the roof of the town "
                    + "hall. She says that the bees have more flowers there than in the fields, where "
                    + "maize grows up to the edge of the wood, and that the mayor likes to have his "
                    + "tea with honey that was made above his desk.")
            .build();

    private final int minWords;
    private final int maxWords;

    public GopherWordCount(Settings settings) {
        minWords = settings.integer(INFO, "min-words");
        maxWords = settings.integer(INFO, "max-words");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        int words = 0;
        for (int i = 0; i < tokens.count(); i++) {
            words += tokens.visible(i) ? 1 : 0;
        }
        if (words < minWords) {
            out.add(Measures.whole(view), "The text has " + words + " words, fewer than " + minWords, null);
        } else if (words > maxWords) {
            out.add(Measures.whole(view), "The text has " + words + " words, more than " + maxWords, null);
        }
    }
}
