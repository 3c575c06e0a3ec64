package dev.winnow.rules.concatenation;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Arrays;

/**
 * The sentences of a text, none longer than a line; short ones stay with the next.
 *
 * <p>Numbered from 0. Used by one thread.
 */
final class Units {

    /** What lies beyond is not looked at: no article has so many sentences. A guess that bounds the work on huge documents. */
    private static final int MOST = 2_000;

    /** Shorter stretches are mostly abbreviations and initials; a guess. */
    private static final int SHORTEST = 25;

    private static final String CLOSING = "\"'”’»)]";

    private final String text;
    private final Words words;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] firstWords = new int[64];
    private int[] lines = new int[64];
    private int count;

    Units(View view) {
        text = view.text();
        words = view.words();
        int line = 0;
        for (int i = 0; i < view.lineCount() && count < MOST; i++) {
            int start = skipBlanks(view.lineStart(i), view.lineEnd(i));
            if (hasWords(start, view.lineEnd(i))) {
                addLine(start, view.lineEnd(i), line++);
            }
        }
    }

    int count() {
        return count;
    }

    int start(int unit) {
        return starts[unit];
    }

    /** Where the sentence ends; blanks may follow before the next. */
    int end(int unit) {
        return ends[unit];
    }

    /** The number of the first word of the unit; of {@link #count()} the number of the word after the last. */
    int firstWord(int unit) {
        return unit < count ? firstWords[unit] : count == 0 ? 0 : words.from(ends[count - 1]);
    }

    /** The number of the unit's line, not counting lines without words. */
    int line(int unit) {
        return lines[unit];
    }

    boolean opensLine(int unit) {
        return unit == 0 || lines[unit] != lines[unit - 1];
    }

    int wordsIn(int unit) {
        return firstWord(unit + 1) - firstWord(unit);
    }

    char last(int unit) {
        return text.charAt(ends[unit] - 1);
    }

    /** A line of nothing but signs is a rule or an ornament. */
    private boolean hasWords(int start, int end) {
        int word = words.from(start);
        return word < words.count() && words.start(word) < end;
    }

    private void addLine(int lineStart, int lineEnd, int line) {
        int start = lineStart;
        for (int i = lineStart; i < lineEnd && count < MOST; i++) {
            if (isStop(text.charAt(i)) && i - start >= SHORTEST) {
                int next = next(i, lineEnd);
                if (next > 0) {
                    add(start, next, line);
                    start = next;
                }
            }
        }
        if (start < lineEnd && count < MOST) {
            add(start, lineEnd, line);
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** Where the sentence after the full stop begins, or 0 when the sentence goes on. */
    private int next(int stop, int lineEnd) {
        int i = stop + 1;
        while (i < lineEnd && (CLOSING.indexOf(text.charAt(i)) >= 0 || closesInGerman(i, lineEnd))) {
            i++;
        }
        int next = skipBlanks(i, lineEnd);
        if (next == lineEnd) {
            return 0;
        }
        char c = text.charAt(next);
        boolean begins = Character.isUpperCase(c) || "“„«¿¡".indexOf(c) >= 0;
        if (next == i) {
            return begins && Character.isLowerCase(text.charAt(stop - 1)) ? next : 0;
        }
        return (begins || "\"'‘(".indexOf(c) >= 0 || Character.isDigit(c)) && !abbreviated(stop) ? next : 0;
    }

    /** Whether the quotation mark that opens in English stands where one closes: before a blank or the line's end. */
    private boolean closesInGerman(int i, int lineEnd) {
        return "“«".indexOf(text.charAt(i)) >= 0 && (i + 1 == lineEnd || Letters.isBlank(text.charAt(i + 1)));
    }

    /** Whether the full stop belongs to a word like {@code Mr}, {@code Jan} or {@code U.S}. */
    private boolean abbreviated(int stop) {
        int i = stop;
        while (i > 0 && stop - i < 5 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return text.charAt(stop) == '.' && stop - i <= 3 && stop > i && Character.isUpperCase(text.charAt(i));
    }

    private void add(int start, int end, int line) {
        int last = end;
        while (last > start && Letters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            firstWords = Arrays.copyOf(firstWords, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        starts[count] = start;
        ends[count] = last;
        firstWords[count] = words.from(start);
        lines[count++] = line;
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
