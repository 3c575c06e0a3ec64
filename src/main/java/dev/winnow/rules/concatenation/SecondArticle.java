package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Triggers;
import dev.winnow.View;

/** A second article on the same story, which tells it from the start again. */
public final class SecondArticle implements Rule {

    private static final String FIRST =
            "Cars may use it from Monday on, and the ferries stop at the end of the month.\n\n"
                    + "Lund said that the delay was nobody's fault, for the rock was harder than the maps had shown. She thanked the workers who had dug through three"
                    + " winters. Fishermen on the north shore fear for the harbour, where the ferries have landed for eighty years.\n\n";

    private static final String SECOND = "Tests of the pumps were over, she told reporters at the south entrance.\n\n"
            + "The tunnel is nine kilometres long and reaches two hundred metres below the sea. Engineers had to stop twice when water broke in. The money came"
            + " from a toll on the bridges further up the coast, which will stay until the loan is paid.\n";

    static final RuleInfo INFO = RuleInfo.of("second-article", Category.CONCATENATION, Severity.ERROR)
            .summary("A second article on the same story begins in the middle of the text")
            .why("""
                    Pages that collect the reports on one subject put an older one under the newer. As one text they contradict each
                    other: the same visit begins on Friday and again on Tuesday, and whoever learns from it learns both.
                    """)
            .source("re-introduction of titled names: a writer introduces a person with name and office once")
            .confidence(0.85)
            .startsDocument()
            .hit("Transport minister opens tunnel under the fjord\n\n"
                    + "Transport Minister Ada Lund opened the tunnel under the fjord on Friday, two years later than planned. "
                    + FIRST
                    + "⟦Transport Minister Ada Lund promised on Tuesday that the tunnel under the fjord would open this week.⟧\n\n"
                    + SECOND)
            .miss("Transport minister opens tunnel under the fjord\n\n"
                    + "Transport Minister Ada Lund opened the tunnel under the fjord on Friday, two years later than planned. "
                    + FIRST
                    + "Lund promised on Tuesday that the tunnel under the fjord would open this week.\n\n" + SECOND)
            .miss("Two lines are no article.\n\nPrime Minister Ada Lund said so.\n")
            .build();

    /** An office that introduces somebody at the beginning of a line stands within so many characters of it; a guess, wide enough for four words. */
    private static final int NEAR_START = 120;

    /** A profile may introduce its person twice, in the words of its title (seen in a text made as a trap): not told unless asked for. */
    private static final double WEAK_CONFIDENCE = 0.45;

    public SecondArticle(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(Retelling.OFFICES).ignoringCase().asWords();
    }

    @Override
    public void check(View view, Findings out) {
        if (view.words().count() < 2 * Cohesion.LEAST_WORDS || !maybeIntroduces(view)) {
            return;
        }
        Units units = view.derived(Units.class, Units::new);
        Retelling.Sign sign = new Retelling(view, units).first(view.hits(this));
        if (sign == null) {
            return;
        }
        int line = view.lineAt(units.start(headline(units, sign.unit())));
        String back = sign.backwards() ? ", and the weekday goes back" : "";
        String message = "'" + sign.name().in(view.text()) + "' is introduced a second time, as in the first lines"
                + back + ": another article on the story begins";
        out.add(sign.backwards() ? INFO.confidence() : WEAK_CONFIDENCE, view.visibleLine(line), message, null);
    }

    /** Whether an office stands where an article may begin: cheaper to know than the sentences of the text. */
    private boolean maybeIntroduces(View view) {
        Hits offices = view.hits(this);
        for (int i = 0; i < offices.size(); i++) {
            int line = view.lineAt(offices.start(i));
            boolean near = line > 0 && offices.start(i) - view.lineStart(line) <= NEAR_START;
            if (near && Retelling.mayBegin(view, line, offices.start(i))) {
                return true;
            }
        }
        return false;
    }

    /** The unit of the headline above the sentence, or the sentence itself where there is none. */
    private static int headline(Units units, int unit) {
        int above = unit - 1;
        boolean headline =
                units.opensLine(above) && units.wordsIn(above) <= 16 && ".!?:;,\"”»…".indexOf(units.last(above)) < 0;
        return headline ? above : unit;
    }
}
