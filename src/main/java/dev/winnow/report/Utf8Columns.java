package dev.winnow.report;

import dev.winnow.Positions;

/** Columns in bytes of UTF-8. Making it costs one pass over the text, an answer a look at 256 characters at most. */
final class Utf8Columns {

    private static final int STEP = 256;

    private final String text;
    private final Positions positions;

    /** Bytes before each 256th UTF-16 index. */
    private final long[] marks;

    Utf8Columns(String text, Positions positions) {
        this.text = text;
        this.positions = positions;
        this.marks = new long[text.length() / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = marks[i - 1] + bytes((i - 1) * STEP, i * STEP);
        }
    }

    /** The 1-based column of the UTF-16 index in the bytes of its line. */
    long column(int utf16) {
        return before(utf16) - before(positions.lineStart(positions.line(utf16))) + 1;
    }

    private long before(int utf16) {
        int mark = utf16 / STEP;
        return marks[mark] + bytes(mark * STEP, utf16);
    }

    /** The second half of a pair brings its last two bytes, the first half the first two; a lone half is written as U+FFFD. */
    private long bytes(int from, int to) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            bytes += c < 0x80 ? 1 : c < 0x800 || paired ? 2 : 3;
        }
        return bytes;
    }
}
