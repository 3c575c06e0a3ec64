package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** There are many hash signs. */
public final class GopherHashes implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-hashes", Category.QUALITY, Severity.WARNING)
            .summary("There are many hash signs")
            .why("""
                    Lists of tags and logs of chats are full of hash signs.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.1, "most for each word, punctuation counted as words")
            .hit("⟦#sea #sun #beach and more⟧")
            .miss("Track #4 of the album is the best, said the drummer, who played on none of them.")
            .miss("A beekeeper in the old quarter lets her hives stand on the roof of the town "
                    + "hall. She says that the bees have more flowers there than in the fields, where "
                    + "maize grows up to the edge of the wood, and that the mayor likes to have his "
                    + "tea with honey that was made above his desk.")
            .build();

    private final double maxRatio;

    public GopherHashes(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        long found = view.text().chars().filter(c -> c == '#').count();
        double ratio = tokens.count() == 0 ? 0 : (double) found / tokens.count();
        if (ratio > maxRatio) {
            out.add(
                    Measures.whole(view),
                    "There are " + Measures.shown(ratio) + " hash signs to a word, more than "
                            + Measures.shown(maxRatio),
                    null);
        }
    }
}
