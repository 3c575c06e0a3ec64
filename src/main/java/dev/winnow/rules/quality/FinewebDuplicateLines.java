package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Lines repeat earlier ones. */
public final class FinewebDuplicateLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("fineweb-duplicate-lines", Category.QUALITY, Severity.WARNING)
            .summary("Lines repeat earlier ones")
            .why("""
                    Menus, and pages put together by a program, say the same line again. Blank lines do not count.
                    """)
            .source("Penedo et al., The FineWeb Datasets, 2024, section 3.6; decides as "
                    + "FineWebQualityFilter of datatrove")
            .offByDefault()
            .option("ratio", 0.01, "greatest share")
            .hit("Share this\nThe fair closed on Sunday.\n⟦Share this⟧")
            .miss("The fair closed.\n\n\nThe band left.")
            .miss("Share this\nshare this")
            .build();

    private final double most;

    public FinewebDuplicateLines(Settings settings) {
        most = settings.number(INFO, "ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Repetition found = Repetition.ofVisibleLines(view);
        double ratio = (double) found.characters()
                / Math.max(1, Measures.characters(view.text(), 0, view.text().length()) - view.lineCount() + 1);
        if (found.repeated() > 0 && ratio > most) {
            out.add(
                    found.first(),
                    "The share of characters in lines that stood before is " + Measures.shown(ratio) + ", more than "
                            + Measures.shown(most) + "; this is the first of " + found.repeated(),
                    null);
        }
    }
}
