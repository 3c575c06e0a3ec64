package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** A brand or product name that a content network put into a story. */
public final class InjectedToken implements Rule {

    static final RuleInfo INFO = RuleInfo.of("injected-token", Category.INJECTION, Severity.ERROR)
            .summary("A foreign name is put into the story")
            .why("""
                 TODO
                 """)
            .confidence(0.9)
            .hit("x")
            .miss("y")
            .miss("z")
            .build();

    public InjectedToken(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Page page = Page.of(view);
        if (page == null) {
            return;
        }
        boolean found = new TitleName(page, out).report() || new LonePlace(page, out).report();
        if (!found) {
            new GluedName(page, out).report();
        }
    }
}
