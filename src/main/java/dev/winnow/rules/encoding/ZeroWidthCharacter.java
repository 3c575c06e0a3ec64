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
import dev.winnow.text.Letters;
import dev.winnow.text.Peculiarities;
import dev.winnow.text.Unseen;
import java.lang.Character.UnicodeScript;

/** A character without width where no script needs one. */
public final class ZeroWidthCharacter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("zero-width-character", Category.ENCODING, Severity.INFO)
            .summary("A character without width that nothing needs")
            .why("""
                    Web pages mark with zero-width spaces where a long word may break, and copies carry joiners along. Nobody
                    sees them; searches miss the word, and tokenisers cut it in two. Joiners that Arabic, Persian or Indic
                    letters and emoji need stay, and so do break marks of scripts without blanks.
                    """)
            .source(
                    "The Unicode Standard, section 23.2: Layout Controls; Unicode Standard Annex 14 for scripts without blanks")
            .confidence(0.9)
            .hit("The fer⟦\\u{200B}→⟧ry was late.⟦\\u{2060}→⟧\nNobody⟦\\u{200D}→⟧ complained.")
            .hit("It ends.⟦\\u{200B}⟧Nobody complained.")
            .miss("\u06A9\u062A\u0627\u0628\u200C\u0647\u0627 and \u0915\u094D\u200D\u0937")
            .miss("\uD83D\uDC69\u200D\uD83D\uDE80 \u0E20\u0E32\u200B\u0E29\u0E32")
            .build();

    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\u180E";
    private static final String JOINERS = "\u200C\u200D";

    public ZeroWidthCharacter(Settings settings) {}

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
            int start = odd.odd(i);
            if (start >= done && ZERO_WIDTH.indexOf(text.charAt(start)) >= 0) {
                int end = start + 1;
                while (end < text.length() && ZERO_WIDTH.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                done = end;
                Span span = new Span(start, end);
                if (end - start < HiddenPayload.MIN_BITS && !needed(text, span)) {
                    report(view, span, out);
                }
            }
        }
    }

    private static void report(View view, Span span, Findings out) {
        String text = view.text();
        char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
        char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
        boolean glues = Character.isUpperCase(after) && !Letters.isBlank(before) && !Character.isUpperCase(before);
        String message = "Nothing is seen of " + Unseen.escaped(span.in(text)) + " in '" + Odd.around(view, span) + "'";
        out.add(span, message, glues ? null : Fix.delete(span));
    }

    /** Whether a script or an emoji needs it. */
    private static boolean needed(String text, Span span) {
        int before = span.start() == 0 ? ' ' : text.codePointBefore(span.start());
        int after = span.end() == text.length() ? ' ' : text.codePointAt(span.end());
        boolean joiner = JOINERS.indexOf(text.charAt(span.start())) >= 0;
        boolean single = span.length() == 1;
        return single
                && (joiner
                        ? joins(before) || joins(after) || isPicture(before) && isPicture(after)
                        : breaks(before) || breaks(after));
    }

    /** Whether the letter belongs to a script in which letters change where they touch. */
    private static boolean joins(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case LATIN,
                    GREEK,
                    CYRILLIC,
                    ARMENIAN,
                    GEORGIAN,
                    HEBREW,
                    HAN,
                    HIRAGANA,
                    KATAKANA,
                    HANGUL,
                    THAI,
                    LAO,
                    COMMON,
                    INHERITED,
                    UNKNOWN -> false;
            default -> true;
        };
    }

    /** Whether the letter belongs to a script that is written without blanks. */
    private static boolean breaks(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN, HAN, HIRAGANA, KATAKANA, MONGOLIAN, JAVANESE, BALINESE -> true;
            default -> false;
        };
    }

    private static boolean isPicture(int codePoint) {
        return codePoint == 0xFE0F
                || codePoint >= 0x2190 && codePoint < 0x2C00
                || codePoint >= 0x1F000 && codePoint < 0x1FB00;
    }
}
