package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Most lines are short. */
public final class FinewebShortLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("fineweb-short-lines", Category.QUALITY, Severity.WARNING)
            .summary("Most lines are short")
            .why("""
                    Menus, tables and lists have short lines. Blank lines do not count.
                    """)
            .source("Penedo et al., The FineWeb Datasets, 2024, section 3.6; decides as "
                    + "FineWebQualityFilter of datatrove")
            .offByDefault()
            .option("ratio", 0.67, "greatest share of short lines")
            .option("length", 30, "most characters of a short line")
            .hit("⟦Home\nNews\nSport\nThe fair closed on Sunday with a dance.⟧")
            .miss("Home\nThe ferry did not sail on Friday, because the captain had a cold and "
                    + "nobody else knows the rocks. Those who had to be on the mainland waited in the "
                    + "café, played cards with the cook, and told each other that the weather would "
                    + "have been too rough anyway. Nobody looked out of the window.\nA beekeeper in the "
                    + "old quarter lets her hives stand on the roof of the town hall. She says that "
                    + "the bees have more flowers there than in the fields, where maize grows up to "
                    + "the edge of the wood, and that the mayor likes to have his tea with honey that "
                    + "was made above his desk.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .build();

    private final double threshold;
    private final int length;

    public FinewebShortLines(Settings settings) {
        threshold = settings.number(INFO, "ratio");
        length = settings.integer(INFO, "length");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int lines = 0;
        int found = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            if (!view.blankLine(i)) {
                lines++;
                found += Measures.characters(view.text(), view.lineStart(i), view.lineEnd(i)) <= length ? 1 : 0;
            }
        }
        double ratio = lines == 0 ? 0 : (double) found / lines;
        if (ratio > threshold) {
            out.add(
                    Measures.whole(view),
                    "Of the lines, " + Measures.shown(ratio) + " have no more than " + length
                            + " characters, more than " + Measures.shown(threshold),
                    null);
        }
    }
}
