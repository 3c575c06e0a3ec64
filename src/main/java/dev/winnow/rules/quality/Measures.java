package dev.winnow.rules.quality;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.Locale;

/** How the rules of this package count characters, show shares and mark a text as a whole. */
final class Measures {

    private Measures() {}

    /** The code points of the stretch; a line break counts once, however it is written. */
    static int characters(String text, int start, int end) {
        int breaks = 0;
        for (int i = start; i + 1 < end; i++) {
            breaks += text.charAt(i) == '\r' && text.charAt(i + 1) == '\n' ? 1 : 0;
        }
        return Character.codePointCount(text, start, end) - breaks;
    }

    /** The number with up to three decimals. */
    static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    /** From the first to the last line with a word; all that is visible in a text without words. */
    static Span whole(View view) {
        int words = view.words().count();
        if (words > 0) {
            return new Span(
                    view.visibleLine(view.lineAt(view.words().start(0))).start(),
                    view.visibleLine(view.lineAt(view.words().start(words - 1))).end());
        }
        int start = 0;
        int end = view.text().length();
        while (start < end && Letters.isBlank(view.text().charAt(start))) {
            start++;
        }
        while (end > start && Letters.isBlank(view.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The lines as a reader of files counts them: the end of a text that ends in a line break begins none. */
    static int lines(View view) {
        int last = view.lineCount() - 1;
        return view.lineStart(last) == view.text().length() ? last : last + 1;
    }
}
