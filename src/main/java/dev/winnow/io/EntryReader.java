package dev.winnow.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into entries, one after the other: unpacks them, opens archives, and cuts what holds many documents into records.
 *
 * <p>What goes wrong with a file becomes an {@link Entry.Broken}; nothing is thrown. Memory: one entry. Used by one thread.
 */
public final class EntryReader {

    private static final byte[] NOTHING = {};

    /** Packed files in packed files, archives in archives: nobody means more than this. A guess. */
    private static final int MAX_LAYERS = 8;

    private final Limits limits;
    private final UnaryOperator<InputStream> source;
    private long bytesBefore;
    private @Nullable CountedStream current;

    public EntryReader(Limits limits) {
        this(limits, UnaryOperator.identity());
    }

    /** A reader that reads files through a stream of the caller's, such as one that computes a digest. */
    public EntryReader(Limits limits, UnaryOperator<InputStream> source) {
        this.limits = limits;
        this.source = source;
    }

    /** Hands every piece of the file to the consumer, in order; at least one, even of an empty file. */
    public void read(InputFile file, Consumer<Entry> to) {
        try (CountedStream bytes = new CountedStream(source.apply(Files.newInputStream(file.file())))) {
            current = bytes;
            read(new Layer(file, bytes, bytes, 0), to);
            bytesBefore += bytes.count();
        } catch (IOException e) {
            to.accept(new Entry.Broken(file, 0, NOTHING, reason(e)));
        } catch (OutOfMemoryError e) {
            to.accept(new Entry.Broken(file, 0, NOTHING, "does not fit into memory"));
        } finally {
            current = null;
        }
    }

    /** Whether the file looks as if there were many documents in it; false for one that cannot be read. */
    public static boolean holdsMany(InputFile file) {
        try (InputStream in = Files.newInputStream(file.file())) {
            byte[] head = in.readNBytes(Format.HEAD_BYTES);
            String name = Compression.unpackedName(file.name());
            return Format.of(name, head).many()
                    || Compression.of(head) != Compression.NONE
                    || Archive.Kind.of(name, head) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** How many bytes of files were read so far, packed as they are. */
    public long bytesRead() {
        CountedStream open = current;
        return bytesBefore + (open == null ? 0 : open.count());
    }

    /** Why a file could not be read or written, in one line without its name. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (e instanceof EOFException) {
            return "ends too early";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /**
     * Bytes that may be packed in further bytes.
     *
     * @param file what they are called
     * @param in the bytes
     * @param bytes the file on the disk in which they are
     * @param depth how many layers are around them
     */
    private record Layer(InputFile file, InputStream in, CountedStream bytes, int depth) {

        Layer inner(InputFile inside, InputStream content) throws IOException {
            if (depth == MAX_LAYERS) {
                throw new IOException("packed in more than " + MAX_LAYERS + " layers");
            }
            return new Layer(inside, content, bytes, depth + 1);
        }
    }

    private void read(Layer layer, Consumer<Entry> to) throws IOException {
        BufferedInputStream in = new BufferedInputStream(layer.in(), 1 << 16);
        byte[] head = head(in);
        InputFile file = layer.file();
        String plainName = Compression.unpackedName(file.name());
        Compression compression = Compression.of(head);
        Archive.Kind archive = Archive.Kind.of(plainName, head);
        if (compression != Compression.NONE) {
            InputFile inside = file.compression() == Compression.NONE ? file.packedBy(compression) : file;
            read(layer.inner(inside, unpacked(compression, in, layer.bytes())), to);
        } else if (archive != null) {
            readMembers(layer, new Archive(archive, in), to);
        } else {
            InputFile known = file.holding(Format.of(plainName, head));
            new RecordReader(known, limits, to).read(in);
        }
    }

    /** The first bytes; fewer if they cannot be read, which the one who reads them again will see. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Format.HEAD_BYTES);
        byte[] head = new byte[Format.HEAD_BYTES];
        int length = 0;
        for (int read = 0; read >= 0 && length < head.length; length += Math.max(read, 0)) {
            read = readIfPossible(in, head, length);
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    private static int readIfPossible(InputStream in, byte[] bytes, int from) {
        try {
            return in.read(bytes, from, bytes.length - from);
        } catch (IOException e) {
            return -1;
        }
    }

    private InputStream unpacked(Compression compression, InputStream in, CountedStream bytes) throws IOException {
        try {
            return new UnpackedStream(compression.unpack(in), bytes, limits.unpackRatio());
        } catch (RuntimeException e) {
            throw UnpackedStream.broken(e);
        }
    }

    /** Reads members one after the other; one that cannot be read does not stop the next, unless the archive itself is broken. */
    private void readMembers(Layer layer, Archive archive, Consumer<Entry> to) throws IOException {
        InputStream content = new UnpackedStream(archive.bytes(), layer.bytes(), limits.unpackRatio());
        while (archive.next()) {
            InputFile member = layer.file().member(archive.shown(), archive.name());
            try {
                if (!archive.readable()) {
                    throw new IOException("is encrypted or packed in an unknown way");
                }
                read(layer.inner(member, content), to);
            } catch (UnpackedStream.OutOfProportion e) {
                to.accept(new Entry.Broken(member, 0, NOTHING, reason(e)));
                return;
            } catch (IOException e) {
                to.accept(new Entry.Broken(member, 0, NOTHING, reason(e)));
            }
        }
    }
}
