package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Many paragraphs repeat earlier ones. */
public final class GopherDuplicateParagraphs implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-duplicate-paragraphs", Category.QUALITY, Severity.WARNING)
            .summary("Many paragraphs repeat earlier ones")
            .why("""
                    Pages put together by a program say the same paragraph again. Empty lines part paragraphs.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.3, "greatest share")
            .hit("Sign up\n\nThe fair closed on Sunday with a dance for everybody.\n\n⟦Sign up⟧\n\nSign up")
            .miss("Sign up\nSign up\nSign up")
            .miss("One.\n\nTwo.\n\nThree.\n\nOne.")
            .build();

    private final double maxRatio;

    public GopherDuplicateParagraphs(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Repetition found = Repetition.ofParagraphs(view);
        double ratio = (double) found.repeated() / Math.max(1, found.elements());
        if (found.repeated() > 0 && ratio > maxRatio) {
            out.add(
                    found.first(),
                    "The share of paragraphs that stood before is " + Measures.shown(ratio) + ", more than "
                            + Measures.shown(maxRatio) + "; this is the first of " + found.repeated(),
                    null);
        }
    }
}
