package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The line does not end like a sentence. */
public final class C4UnpunctuatedLine implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-unpunctuated-line", Category.QUALITY, Severity.WARNING)
            .summary("The line does not end like a sentence")
            .why("""
                    Lines of menus and headings have no mark at their end. A full stop, a question or exclamation mark
                    and a plain quotation mark end a sentence, an ellipsis does not. Lines without a word are not
                    reported.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .hit("⟦Weather and traffic⟧\nThe road is open again.")
            .miss("The road is open again.\nIs it?\n\"Yes!\"")
            .miss("The wall was built in 1450.[12]")
            .build();

    /** The rule has no settings. */
    public C4UnpunctuatedLine(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            if (line.fate() == C4Lines.Fate.UNPUNCTUATED && view.words().countIn(line.span()) > 0) {
                out.add(
                        line.span(),
                        "The line ends in no full stop, question or exclamation mark or plain quotation mark",
                        null);
            }
        }
    }
}
