package dev.winnow.rules.boilerplate;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;

/** Which lines of a document are sentences of its body and which are labels around it; pure, all lines are 0-based. */
final class Prose {

    /** A shorter line is a heading or label as often as a sentence. A guess. */
    private static final int MIN_WORDS = 9;

    /** The same for scripts without blanks between words, in characters. A guess. */
    private static final int MIN_CHARACTERS = 25;

    private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u06D4\u0964";
    private static final String CLOSERS = "\"'\u201D\u2019\u201C\u00BB)]\u300D\u300F\uFF09";

    private Prose() {}

    /** Whether the line has the length of a sentence and ends as one. */
    static boolean isProse(View view, int line) {
        Span visible = view.visibleLine(line);
        if (visible.length() < MIN_CHARACTERS || !endsSentence(view.text(), visible)) {
            return false;
        }
        int words = view.words().countIn(visible);
        return words >= MIN_WORDS || words > 0 && visible.length() / words >= MIN_CHARACTERS / 2;
    }

    /** Whether the last visible character is that of a sentence, closing quotation marks and brackets left out. */
    static boolean endsSentence(String text, Span visible) {
        int end = visible.end();
        while (end > visible.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > visible.start() && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** The document's first line that holds a word, which is its title where it has one; {@code lineCount} when there is none. */
    static int title(View view) {
        return next(view, -1);
    }

    /** The nearest line after the given one that holds a word; {@code lineCount} when there is none. */
    static int next(View view, int line) {
        int i = line + 1;
        while (i < view.lineCount() && !holdsWord(view, i)) {
            i++;
        }
        return i;
    }

    /** The nearest line before the given one that holds a word; -1 when there is none. */
    static int previous(View view, int line) {
        int i = line - 1;
        while (i >= 0 && !holdsWord(view, i)) {
            i--;
        }
        return i;
    }

    private static boolean holdsWord(View view, int line) {
        int end = view.lineEnd(line);
        return firstWord(view.text(), new Span(view.lineStart(line), end)) < end;
    }

    /** How many lines of prose stand from one line to before another, counted up to the limit. */
    static int count(View view, int from, int to, int limit) {
        int count = 0;
        for (int i = Math.max(0, from); i < to && count < limit; i++) {
            count += isProse(view, i) ? 1 : 0;
        }
        return count;
    }

    /** The line that is the document's n-th of prose; {@code lineCount} when there are fewer. */
    static int nth(View view, int n) {
        int left = n;
        int i = 0;
        while (i < view.lineCount() && (!isProse(view, i) || --left > 0)) {
            i++;
        }
        return i;
    }

    /** The line that is the document's n-th of prose from its end; -1 when there are fewer. */
    static int nthLast(View view, int n) {
        int left = n;
        int i = view.lineCount() - 1;
        while (i >= 0 && (!isProse(view, i) || --left > 0)) {
            i--;
        }
        return i;
    }

    /** The place of the first letter or digit of the span; its end when there is none. */
    static int firstWord(String text, Span span) {
        int i = span.start();
        while (i < span.end() && !Letters.isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The text in quotation marks for a message, cut when it is long. */
    static String quoted(String found) {
        return found.length() <= 80
                ? "'" + found + "'"
                : "'" + found.substring(0, found.offsetByCodePoints(0, 60)) + "...'";
    }

    /** The word in lower case, as far as {@link Letters#fold} goes. */
    static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(Letters.fold(word.charAt(i)));
        }
        return folded.toString();
    }
}
