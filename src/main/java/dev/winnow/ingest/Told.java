package dev.winnow.ingest;

import dev.winnow.io.BadInput;
import dev.winnow.io.Entry;
import dev.winnow.io.Format;
import dev.winnow.io.InputFile;
import dev.winnow.io.JsonFields;
import dev.winnow.io.Limits;
import dev.winnow.io.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run did with one document.
 *
 * @param name its path, and its id behind a {@code #} if it is a record
 * @param line the 1-based line or number of the record, 0 for a file that is one document
 * @param decision what became of it
 * @param why one sentence, empty if nothing stood against it
 * @param before its text as it was
 * @param after its text as it was let in, null if it was not
 * @param changes what mending did
 */
public record Told(
        String name,
        long line,
        String decision,
        String why,
        String before,
        @Nullable String after,
        List<Changed> changes) {

    /**
     * One change.
     *
     * @param start where, in code points of the text before
     * @param removed what stood there
     * @param inserted what stands there now
     * @param rules who did it
     */
    public record Changed(long start, String removed, String inserted, List<String> rules) {}

    /**
     * The first document of the name: an id, a path, or both.
     *
     * @return null if there is none
     */
    public static @Nullable Told find(Path folder, String wanted, JsonFields fields) throws IOException {
        try (Ledger ledger = new Ledger(folder)) {
            for (Ledger.Piece piece = ledger.next(); piece != null; piece = ledger.next()) {
                if (piece.line().has("decision") && isCalled(piece.line(), wanted)) {
                    return of(ledger.file(), piece, fields);
                }
            }
        }
        return null;
    }

    private static boolean isCalled(JsonTree line, String wanted) {
        String doc = line.textOrNull("doc");
        String path = line.text("path");
        return wanted.equals(doc)
                || doc == null && wanted.equals(path)
                || doc != null && (wanted.equals(path + "#" + doc) || wanted.equals(path + doc));
    }

    private static Told of(JsonTree file, Ledger.Piece piece, JsonFields fields) {
        JsonTree line = piece.line();
        String doc = line.textOrNull("doc");
        List<Changed> changes = line.objects("edits").stream()
                .map(edit -> new Changed(
                        edit.number("start"), edit.text("removed"), edit.text("inserted"), edit.texts("rules")))
                .toList();
        byte[] accepted = piece.accepted();
        Format format = Format.valueOf(file.text("format"));
        Format now = format == Format.HTML ? Format.TEXT : format;
        return new Told(
                line.text("path") + (doc == null ? "" : doc.startsWith("#") ? doc : "#" + doc),
                line.number("line"),
                line.text("decision"),
                line.text("why"),
                text(format, Objects.requireNonNull(piece.original()), fields),
                accepted == null ? null : text(now, accepted, fields),
                changes);
    }

    /** The record's text if it can be read, else the record. */
    private static String text(Format format, byte[] bytes, JsonFields fields) {
        InputFile file = new InputFile("", Path.of(""), "", format);
        try {
            return Loaded.of(new Entry.Raw(file, 1, bytes), fields, Limits.DEFAULTS)
                    .document()
                    .text();
        } catch (BadInput e) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
