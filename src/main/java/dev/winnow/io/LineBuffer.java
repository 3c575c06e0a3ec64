package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines that keep their line feed; a line beyond the limit comes in several pieces. Used by one thread. */
final class LineBuffer {

    private final InputStream in;
    private final long limit;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean cut;

    LineBuffer(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line or piece of a line, or null at the end. */
    byte @Nullable [] next() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i < to; i++) {
                if (buffer[i] == '\n') {
                    cut = false;
                    return take(i + 1);
                }
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
