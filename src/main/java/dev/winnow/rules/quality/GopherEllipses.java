package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** There are many ellipses. */
public final class GopherEllipses implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-ellipses", Category.QUALITY, Severity.WARNING)
            .summary("There are many ellipses")
            .why("""
                    Lists of teasers, and texts that were cut in many places, are full of ellipses.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.1, "most for each word, punctuation counted as words")
            .hit("⟦So... you know... well, there it is...⟧")
            .miss("He waited... and then he went home without a word to anybody.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .build();

    private final double maxRatio;

    public GopherEllipses(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        String text = view.text();
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\u2026') {
                found++;
            } else if (text.startsWith("...", i)) {
                found++;
                i += 2;
            }
        }
        double ratio = tokens.count() == 0 ? 0 : (double) found / tokens.count();
        if (ratio > maxRatio) {
            out.add(
                    Measures.whole(view),
                    "There are " + Measures.shown(ratio) + " ellipses to a word, more than " + Measures.shown(maxRatio),
                    null);
        }
    }
}
