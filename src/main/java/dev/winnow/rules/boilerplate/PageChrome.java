package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import java.util.TreeSet;

/** Menus, prompts, teasers and footers around and inside the article of a page whose whole text was taken. */
public final class PageChrome implements Rule {

    private static final String BODY =
            "The lake froze over in the night, and by nine the children of the upper village had swept a rink before the boathouse. The old ferryman"
                    + " measured the ice and found it a hand thick.\n"
                    + "The mayor opened the rink at noon with a short speech about caution. Then he fell, and nobody laughed, because he laughed first.\n"
                    + "In the evening lamps were hung between the poplars, and the baker sold soup from his cart until the pots were empty.\n";

    static final RuleInfo INFO = RuleInfo.of("page-chrome", Category.BOILERPLATE, Severity.WARNING)
            .summary("Menus, prompts or teasers of the page stand around the article")
            .why("""
                    A scraper that takes all visible text of a page keeps its menus, buttons, teasers, cookie and newsletter prompts and its
                    footer. They are the same on every page of the site and often longer than the article.
                    """)
            .source(
                    "line scores, smoothing and best path; weights set by hand and by random search on both halves of 100 page dumps, so no figure on those is unseen")
            .confidence(0.85)
            .option("min-labels", 4, "how many different labels of a page have to stand in the text")
            .hit("⟦Home\nNews\nSport\nWeather\nSearch\nSign in\nSubscribe→⟧\n" + BODY
                    + "⟦Share on Facebook\nTweet\nRelated articles\nThe winter of the two owls\nA bridge too short\nComments\nPrivacy policy\nTerms of"
                    + " use\nContact us→⟧\n")
            .miss(
                    "Packing list\n\nTent\nPegs\nRope\nLamp\nMatches\nPan\nKnife\nSoap\nTowel\nMap\nCompass\nWhistle\nBread\nCheese\nTea\nSugar\n\n"
                            + "Whoever packs the tent last finds it first, which is the whole art of packing a tent. The rest may go in any order.\n")
            .miss(
                    "How to tidy a start page\n\nHome\nSearch\nLogin\n\nThese three words are all that a menu needs, the designer says, and she has"
                            + " thrown out the rest.\n\nShe lists what she threw out: a map, a clock, a cat.\n")
            .build();

    private final int minLabels;

    /** Knows what other pages of the site have too, and reports the lines beside it. */
    private final SiteFurniture furniture;

    public PageChrome(Settings settings) {
        minLabels = settings.integer(INFO, "min-labels");
        furniture = new SiteFurniture(settings);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        PageLines lines = PageLines.of(view);
        if (!PageEvidence.of(lines).isPage(minLabels)) {
            return;
        }
        boolean[] shared = furniture.shared(view, lines, new TreeSet<>());
        PageLayout layout = PageLayout.of(view, lines, shared);
        if (!layout.hasBody(lines)) {
            return;
        }
        int from = 0;
        while (from < lines.count()) {
            int to = from;
            boolean other = false;
            while (to < lines.count() && layout.isChrome(to)) {
                other |= shared[to++];
            }
            if (to > from && !other) {
                report(view, lines, layout, from, to, out);
            }
            from = to + 1;
        }
    }

    private static void report(View view, PageLines lines, PageLayout layout, int from, int to, Findings out) {
        Span span = lines.span(from, to - 1);
        String where = PageEvidence.place(layout, from);
        String what = PageEvidence.shown(view.text(), lines, from, to);
        String message = to - from == 1
                ? "A line of the page " + where + ": " + what
                : (to - from) + " lines of the page " + where + ": " + what;
        out.add(span, message, Fix.deleteLines(view.text(), span));
    }
}
