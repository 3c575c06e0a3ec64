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

/** Soft hyphens inside words: marks for a line breaker that the text has left behind. */
public final class SoftHyphen implements Rule {

    static final RuleInfo INFO = RuleInfo.of("soft-hyphen", Category.ENCODING, Severity.INFO)
            .summary("A soft hyphen inside a word")
            .why("""
                    Publishers mark with soft hyphens where a word may be divided. They are not seen, and the word is another
                    word to a search and to a tokeniser. One at the end of a line divides a word there, and the line break goes with it.
                    """)
            .source("Unicode Standard Annex 14, section 5.4: Use of Soft Hyphen")
            .confidence(0.9)
            .hit("Die Donau⟦\\u{AD}→⟧dampf⟦\\u{AD}→⟧schiff⟦\\u{AD}→⟧fahrt ruht.")
            .hit("Die Donau⟦\\u{AD}\n→⟧dampfschifffahrt ruht.")
            .miss("Die Donau-Dampf-Schiff-Fahrt ruht.")
            .miss("A minus \u2212 and a hyphen \u2010 are seen.")
            .build();

    private static final char SOFT_HYPHEN = '\u00AD';

    /** Where the word goes on if a line ends at the index and the next begins with a letter in lower case; else the index. */
    private static int afterBreak(String text, int at) {
        int end = text.startsWith("\r\n", at)
                ? at + 2
                : text.startsWith("\n", at) || text.startsWith("\r", at) ? at + 1 : at;
        return end < text.length() && Character.isLowerCase(text.charAt(end)) ? end : at;
    }

    public SoftHyphen(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Peculiarities odd = Odd.in(view);
        for (int i = 0; i < odd.oddCount(); i++) {
            int at = odd.odd(i);
            if (text.charAt(at) == SOFT_HYPHEN && !Misread.in(view).covers(at)) {
                Span span = new Span(at, at + 1);
                Span mended = new Span(at, afterBreak(text, at + 1));
                out.add(mended, "Soft hyphen in '" + Odd.around(view, span) + "'", Fix.delete(mended));
            }
        }
    }
}
