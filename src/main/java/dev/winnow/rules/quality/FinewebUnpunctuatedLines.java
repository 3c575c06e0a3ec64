package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Few lines end like sentences. */
public final class FinewebUnpunctuatedLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("fineweb-unpunctuated-lines", Category.QUALITY, Severity.WARNING)
            .summary("Few lines end like sentences")
            .why("""
                    Menus, tables and lists have no marks at the ends of their lines.
                    """)
            .source("Penedo et al., The FineWeb Datasets, 2024, section 3.6; decides as "
                    + "FineWebQualityFilter of datatrove")
            .offByDefault()
            .option("ratio", 0.12, "least share of lines with a mark at their end, blank ones not counted")
            .hit("⟦Home\nNews\nSport⟧")
            .miss("Home\nThe fair is over.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .build();

    private final double threshold;

    public FinewebUnpunctuatedLines(Settings settings) {
        threshold = settings.number(INFO, "ratio");
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
                found += Punctuation.ends(view.text(), view.lineEnd(i)) ? 1 : 0;
            }
        }
        double ratio = lines == 0 ? threshold : (double) found / lines;
        if (ratio < threshold) {
            out.add(
                    Measures.whole(view),
                    "Of the lines, " + Measures.shown(ratio) + " end in a mark of punctuation, less than "
                            + Measures.shown(threshold),
                    null);
        }
    }
}
