package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The line speaks of cookies or terms of use. */
public final class C4PolicyLine implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-policy-line", Category.QUALITY, Severity.WARNING)
            .summary("The line speaks of cookies or terms of use")
            .why("""
                    Notes about cookies, privacy and terms stand on every page and say nothing of it.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦This site uses cookies to count its visitors.⟧")
            .miss("She bakes cookies for the fair.")
            .miss("The policy of the harbour is private.")
            .build();

    /** The rule has no settings. */
    public C4PolicyLine(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.POLICY) {
                out.add(line.span(), "The line speaks of cookies, privacy or terms of use", null);
            }
        }
    }
}
