package dev.winnow.ingest;

import dev.winnow.io.Compression;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a run wrote, in the order of its input: for every piece the original bytes, put together from the accepted ones and the
 * edits. Used by one thread.
 */
final class Ledger implements AutoCloseable {

    private final Path folder;
    private final BufferedReader lines;
    private @Nullable Source accepted;
    private @Nullable Source quarantine;
    private JsonTree file = new JsonTree(Map.of());
    private int annotated;

    /**
     * Opens the edits of a run.
     *
     * @throws IOException if there are none
     */
    Ledger(Path folder) throws IOException {
        this.folder = folder;
        this.lines = Files.newBufferedReader(folder.resolve(Names.LEDGER));
    }

    /** A file of the run, unpacked. */
    private record Source(String name, InputStream in) {

        byte[] take(long bytes) throws IOException {
            byte[] taken = in.readNBytes(Math.toIntExact(bytes));
            if (taken.length < bytes) {
                throw new EOFException(name + " ends too early");
            }
            return taken;
        }
    }

    /**
     * A line of the edits and what belongs to it.
     *
     * @param line as it stands
     * @param original the bytes as they were in the input; null for a line that begins or ends a file
     * @param accepted the bytes that were let in, null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Piece(JsonTree line, byte @Nullable [] original, byte @Nullable [] accepted) {}

    /** The line that began the file of the last piece. */
    JsonTree file() {
        return file;
    }

    /**
     * The next piece, or null at the end.
     *
     * @throws IOException if it cannot be put together; the next one may be
     */
    @Nullable
    Piece next() throws IOException {
        String json = line();
        return json == null ? null : piece(JsonTree.parse(json));
    }

    /** Not being able to go on is another thing than a piece that is not there. */
    private @Nullable String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Piece piece(JsonTree line) throws IOException {
        if (line.has("file")) {
            begin(line);
            return new Piece(line, null, null);
        }
        annotated = line.has("annotated") ? (int) line.number("annotated") : annotated;
        if (line.has("end")) {
            return new Piece(line, null, null);
        }
        if (line.has("copied")) {
            byte[] bytes = accepted().take(line.number("copied"));
            return new Piece(line, bytes, bytes);
        }
        byte[] original = line.bytes("original");
        if (line.text("decision").equals(Decision.QUARANTINED.id())) {
            return new Piece(line, original == null ? quarantined(line) : original, null);
        }
        byte[] let = line.has("bytes") ? accepted().take(line.number("bytes")) : null;
        if (original == null) {
            original = let == null ? new byte[0] : unmended(let, line.objects("splices"));
        }
        return new Piece(line, original, let);
    }

    @Override
    public void close() throws IOException {
        lines.close();
        close(accepted);
        close(quarantine);
    }

    private void begin(JsonTree line) throws IOException {
        Source open = accepted;
        if (open != null && !open.name().equals(line.text("accepted"))) {
            close(open);
            accepted = null;
        }
        close(quarantine);
        quarantine = null;
        file = line;
        annotated = 0;
    }

    private Source accepted() throws IOException {
        Source open = accepted;
        if (open == null) {
            open = open(file.text("accepted"), file.text("packing"));
            accepted = open;
        }
        return open;
    }

    private byte[] quarantined(JsonTree line) throws IOException {
        Source open = quarantine;
        if (open == null) {
            open = open(file.text("quarantine"), file.text("quarantine_packing"));
            open.take(annotated);
            quarantine = open;
        }
        byte[] noted = open.take(line.number("bytes"));
        List<String> inserted = line.texts("inserted");
        if (inserted.isEmpty()) {
            return noted;
        }
        int start = Integer.parseInt(inserted.get(0));
        int length = Integer.parseInt(inserted.get(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(noted.length - length);
        bytes.write(noted, 0, start);
        bytes.write(noted, start + length, noted.length - start - length);
        return bytes.toByteArray();
    }

    private static byte[] unmended(byte[] mended, List<JsonTree> splices) throws IOException {
        if (splices.isEmpty()) {
            return mended;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(mended.length + 256);
        int from = 0;
        for (JsonTree splice : splices) {
            int at = (int) splice.number("at");
            byte[] was = splice.bytes("was");
            if (at < from || at > mended.length || was == null) {
                throw new IOException("the edits do not fit the accepted text");
            }
            bytes.write(mended, from, at - from);
            bytes.writeBytes(was);
            from = at + (int) splice.number("length");
        }
        bytes.write(mended, from, mended.length - from);
        return bytes.toByteArray();
    }

    private Source open(String name, String packing) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IOException(name + " leads out of the folder");
        }
        InputStream packed = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return new Source(name, Compression.valueOf(packing).unpack(packed));
    }

    private static void close(@Nullable Source source) throws IOException {
        if (source != null) {
            source.in().close();
        }
    }
}
