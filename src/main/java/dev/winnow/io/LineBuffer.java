package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records that keep their end, such as lines with their line feed; a record beyond the limit comes in several
 * pieces. Used by one thread.
 */
final class LineBuffer {

    private final InputStream in;
    private final long limit;
    private final Ends ends;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean cut;

    /** Finds where records end; may remember what it has seen. */
    interface Ends {
        /** The index behind the first record end in the bytes between the indices, which follow those given before; -1 for none. */
        int find(byte[] bytes, int from, int to);
    }

    /** A buffer that cuts at line feeds. */
    LineBuffer(InputStream in, long limit) {
        this(in, limit, LineBuffer::lineEnd);
    }

    /** A buffer that cuts where it is told to. */
    LineBuffer(InputStream in, long limit, Ends ends) {
        this.in = in;
        this.limit = limit;
        this.ends = ends;
    }

    /** The next line or piece of a line, or null at the end. */
    byte @Nullable [] next() throws IOException {
        int searched = from;
        while (true) {
            int end = ends.find(buffer, searched, to);
            if (end >= 0) {
                cut = false;
                return take(end);
            }
            searched = to;
            if (to - from >= limit) {
                cut = true;
                return take(to);
            }
            int shift = from;
            if (!fill()) {
                cut = false;
                return from == to ? null : take(to);
            }
            searched -= shift - from;
        }
    }

    /** Whether the last piece ended before its line did. */
    boolean cut() {
        return cut;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private byte[] take(int end) {
        byte[] line = Arrays.copyOfRange(buffer, from, end);
        from = end;
        return line;
    }

    /** Reads more bytes behind those not taken yet, moving them to the front or into a larger buffer as needed. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(limit + 1, buffer.length * 2L));
        }
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(read, 0);
        return read > 0;
    }
}
