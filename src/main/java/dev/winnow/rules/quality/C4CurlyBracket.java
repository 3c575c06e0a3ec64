package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The text has a curly bracket. */
public final class C4CurlyBracket implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-curly-bracket", Category.QUALITY, Severity.WARNING)
            .summary("The text has a curly bracket")
            .why("""
                    Curly brackets stand in programs and templates and hardly ever in prose; the reference drops the
                    whole page.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦The template says {name} in this place.⟧")
            .miss("The template says (name) in this place.")
            .miss("The set [a, b] has two members.")
            .build();

    /** The rule has no settings. */
    public C4CurlyBracket(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.BRACKET) {
                out.add(line.span(), "The line holds '{', which stands in programs and templates", null);
            }
        }
    }
}
