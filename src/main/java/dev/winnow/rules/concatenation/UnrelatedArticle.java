package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import java.util.Comparator;
import java.util.List;

/** An article about something else that begins in the middle of the text. */
public final class UnrelatedArticle implements Rule {

    static final RuleInfo INFO = RuleInfo.of("unrelated-article", Category.CONCATENATION, Severity.ERROR)
            .summary("An article about something else begins in the middle of the text")
            .why("x")
            .confidence(0.8)
            .startsDocument()
            .option("threshold", 2.2, "how sharp the break has to be")
            .hit("x")
            .miss("x")
            .build();

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
        if (view.words().count() < 100) return;
        Units units = new Units(view);
        List<Cohesion.Gap> gaps = new Cohesion(view, units).above(-99);
        Cohesion.Gap best = gaps.stream()
                .max(Comparator.comparingDouble(Cohesion.Gap::score))
                .orElse(null);
        if (best == null) return;
        int line = view.lineAt(units.start(best.unit()));
        out.add(
                new Span(units.start(best.unit()), view.visibleLine(line).end()),
                String.format("%.3f", best.score()),
                null);
    }
}
