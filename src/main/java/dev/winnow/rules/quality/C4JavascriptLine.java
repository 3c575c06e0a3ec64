package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The line speaks of JavaScript. */
public final class C4JavascriptLine implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-javascript-line", Category.QUALITY, Severity.WARNING)
            .summary("The line speaks of JavaScript")
            .why("""
                    Pages ask their readers to switch scripts on; a scraper has none, so the request stays in the text.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦Please enable JavaScript to see the comments.⟧")
            .miss("The scripts of the two plays were found in a drawer.")
            .miss("Java and Sumatra are islands.")
            .build();

    /** The rule has no settings. */
    public C4JavascriptLine(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.JAVASCRIPT) {
                out.add(line.span(), "The line speaks of JavaScript", null);
            }
        }
    }
}
