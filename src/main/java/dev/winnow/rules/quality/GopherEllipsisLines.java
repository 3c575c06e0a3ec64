package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;

/** Many lines end in an ellipsis. */
public final class GopherEllipsisLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-ellipsis-lines", Category.QUALITY, Severity.WARNING)
            .summary("Many lines end in an ellipsis")
            .why("""
                    Teasers are cut and end in an ellipsis; a page of them is no article.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("max-ratio", 0.3, "greatest share of the lines, blank ones counted")
            .hit("⟦The mayor said on Monday that...\nTwelve people were asked for…\nRead the full story.⟧")
            .miss("He waited...\nThen he went home.\nNobody asked why.\nIt was late.")
            .miss("The mayor spoke… and left.\nNobody clapped.")
            .build();

    private final double maxRatio;

    public GopherEllipsisLines(Settings settings) {
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
            String text = view.text();
            boolean ends = !line.isEmpty()
                    && (text.charAt(line.end() - 1) == '\u2026'
                            || line.length() >= 3 && text.startsWith("...", line.end() - 3));
            found += ends ? 1 : 0;
        }
        double ratio = lines == 0 ? 0 : (double) found / lines;
        if (ratio > maxRatio) {
            out.add(
                    Measures.whole(view),
                    "Of the lines, " + Measures.shown(ratio) + " end in an ellipsis, more than "
                            + Measures.shown(maxRatio),
                    null);
        }
    }
}
