package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import java.util.ArrayList;
import java.util.List;

/** An article about something else that begins in the middle of the text. */
public final class UnrelatedArticle implements Rule {

    private static final String ORCHARD = "Orchard opens its gates to pickers\n\n"
            + "The orchard at Lindholm opened its gates on Saturday, and four hundred pickers came with baskets. Apples hung low after a wet summer,"
            + " said Greta Lindholm, who runs the orchard with her brother. Greta Lindholm weighed each basket herself and gave the children apples"
            + " for nothing. The brother, Anders Lindholm, pressed juice from windfalls.\n\n"
            + "By noon the baskets had run out, and the pickers filled bags with apples. Anders Lindholm sold all his juice to the pickers. The"
            + " orchard will open again next Saturday if the apples last, said Greta Lindholm, and her brother will press more juice.\n\n";

    static final RuleInfo INFO = RuleInfo.of("unrelated-article", Category.CONCATENATION, Severity.ERROR)
            .summary("An article about something else begins in the middle of the text")
            .why("""
                    Infinite scrolling puts the next article under the one that was asked for, and a scraper takes both for one text.
                    Names and dates of the second are then learned as facts of the first.
                    """)
            .source(
                    "what crosses each gap against the expected, by kind of word, with the form of the beginning and a change of marks;"
                            + " weighed by a regression over 2,900 joins and 1,700 whole texts; at 1.2 about 1 false alarm in 150 articles, each"
                            + " judged by weights fitted to other articles")
            .confidence(0.8)
            .startsDocument()
            .option("threshold", 1.2, "how sharp the break has to be, in log odds")
            .hit(ORCHARD
                    + "⟦Court rejects appeal over tram contract⟧\n\n"
                    + "Judges in Valmora rejected an appeal by the builder Tessaro over the tram contract on Monday. Tessaro had argued that the"
                    + " council of Valmora broke its own rules when it gave the tram contract to a rival. The judges found that the council had"
                    + " followed the rules. The contract is worth ninety million, and the rival can start to lay rails in spring.\n\n"
                    + "Tessaro said that it would study what the judges wrote. The council welcomed the end of the appeal. Trams should run through"
                    + " Valmora again in three years, said mayor Ilaria Fonti, for the first time since another council tore up the rails. Ilaria"
                    + " Fonti wants the rival builder to keep the old rails in the square.\n")
            .miss(ORCHARD
                    + "Storm over the orchard\n\n"
                    + "A storm in June had broken nine trees of the orchard. Anders Lindholm sawed them up and sold the wood to a turner, who makes"
                    + " bowls of it. The bowls stood beside the baskets on Saturday, and the pickers bought them all. Greta Lindholm kept one.\n\n"
                    + "New trees will be planted in November, and Greta Lindholm has asked the school to help. Each child may put a name on a tree. In"
                    + " six years, she said, the children can come with baskets and pick their own apples.\n")
            .miss("A short note. It says one thing. Then it says another, about the weather in the hills, and ends.")
            .build();

    /** A text with so many breaks is a collection of short items, made so by its author. */
    private static final int COLLECTION = 3;

    private final double threshold;

    public UnrelatedArticle(Settings settings) {
        threshold = settings.number(INFO, "threshold");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.words().count() < 2 * Cohesion.LEAST_WORDS) {
            return;
        }
        Story story = view.derived(Story.class, Story::of);
        Units units = story.units();
        List<Cohesion.Gap> breaks = new ArrayList<>();
        split(story, 0, units.count(), breaks);
        if (breaks.size() >= COLLECTION) {
            return;
        }
        for (Cohesion.Gap gap : breaks) {
            Span line = view.visibleLine(view.lineAt(units.start(gap.unit())));
            Span first = new Span(units.start(gap.unit()), line.end());
            String sentence = view.text().substring(first.start(), Math.min(units.end(gap.unit()), first.start() + 80));
            double confidence = 0.95 - 0.25 * Math.exp(threshold - gap.score());
            out.add(
                    confidence,
                    first,
                    "Another article begins with '" + sentence
                            + "': hardly a name or topic of the text before stands in the text after",
                    null);
        }
    }

    /** Looks for the sharpest break between the units, then for others on either side of it as if they were texts of their own. */
    private void split(Story story, int from, int to, List<Cohesion.Gap> breaks) {
        if (breaks.size() >= COLLECTION || to - from < 3) {
            return;
        }
        Cohesion.Gap gap = new Cohesion(story, from, to).sharpest(threshold);
        if (gap != null) {
            split(story, from, gap.unit(), breaks);
            breaks.add(gap);
            split(story, gap.unit(), to, breaks);
        }
    }
}
