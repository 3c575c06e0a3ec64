package dev.winnow.rules.concatenation;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Arrays;

/**
 * The sentences of a text, none longer than a line; short ones stay with the next.
 *
 * <p>Found by looking between words only. Numbered from 0. Used by one thread.
 */
final class Units {

    /** What lies beyond is not looked at: no article has so many sentences. A guess that bounds the work on huge documents. */
    private static final int MOST = 2_000;

    /** The same for words, of which a sentence may have any number. */
    private static final int MOST_WORDS = 60_000;

    /** Shorter stretches are mostly abbreviations and initials; a guess. */
    private static final int SHORTEST = 25;

    private static final String CLOSING = "\"'”’»)]";

    private final View view;
    private final char[] text;
    private final Words words;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] firstWords = new int[64];
    private int[] lines = new int[64];
    private int count;
    private final int past;
    private int pastWords;

    Units(View view) {
        this.view = view;
        text = view.chars();
        words = view.words();
        past = Math.min(words.count(), MOST_WORDS);
        int i = 0;
        int line = 0;
        int visible = 0;
        while (i < past && count < MOST) {
            line = lineOf(words.start(i), line);
            int lineEnd = view.lineEnd(line);
            i = addLine(i, skipBlanks(view.lineStart(line), lineEnd), lineEnd, visible++);
        }
        pastWords = i;
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
        return unit < count ? firstWords[unit] : pastWords;
    }

    /** The number of the unit's line, not counting lines without words. */
    int line(int unit) {
        return lines[unit];
    }

    boolean opensLine(int unit) {
        return unit == 0 || lines[unit] != lines[unit - 1];
    }

    boolean closesLine(int unit) {
        return unit + 1 == count || lines[unit] != lines[unit + 1];
    }

    int wordsIn(int unit) {
        return firstWord(unit + 1) - firstWord(unit);
    }

    char first(int unit) {
        return text[starts[unit]];
    }

    char last(int unit) {
        return text[ends[unit] - 1];
    }

    /** The unit that holds the UTF-16 index. */
    int at(int utf16) {
        int found = Arrays.binarySearch(starts, 0, count, utf16);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The line of the place, the given one or one further down. */
    private int lineOf(int utf16, int from) {
        int line = from;
        while (line + 1 < view.lineCount() && view.lineStart(line + 1) <= utf16) {
            line++;
        }
        return line;
    }

    /** Adds the sentences of a line that begins with the word and returns the first word of the next. */
    private int addLine(int firstWord, int lineStart, int lineEnd, int line) {
        int start = lineStart;
        int first = firstWord;
        int i = firstWord + 1;
        while (i < past && count < MOST && words.start(i) < lineEnd) {
            int from = words.end(i - 1);
            int to = words.start(i);
            char c = text[from];
            if (to - from > 1 || c == '.' || c >= '…') {
                int next = stops(from, to) ? sentence(start, from, to, lineEnd) : 0;
                if (next > 0) {
                    add(start, next, first, line);
                    start = next;
                    first = i;
                }
            }
            i++;
        }
        if (start < lineEnd) {
            add(start, lineEnd, first, line);
        }
        return i;
    }

    private boolean stops(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isStop(text[i])) {
                return true;
            }
        }
        return false;
    }

    /** Where the next sentence begins between two words, or 0 when the sentence goes on. */
    private int sentence(int start, int from, int to, int lineEnd) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (isStop(c) && (i - start >= SHORTEST || c > '…')) {
                int next = next(i, lineEnd);
                if (next > 0) {
                    return next;
                }
            }
        }
        return 0;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
    }

    /** Where the sentence after the full stop begins, or 0 when the sentence goes on. */
    private int next(int stop, int lineEnd) {
        int i = stop + 1;
        while (i < lineEnd && (CLOSING.indexOf(text[i]) >= 0 || closesInGerman(i, lineEnd))) {
            i++;
        }
        int next = skipBlanks(i, lineEnd);
        if (next == lineEnd) {
            return 0;
        }
        char c = text[next];
        boolean begins = Character.isUpperCase(c) || "“„«¿¡".indexOf(c) >= 0;
        if (next == i) {
            boolean ideographic = text[stop] > '…';
            return ideographic || begins && stop > 0 && Character.isLowerCase(text[stop - 1]) ? next : 0;
        }
        return (begins || "\"'‘(".indexOf(c) >= 0 || Character.isDigit(c)) && !abbreviated(stop) ? next : 0;
    }

    /** Whether the quotation mark that opens in English stands where one closes: before a blank or the line's end. */
    private boolean closesInGerman(int i, int lineEnd) {
        return "“«".indexOf(text[i]) >= 0 && (i + 1 == lineEnd || Letters.isBlank(text[i + 1]));
    }

    /** Whether the full stop belongs to a word like {@code Mr}, {@code Jan} or {@code U.S}. */
    private boolean abbreviated(int stop) {
        int i = stop;
        while (i > 0 && stop - i < 5 && Character.isLetter(text[i - 1])) {
            i--;
        }
        return text[stop] == '.' && stop - i <= 3 && stop > i && Character.isUpperCase(text[i]);
    }

    private void add(int start, int end, int firstWord, int line) {
        if (count == MOST) {
            return;
        }
        int last = end;
        while (last > start && Letters.isBlank(text[last - 1])) {
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
        firstWords[count] = firstWord;
        lines[count++] = line;
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && Letters.isBlank(text[i])) {
            i++;
        }
        return i;
    }
}
