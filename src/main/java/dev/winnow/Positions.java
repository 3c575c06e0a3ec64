package dev.winnow;

import java.util.Arrays;

/**
 * Turns the UTF-16 indices of one text into the code points, lines and columns of the command line's contract: the only place that does.
 *
 * <p>Immutable. Making it costs one pass over the text, each answer a binary search.
 */
public final class Positions {

    /** UTF-16 index of the second half of each surrogate pair. */
    private final int[] pairs;

    private final int[] lineStarts;

    private Positions(int[] pairs, int[] lineStarts) {
        this.pairs = pairs;
        this.lineStarts = lineStarts;
    }

    public static Positions of(String text) {
        int[] pairs = new int[16];
        int pairCount = 0;
        int[] starts = new int[64];
        int lines = 1;
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > '\r' && c < Character.MIN_LOW_SURROGATE) {
                continue; // nearly all
            }
            if (c == '\n' || c == '\r' && !(i + 1 < chars.length && chars[i + 1] == '\n')) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = i + 1;
            } else if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(chars[i - 1])) {
                pairs = pairCount == pairs.length ? Arrays.copyOf(pairs, pairCount * 2) : pairs;
                pairs[pairCount++] = i;
            }
        }
        return new Positions(Arrays.copyOf(pairs, pairCount), Arrays.copyOf(starts, lines));
    }

    /** The number of code points before the UTF-16 index; an index inside a surrogate pair counts the pair's first half as one. */
    public int codePoint(int utf16) {
        return utf16 - below(pairs, utf16);
    }

    /** The 1-based line that holds the UTF-16 index. */
    public int line(int utf16) {
        return below(lineStarts, utf16 + 1);
    }

    /** The 1-based column in code points within its line. */
    public int column(int utf16) {
        return codePoint(utf16) - codePoint(lineStarts[line(utf16) - 1]) + 1;
    }

    /** The UTF-16 index where the 1-based line begins. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** How many of the sorted numbers are less than the limit. */
    private static int below(int[] sorted, int limit) {
        int at = Arrays.binarySearch(sorted, limit);
        return at >= 0 ? at : -at - 1;
    }
}
