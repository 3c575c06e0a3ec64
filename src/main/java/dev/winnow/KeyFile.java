package dev.winnow;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Pairs of a key and a witness number in a temporary file: 8 bytes of the key, 4 of the number, both big-endian.
 *
 * <p>The file goes away with its channel, on Linux also when the process is killed. Written by one thread, read by many.
 */
final class KeyFile implements AutoCloseable {

    /** What a pair takes. */
    static final int PAIR_BYTES = Long.BYTES + Integer.BYTES;

    private static final int BUFFER_PAIRS = 1 << 13;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_PAIRS * PAIR_BYTES);
    private long pairs;

    /**
     * Makes the file.
     *
     * @param folder an existing folder
     */
    KeyFile(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "winnow-census", ".tmp");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pairs were written. */
    long pairs() {
        return pairs;
    }

    void write(long key, int witness) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(key).putInt(witness);
        pairs++;
    }

    /** To be called after the last pair that is to be read. */
    void flush() {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    /** Fills the buffer from the pair on, up to the end of the file, and makes it ready to be read. */
    void read(long pair, ByteBuffer into) {
        into.clear();
        long left = (pairs - pair) * PAIR_BYTES;
        into.limit((int) Math.min(into.capacity(), left));
        try {
            for (long at = pair * PAIR_BYTES; into.hasRemaining(); ) {
                int read = channel.read(into, at);
                if (read < 0) {
                    throw new EOFException("the temporary file of the census was cut");
                }
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        into.flip();
    }

    /** Walks over the pairs from the first to before the last, reading some at a time. */
    KeyCursor cursor(long first, long last, int pairsAtATime) {
        return new Cursor(first, last, ByteBuffer.allocate(pairsAtATime * PAIR_BYTES));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Cursor implements KeyCursor {

        private final long last;
        private final ByteBuffer block;
        private long at;
        private long key;
        private int witness;

        Cursor(long first, long last, ByteBuffer block) {
            this.at = first;
            this.last = last;
            this.block = block.limit(0);
        }

        @Override
        public boolean next() {
            if (at == last) {
                return false;
            }
            if (!block.hasRemaining()) {
                read(at, block);
            }
            at++;
            key = block.getLong();
            witness = block.getInt();
            return true;
        }

        @Override
        public long key() {
            return key;
        }

        @Override
        public int witness() {
            return witness;
        }
    }
}
