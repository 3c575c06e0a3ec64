package dev.winnow.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of an unpacker: refused when it grows out of all proportion to what went in, and with one kind of exception for
 * everything that can be wrong with packed bytes. Used by one thread.
 */
final class UnpackedStream extends FilterInputStream {

    /** A small file may be packed as tightly as it likes; the contract's number. */
    private static final long FREE_BYTES = 1 << 20;

    /** Bytes that unpack to too many: nothing behind them is read either, for that would unpack them. */
    static final class OutOfProportion extends IOException {

        private static final long serialVersionUID = 1;

        OutOfProportion(int ratio) {
            super("unpacks to more than " + ratio + " times its size (--max-unpack-ratio raises the limit)");
        }
    }

    /** What is asked of an unpacker at once, at most: when it fails, it takes with it what it had unpacked for the call. */
    private static final int LARGEST_READ = 1024;

    /** And at most this share of what it gave before, so that the last records of a small file that was cut are not lost either. */
    private static final int SHARE = 64;

    private final CountedStream packed;
    private final int ratio;
    private long unpacked;
    private @Nullable IOException failure;

    /** The unpacked bytes and where the packed ones are read. */
    UnpackedStream(InputStream unpacker, CountedStream packed, int ratio) {
        super(unpacker);
        this.packed = packed;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int asked = (int) Math.min(length, Math.max(1, Math.min(LARGEST_READ, unpacked / SHARE)));
        try {
            int read = in.read(bytes, offset, asked);
            unpacked += Math.max(read, 0);
            if (unpacked > FREE_BYTES && unpacked > ratio * packed.count()) {
                throw new OutOfProportion(ratio);
            }
            return read;
        } catch (RuntimeException e) {
            failure = broken(e);
        } catch (IOException e) {
            failure = e;
        }
        throw failure;
    }

    /** None: whoever buffers these bytes is to take what a read gave before the next one, which may fail, takes it away. */
    @Override
    public int available() {
        return 0;
    }

    /** What an unpacker that did not foresee it says of bytes that are none of its format. */
    static IOException broken(RuntimeException e) {
        String said = e.getMessage();
        return new IOException("broken packed data" + (said == null ? "" : ": " + said.replace('\n', ' ')), e);
    }
}
