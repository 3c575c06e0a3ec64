package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;

/** Nearly all lines begin with a bullet. */
public final class GopherBulletLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-bullet-lines", Category.QUALITY, Severity.WARNING)
            .summary("Nearly all lines begin with a bullet")
            .why("""
                    A text of nothing but list items is a menu or a table of contents.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.9, "greatest share of the lines, blank ones counted")
            .hit("⟦- eggs\n- flour\n- lemons\n- flour\n- lemons\n- flour\n- lemons\n- flour\n- lemons\n- "
                    + "flour\n- lemons\n- flour\n- lemons\n- flour\n- lemons\n- flour\n- lemons\n- flour\n- "
                    + "lemons\n- flour\n- lemons\n- flour\n- lemons\n- flour\n- lemons⟧")
            .miss("For the cake:\n- eggs\n- flour\n- two lemons")
            .miss("• eggs\n\n• flour\n\n• two lemons")
            .build();

    private final double maxRatio;

    public GopherBulletLines(Settings settings) {
        maxRatio = settings.number(INFO, "max-ratio");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int lines = Measures.lines(view);
        int found = 0;
        for (int i = 0; i < lines; i++) {
            Span line = view.visibleLine(i);
            found += !line.isEmpty() && "\u2022-".indexOf(view.text().charAt(line.start())) >= 0 ? 1 : 0;
        }
        double ratio = lines == 0 ? 0 : (double) found / lines;
        if (ratio > maxRatio) {
            out.add(
                    Measures.whole(view),
                    "Of the lines, " + Measures.shown(ratio) + " begin with a bullet, more than "
                            + Measures.shown(maxRatio),
                    null);
        }
    }
}
