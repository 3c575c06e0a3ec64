package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** There are many line breaks for few words. */
public final class FinewebLineBreaks implements Rule {

    static final RuleInfo INFO = RuleInfo.of("fineweb-line-breaks", Category.QUALITY, Severity.WARNING)
            .summary("There are many line breaks for few words")
            .why("""
                    Lists of labels have a line break after every word or two. Punctuation counts as words.
                    """)
            .source("Penedo et al., The FineWeb Datasets, 2024, section 3.6; decides as "
                    + "FineWebQualityFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.3, "most line breaks for each word")
            .hit("⟦Home\nNews\nSport\nMoney⟧")
            .miss("The fair is over.\nThe band left.")
            .miss("A beekeeper in the old quarter lets her hives stand on the roof of the town "
                    + "hall. She says that the bees have more flowers there than in the fields, where "
                    + "maize grows up to the edge of the wood, and that the mayor likes to have his "
                    + "tea with honey that was made above his desk.")
            .build();

    private final double maxRatio;

    public FinewebLineBreaks(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        double ratio = tokens.count() == 0 ? 0 : (view.lineCount() - 1.0) / tokens.count();
        if (ratio > maxRatio) {
            String message = "There are " + Measures.shown(ratio) + " line breaks to a word, more than "
                    + Measures.shown(maxRatio);
            out.add(Measures.whole(view), message, null);
        }
    }
}
