package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Peculiarities;

/** U+FEFF inside a text, where files that begin with a byte order mark were joined. */
public final class ByteOrderMark implements Rule {

    static final RuleInfo INFO = RuleInfo.of("byte-order-mark", Category.ENCODING, Severity.WARNING)
            .summary("A byte order mark inside the text")
            .why("""
                    Files that begin with a byte order mark were joined, or a program wrote one before a field. Nobody sees it;
                    the word it touches is another word to a computer.
                    """)
            .source("The Unicode Standard, section 23.8: U+FEFF inside a text is deprecated in favour of U+2060")
            .confidence(0.95)
            .hit("The ferry was late.\n⟦\\u{FEFF}→⟧Nobody on the ⟦\\u{FEFF}→⟧quay complained.")
            .miss("The ferry was late. Nobody on the quay complained: \u00EF\u00BB is not it.")
            .miss("\u2060The ferry\u00A0was late.")
            .build();

    private static final char MARK = '\uFEFF';

    public ByteOrderMark(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Peculiarities odd = Odd.in(view);
        int done = 0;
        for (int i = 0; i < odd.oddCount(); i++) {
            int start = odd.odd(i);
            if (start < done || view.text().charAt(start) != MARK) {
                continue;
            }
            int end = start + 1;
            while (end < view.text().length() && view.text().charAt(end) == MARK) {
                end++;
            }
            done = end;
            Span span = new Span(start, end);
            out.add(span, "Byte order mark in '" + Odd.around(view, span) + "'", Fix.delete(span));
        }
    }
}
