package dev.winnow.io;

import dev.winnow.Document;
import dev.winnow.Edit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decoded document that can be written back.
 *
 * <p>Immutable but for the record's parsed form, which is not shared; used by one thread.
 */
public final class Loaded {

    private final Entry.Raw raw;
    private final Document document;
    private final Form form;

    private Loaded(Entry.Raw raw, Document document, Form form) {
        this.raw = raw;
        this.document = document;
        this.form = form;
    }

    /**
     * Decodes a document.
     *
     * @throws BadInput if it is not what its file says, or goes beyond the limits
     */
    public static Loaded of(Entry.Raw raw, JsonFields fields, Limits limits) throws BadInput {
        return switch (raw.file().format()) {
            case TEXT -> text(raw);
            case HTML -> page(raw, limits);
            case JSON_LINES, PARQUET -> json(raw, fields, limits);
            case CSV, TSV -> row(raw, fields, limits);
            case WARC -> WarcRecord.load(raw, limits);
        };
    }

    /** A document of a record that knows how it is written. */
    static Loaded of(Entry.Raw raw, Document document, Form form) {
        return new Loaded(raw, document, form);
    }

    private static Loaded text(Entry.Raw raw) throws BadInput {
        refuseBinary(raw.bytes());
        Encoding encoding = Encoding.of(raw.bytes());
        DecodedText decoded = DecodedText.of(raw.bytes(), encoding);
        Document document = new Document(raw.file().path(), decoded.text(), Map.of(), decoded.undecodable());
        return new Loaded(raw, document, new TextForm(decoded.text(), encoding));
    }

    private static Loaded page(Entry.Raw raw, Limits limits) throws BadInput {
        refuseBinary(raw.bytes());
        Document document = HtmlText.document(raw.file().path(), raw.bytes(), limits);
        return new Loaded(raw, document, new HtmlForm());
    }

    private static Loaded json(Entry.Raw raw, JsonFields fields, Limits limits) throws BadInput {
        QuickRecord quick = QuickRecord.of(raw.bytes(), fields, limits);
        if (quick != null) {
            return new Loaded(raw, quick.document(id(raw, quick.id())), new LateRecord(raw, fields, limits));
        }
        JsonRecord record = JsonRecord.parse(raw.bytes(), fields, limits);
        return new Loaded(raw, record.document(id(raw, record.id())), record);
    }

    private static Loaded row(Entry.Raw raw, JsonFields fields, Limits limits) throws BadInput {
        Table table = raw.table();
        if (table == null) {
            throw new BadInput("a row without a table");
        }
        TableRow row = TableRow.parse(raw, table, fields);
        Document document = row.document(id(raw, row.value(fields.id())), fields);
        limits.require(document.text());
        return new Loaded(raw, document, row);
    }

    private static String id(Entry.Raw raw, @Nullable String id) {
        return id == null ? "#" + raw.line() : id;
    }

    public Document document() {
        return document;
    }

    public InputFile file() {
        return raw.file();
    }

    /** The record's id; null for a file that is one document. */
    public @Nullable String recordId() {
        return raw.file().many() ? document.id() : null;
    }

    /** The 1-based line or number of the record, 0 for a file that is one document. */
    public int line() {
        return raw.line();
    }

    /** The bytes as they were read. */
    public byte[] original() {
        return raw.bytes();
    }

    /** The bytes with another text: encoding, byte order mark and all other members of a record stay as they were; of a page only the text. */
    public byte[] withText(String mended) {
        return form.copies() && mended.equals(document.text()) ? raw.bytes() : form.withText(mended);
    }

    /** What edits of the text are as changes of the bytes, sorted; null when the bytes can only be written anew, {@link #withText}. */
    public @Nullable List<Splice> splices(List<Edit> edits) {
        return form.splices(edits);
    }

    /** The change that adds a note to the record as {@code metadata.winnow}; null for a file that is one document. */
    public @Nullable Splice metadata(Note note) {
        return form.metadata(note);
    }

    /** Refuses what is no text: more than one byte in 50 at the beginning is a control that text does not hold. */
    private static void refuseBinary(byte[] bytes) throws BadInput {
        if (Encoding.of(bytes).mark() != null) {
            return;
        }
        int sample = Math.min(bytes.length, 8192);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            if (bytes[i] >= 0 && bytes[i] < 0x20 && (bytes[i] < '\t' || bytes[i] > '\r') && bytes[i] != 0x1B) {
                controls++;
            }
        }
        if (controls >= 8 && controls * 50 > sample) {
            throw new BadInput("looks like a binary file, not text");
        }
    }
}
