package dev.winnow.ingest;

import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the files that a run read as they were, unpacked, and makes sure by SHA-256 that they are. Used by one thread. */
public final class Restorer {

    private final Path folder;
    private final Path out;
    private final Consumer<String> errors;
    private @Nullable AtomicFile file;
    private MessageDigest content = Digests.sha256();
    private boolean sound = true;
    private long documents;
    private long files;

    /**
     * A restorer.
     *
     * @param folder of the run
     * @param out where the files go
     * @param errors told of what is not as it was
     */
    public Restorer(Path folder, Path out, Consumer<String> errors) {
        this.folder = folder;
        this.out = out;
        this.errors = errors;
    }

    /** How many documents were restored. */
    public long documents() {
        return documents;
    }

    /** How many files were restored. */
    public long files() {
        return files;
    }

    /**
     * Restores everything.
     *
     * @throws IOException if the run's files are not there, or nothing can be written
     */
    public void restore() throws IOException {
        try (Ledger ledger = new Ledger(folder)) {
            for (Ledger.Piece piece = next(ledger); piece != null; piece = next(ledger)) {
                byte[] original = piece.original();
                if (original != null) {
                    write(piece.line(), original);
                } else if (piece.line().has("file")) {
                    begin(piece.line().text("name"));
                } else {
                    end(piece.line());
                }
            }
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    /** The next piece that can be put together; a file of which one cannot is not restored. */
    private Ledger.@Nullable Piece next(Ledger ledger) {
        while (true) {
            try {
                return ledger.next();
            } catch (IOException e) {
                if (sound) {
                    errors.accept(ledger.file().text("file") + ": cannot be restored: " + EntryReader.reason(e));
                }
                sound = false;
            }
        }
    }

    private void begin(String name) throws IOException {
        Path target = out.resolve(name).normalize();
        if (!target.startsWith(out.normalize())) {
            throw new IOException(name + " leads out of the folder");
        }
        file = new AtomicFile(target);
        content = Digests.sha256();
        sound = true;
    }

    private void write(JsonTree line, byte[] original) throws IOException {
        if (file == null) {
            throw new IOException("the edits begin without a file");
        }
        file.out().write(original);
        content.update(original);
        String expected = line.textOrNull("sha256");
        if (expected != null && !expected.equals(Digests.of(original))) {
            errors.accept(name(line) + ": is not what it was (SHA-256)");
            sound = false;
        }
        documents += line.has("decision") ? 1 : 0;
    }

    private void end(JsonTree line) throws IOException {
        AtomicFile written = file;
        if (written == null) {
            return;
        }
        if (sound && !Digests.hex(content.digest()).equals(line.text("sha256"))) {
            errors.accept(line.text("end") + ": is not what it was (SHA-256)");
        } else if (sound) {
            written.commit();
            files++;
        }
        written.close();
        file = null;
    }

    private static String name(JsonTree line) {
        String doc = line.textOrNull("doc");
        return line.text("path") + (doc == null ? "" : doc.startsWith("#") ? doc : "#" + doc);
    }
}
