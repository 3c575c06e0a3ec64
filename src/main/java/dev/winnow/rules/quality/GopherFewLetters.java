package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Few of the words have a letter. */
public final class GopherFewLetters implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-few-letters", Category.QUALITY, Severity.WARNING)
            .summary("Few of the words have a letter")
            .why("""
                    Tables of figures and strings of symbols are no prose. Marks of punctuation count as words without a
                    letter.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("min-ratio", 0.8, "least share of words with a letter")
            .hit("⟦Home 12 14 19 22 7 3 Guests 9 9 20 25 15⟧")
            .miss("Nine of the 12 boats came home before the storm reached the harbour wall.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .build();

    private final double minRatio;

    public GopherFewLetters(Settings settings) {
        minRatio = settings.number(INFO, "min-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        int found = 0;
        for (int i = 0; i < tokens.count(); i++) {
            found += tokens.alphabetic(i) ? 1 : 0;
        }
        double ratio = tokens.count() == 0 ? 1 : (double) found / tokens.count();
        if (ratio < minRatio) {
            out.add(
                    Measures.whole(view),
                    "Of the words, " + Measures.shown(ratio) + " have a letter, less than " + Measures.shown(minRatio),
                    null);
        }
    }
}
