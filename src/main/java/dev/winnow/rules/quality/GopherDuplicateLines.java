package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Many lines repeat earlier ones. */
public final class GopherDuplicateLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-duplicate-lines", Category.QUALITY, Severity.WARNING)
            .summary("Many lines repeat earlier ones")
            .why("""
                    Menus, tables and pages put together by a program say the same line again and again. Blank lines do
                    not count.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.3, "greatest share")
            .hit("Buy now\n⟦Buy now⟧\nBuy now")
            .miss("One\n\n\n\nTwo\n\n\n\nThree")
            .miss("The fair closed on Sunday with a dance for everybody.\nThe band came late.\nThe "
                    + "rain came early.\nThe fair closed on Sunday with a dance for everybody.")
            .build();

    private final double maxRatio;

    public GopherDuplicateLines(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Repetition found = Repetition.ofLines(view);
        double ratio = (double) found.repeated() / Math.max(1, found.elements());
        if (found.repeated() > 0 && ratio > maxRatio) {
            out.add(
                    found.first(),
                    "The share of lines that stood before is " + Measures.shown(ratio) + ", more than "
                            + Measures.shown(maxRatio) + "; this is the first of " + found.repeated(),
                    null);
        }
    }
}
