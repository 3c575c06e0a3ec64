package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;

/** Spaces of a certain width and line separators between ordinary words. */
public final class OddSpace implements Rule {

    static final RuleInfo INFO = RuleInfo.of("odd-space", Category.ENCODING, Severity.INFO)
            .summary("A space that is no ordinary one between words")
            .why("""
                    Typesetters have spaces of a dozen widths, and word processors line separators of their own. Between two
                    words they look like a blank or a line end and are another character to every program. Beside numbers,
                    marks and units they are typography and stay.
                    """)
            .source("The Unicode Standard, table 6-2: Unicode Space Characters")
            .confidence(0.9)
            .hit("The⟦\\u{2003}→ ⟧ferry was⟦\\u{2009}→ ⟧late.⟦\\u{2028}→\n⟧Nobody complained.")
            .hit("The ferry⟦\\u{3000}→ ⟧was late.")
            .miss(
                    "20\u2009000\u202Fkm, 5\u2009%, \u00AB\u202FVoil\u00E0\u202F\u00BB, a\u200A\u2014\u200Ab, J.\u2009B. Holm")
            .miss("\u4ECA\u65E5\u3000\u5929\u6C17\n\u3000\u3000\u4ECA\u65E5")
            .build();

    public OddSpace(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(
                "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            int start = hits.start(i);
            if (start < done) {
                continue;
            }
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == text.charAt(start)) {
                end++;
            }
            done = end;
            Span span = new Span(start, end);
            char c = text.charAt(start);
            if (c == '\u2028' || c == '\u2029') {
                out.add(
                        span,
                        "Line separator after '" + Odd.around(view, new Span(start, start)) + "'",
                        Fix.replace(span, lineBreak(view)));
            } else if (start > 0
                    && end < text.length()
                    && isWestern(text.charAt(start - 1))
                    && isWestern(text.charAt(end))) {
                out.add(span, "Space of another width in '" + Odd.around(view, span) + "'", Fix.replace(span, " "));
            }
        }
    }

    /** The line break that the text has itself. */
    private static String lineBreak(View view) {
        int second = view.lineCount() > 1 ? view.lineStart(1) : 0;
        return second > 1 && view.text().startsWith("\r\n", second - 2) ? "\r\n" : "\n";
    }

    /** A letter of a script that is written with blanks between words. */
    private static boolean isWestern(char c) {
        return Character.isLetter(c) && c < 0x590;
    }
}
