package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.MisreadUtf8.Repair;
import dev.winnow.text.Recoded;
import java.util.List;

/** Characters that may be UTF-8 read in another charset and may as well be meant, or for which several explanations fit. */
public final class SuspectedMojibake implements Rule {

    static final RuleInfo INFO = RuleInfo.of("suspected-mojibake", Category.ENCODING, Severity.INFO)
            .summary("Perhaps UTF-8 that was read in another charset")
            .why("""
                    A single pair of characters may come from a wrong charset in more than one way. The likeliest way is named,
                    and a person has to look.
                    """)
            .confidence(0.5)
            .hit("Das Tier sa\u2039⟦\u0102\u017A⟧\u203A im Hof."
                    .replace("\u2039", "")
                    .replace("\u203A", ""))
            .miss("Das Tier sa\u00DF im Hof.")
            .miss("Fa\u021B\u0103 \u0219i \u021Bar\u0103: \u0102\u0102\u0102\u2026")
            .build();

    public SuspectedMojibake(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (List<Repair> passage : Misread.passages(view, Misread.in(view).doubts())) {
            out.add(Misread.span(passage), "Perhaps " + Misread.message(view, passage), null);
        }
        for (Recoded.Line line : Misread.in(view).lines()) {
            if (!line.sure()) {
                out.add(new Span(line.start(), line.end()), "Perhaps " + Misread.message(view, line), null);
            }
        }
    }
}
