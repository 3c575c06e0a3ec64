package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Triggers;
import dev.winnow.View;

/** The credit of a photograph on a line of its own; {@link PhotoCaption} tells of those that stand with a caption. */
public final class PhotoCredit implements Rule {

    static final RuleInfo INFO = RuleInfo.of("photo-credit", Category.BOILERPLATE, Severity.INFO)
            .summary("The credit of a photograph stands alone in the text")
            .why("""
                    The credit belongs to a picture that the text does not have. It says nothing wrong and some publishers keep
                    it, as they keep the name of a wire service; whoever wants the story alone takes it out.
                    """)
            .confidence(0.9)
            .hit("The dam held.\n\n⟦Photo by Rosa Lindqvist/Nordic Press→⟧\n\nThe water fell.")
            .miss("Photo by photo, she went through the album.\n\nThe image: a boat at sea.")
            .miss("""
                    The dam held.

                    (Photo : MARTA OLSEN/AFP via Getty Images)
                    Villagers carry sandbags along the river bank on March 3, 2019.

                    A credit with its caption is another rule's.""")
            .build();

    public PhotoCredit(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Credits.TRIGGERS;
    }

    @Override
    public void check(View view, Findings out) {
        for (Credits.Credit credit : Credits.of(view, view.hits(this))) {
            if (credit.alone()) {
                String found = Prose.quoted(credit.line().in(view.text()));
                out.add(
                        credit.span(),
                        "Photo credit " + found + " stands in the text without its picture",
                        Fix.deleteLines(view.text(), credit.span()));
            }
        }
    }
}
