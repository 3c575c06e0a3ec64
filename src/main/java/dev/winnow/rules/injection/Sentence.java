package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import java.util.Set;

/** What stands around a place: its sentence, and whether the place is quoted. */
final class Sentence {

    private static final String ENDS = ".!?\u3002\uFF01\uFF1F\n\r";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB\u201E\u300C\u300E\u2039`*_";
    private static final int MAX_LENGTH = 600;

    private Sentence() {}

    /** The sentence that holds the place, or as much of it as is near. */
    static Span around(View view, Span place) {
        String text = view.text();
        int start = place.start();
        while (start > 0 && place.start() - start < MAX_LENGTH && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = place.end();
        while (end < text.length() && end - place.end() < MAX_LENGTH && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether a quotation mark opens within a few words before the place and its sentence. */
    static boolean quoted(View view, Span place) {
        String text = view.text();
        Span sentence = around(view, place);
        for (int i = place.start() - 1; i >= sentence.start(); i--) {
            char c = text.charAt(i);
            boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (OPENERS.indexOf(c) >= 0 && opens) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words, given by folded hashes, stands in the span. */
    static boolean holds(View view, Span span, Set<Long> wanted) {
        Words words = view.words();
        for (int i = words.from(span.start()); i < words.count() && words.start(i) < span.end(); i++) {
            if (wanted.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }
}
