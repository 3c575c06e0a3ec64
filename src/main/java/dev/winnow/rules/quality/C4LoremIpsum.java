package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The text has the words of a placeholder. */
public final class C4LoremIpsum implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-lorem-ipsum", Category.QUALITY, Severity.WARNING)
            .summary("The text has the words of a placeholder")
            .why("""
                    A page under construction is filled with words that mean nothing; the reference drops the whole
                    page.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦Lorem ipsum dolor sit amet.⟧")
            .miss("The lorem of the title is no Latin word.")
            .miss("Ipsum is a small town.")
            .build();

    /** The rule has no settings. */
    public C4LoremIpsum(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.LOREM_IPSUM) {
                out.add(line.span(), "The line holds 'lorem ipsum', the words of a placeholder", null);
            }
        }
    }
}
