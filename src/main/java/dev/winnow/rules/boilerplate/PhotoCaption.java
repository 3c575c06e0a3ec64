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

/** The caption of a photograph with its credit, and the agency's slug above them. */
public final class PhotoCaption implements Rule {

    static final RuleInfo INFO = RuleInfo.of("photo-caption", Category.BOILERPLATE, Severity.WARNING)
            .summary("The caption of a photograph stands in the text")
            .why("""
                    Captions belong to a picture that the text does not have. Between two paragraphs they
                    interrupt the story, and repeat or contradict what it says.
                    """)
            .confidence(0.9)
            .hit("""
                    The dam held through the night.

                    ⟦ISLAND-FLOOD-RESCUE
                    (Photo : MARTA OLSEN/AFP via Getty Images)
                    Villagers carry sandbags along the river bank on March 3, 2019.→⟧

                    Engineers said the water had begun to fall.

                    Schools stay closed until Thursday.""")
            .miss(
                    "Photo by photo, she went through the album.\n\nThe image: a boat at sea.\n\nPhotos by the hundred were burnt.")
            .miss("He sold the picture to Getty Images for a small fee, and the agency never paid.")
            .build();

    public PhotoCaption(Settings settings) {}

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
            if (!credit.alone()) {
                String found = Prose.quoted(credit.line().in(view.text()));
                String message = (credit.caption() ? "Caption " : "Caption with the photo credit ") + found
                        + " stands in the text without its picture";
                out.add(credit.span(), message, Fix.deleteLines(view.text(), credit.span()));
            }
        }
    }
}
