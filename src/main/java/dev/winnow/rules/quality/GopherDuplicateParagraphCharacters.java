package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Much of the text stands in paragraphs that repeat earlier ones. */
public final class GopherDuplicateParagraphCharacters implements Rule {

    static final RuleInfo INFO = RuleInfo.of(
                    "gopher-duplicate-paragraph-characters", Category.QUALITY, Severity.WARNING)
            .summary("Much of the text stands in paragraphs that repeat earlier ones")
            .why("""
                    A long paragraph that stands twice makes much of a text even where most paragraphs are its own.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.2, "greatest share")
            .hit("The fair closed on Sunday with a dance for everybody.\n\nShort.\n\nNew.\n\nLast.\n\n"
                    + "⟦The fair closed on Sunday with a dance for everybody.⟧")
            .miss("Yes.\n\nThe ferry did not sail on Friday, because the captain had a cold and "
                    + "nobody else knows the rocks. Those who had to be on the mainland waited in the "
                    + "café, played cards with the cook, and told each other that the weather would "
                    + "have been too rough anyway. Nobody looked out of the window.\n\nYes.")
            .miss("The fair closed on Sunday with a dance for everybody.\nThe fair closed on Sunday "
                    + "with a dance for everybody.")
            .build();

    private final double maxRatio;

    public GopherDuplicateParagraphCharacters(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Repetition found = Repetition.ofParagraphs(view);
        double ratio = (double) found.characters()
                / Math.max(1, Measures.characters(view.text(), 0, view.text().length()));
        if (found.repeated() > 0 && ratio > maxRatio) {
            out.add(
                    found.first(),
                    "The share of characters in paragraphs that stood before is " + Measures.shown(ratio)
                            + ", more than " + Measures.shown(maxRatio) + "; this is the first of " + found.repeated(),
                    null);
        }
    }
}
