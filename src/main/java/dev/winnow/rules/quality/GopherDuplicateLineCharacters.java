package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** Much of the text stands in lines that repeat earlier ones. */
public final class GopherDuplicateLineCharacters implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-duplicate-line-characters", Category.QUALITY, Severity.WARNING)
            .summary("Much of the text stands in lines that repeat earlier ones")
            .why("""
                    A few long lines that stand twice make much of a text even where most lines are its own.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, table A1; decides as "
                    + "GopherRepetitionFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.2, "greatest share")
            .hit("The fair closed on Sunday with a dance for everybody.\nShort.\nNew.\nLast.\n⟦The "
                    + "fair closed on Sunday with a dance for everybody.⟧")
            .miss("Yes.\nThe fair closed on Sunday with a dance for everybody.\nThe band came late, "
                    + "as it does every year since the bridge is closed.\nYes.")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .build();

    private final double maxRatio;

    public GopherDuplicateLineCharacters(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Repetition found = Repetition.ofLines(view);
        double ratio = (double) found.characters()
                / Math.max(1, Measures.characters(view.text(), 0, view.text().length()));
        if (found.repeated() > 0 && ratio > maxRatio) {
            out.add(
                    found.first(),
                    "The share of characters in lines that stood before is " + Measures.shown(ratio) + ", more than "
                            + Measures.shown(maxRatio) + "; this is the first of " + found.repeated(),
                    null);
        }
    }
}
