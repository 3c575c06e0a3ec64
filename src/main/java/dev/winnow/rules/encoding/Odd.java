package dev.winnow.rules.encoding;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Peculiarities;
import dev.winnow.text.Unseen;
import java.util.Set;

/** The odd characters of one text, looked for once for all rules of the category. */
final class Odd {

    private static final Peculiarities NONE = Peculiarities.of("");

    private Odd() {}

    static Peculiarities in(View view) {
        return view.ascii() ? NONE : view.derived(Peculiarities.class, v -> Peculiarities.of(v.chars()));
    }

    /** Whether one of the words, given by folded hashes, stands in the text. */
    static boolean speaksOf(View view, Set<Long> wanted) {
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            if (wanted.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    /** The word or other stretch without blanks around the span, cut after 20 characters on either side, for messages. */
    static String around(View view, Span span) {
        String text = view.text();
        int start = span.start();
        while (start > 0 && span.start() - start < 20 && text.charAt(start - 1) > ' ') {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < 20 && text.charAt(end) > ' ') {
            end++;
        }
        start += start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return Unseen.escaped(text.substring(Math.min(start, span.start()), Math.max(end, span.end())));
    }
}
