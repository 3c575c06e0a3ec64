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
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** A letter and its marks as several characters where one is usual. */
public final class DecomposedLetter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("decomposed-letter", Category.ENCODING, Severity.INFO)
            .summary("A letter with marks is not in its composed form")
            .why("""
                    File systems and PDF readers take letters apart: an e and an acute accent in place of one letter. It looks
                    the same and compares as different, so searches and duplicate detection miss the word.
                    """)
            .source("Unicode Standard Annex 15: Normalization Form C")
            .confidence(0.9)
            .hit("The ⟦cafe\\u{301}→caf\u00E9⟧ is open."
                    .replace("cafe", "caf⟦e")
                    .replace("⟦caf⟦", "caf⟦")
                    .replace("→caf", "→"))
            .hit("20 ⟦\\u{212B}→\u00C5⟧ wide")
            .miss("The caf\u00E9 is open.")
            .miss("x\u0302 has no composed form, and neither has q\u0307.")
            .build();

    public DecomposedLetter(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Peculiarities odd = Odd.in(view);
        int done = 0;
        for (int i = 0; i < odd.oddCount(); i++) {
            int at = odd.odd(i);
            if (at < done || !composes(text.charAt(at))) {
                continue;
            }
            int start = isMark(text.charAt(at)) && at > 0 ? text.offsetByCodePoints(at, -1) : at;
            int end = at + 1;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            done = end;
            String bad = text.substring(start, end);
            String good = Normalizer.normalize(bad, Form.NFC);
            if (!good.equals(bad)) {
                Span span = new Span(start, end);
                out.add(span, "'" + bad + "' is '" + good + "' in pieces", Fix.replace(span, good));
            }
        }
    }

    private static boolean composes(char c) {
        return isMark(c) || c == 0x2126 || c == 0x212A || c == 0x212B;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370 || c == 0x3099 || c == 0x309A;
    }
}
