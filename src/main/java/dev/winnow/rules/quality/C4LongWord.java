package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The line has a word of more than 1,000 characters. */
public final class C4LongWord implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-long-word", Category.QUALITY, Severity.WARNING)
            .summary("The line has a word of more than 1,000 characters")
            .why("""
                    Encoded data and texts whose blanks are lost make words that no language has.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦" + "x".repeat(C4Lines.LONGEST_WORD + 1) + "⟧")
            .miss("https://example.org/a/long/address/that/nobody/types")
            .miss("Donaudampfschifffahrtsgesellschaft")
            .build();

    /** The rule has no settings. */
    public C4LongWord(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.LONG_WORD) {
                out.add(line.span(), "The line has a word of more than 1000 characters", null);
            }
        }
    }
}
