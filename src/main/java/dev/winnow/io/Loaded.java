package dev.winnow.io;

import dev.winnow.Document;
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
    private final JsonFields fields;
    private final Limits limits;

    private Loaded(Entry.Raw raw, Document document, JsonFields fields, Limits limits) {
        this.raw = raw;
        this.document = document;
        this.fields = fields;
        this.limits = limits;
    }

    /**
     * Decodes a document.
     *
     * @throws BadInput if it is not what its file says, or goes beyond the limits
     */
    public static Loaded of(Entry.Raw raw, JsonFields fields, Limits limits) throws BadInput {
        if (!raw.file().json()) {
            refuseBinary(raw.bytes());
            if (raw.file().html()) {
                return new Loaded(raw, HtmlText.document(raw.file().path(), raw.bytes(), limits), fields, limits);
            }
            DecodedText decoded = DecodedText.of(raw.bytes(), Encoding.of(raw.bytes()));
            Document document = new Document(raw.file().path(), decoded.text(), Map.of(), decoded.undecodable());
            return new Loaded(raw, document, fields, limits);
        }
        return new Loaded(raw, record(raw, fields, limits), fields, limits);
    }

    private static Document record(Entry.Raw raw, JsonFields fields, Limits limits) throws BadInput {
        QuickRecord quick = QuickRecord.of(raw.bytes(), fields, limits);
        if (quick != null) {
            return quick.document(quick.id() == null ? "#" + raw.line() : quick.id());
        }
        JsonRecord record = JsonRecord.parse(raw.bytes(), fields, limits);
        return record.document(record.id() == null ? "#" + raw.line() : record.id());
    }

    public Document document() {
        return document;
    }

    public InputFile file() {
        return raw.file();
    }

    /** The record's id; null for a file that is one document. */
    public @Nullable String recordId() {
        return raw.file().json() ? document.id() : null;
    }

    /** The 1-based line of the record, 0 for a file that is one document. */
    public int line() {
        return raw.line();
    }

    /** The bytes as they were read. */
    public byte[] original() {
        return raw.bytes();
    }

    /** The bytes with another text: encoding, byte order mark and all other members of a record stay as they were; of a page only the text. */
    public byte[] withText(String mended) {
        if (raw.file().html()) {
            return HtmlText.bytes(mended);
        }
        if (mended.equals(document.text())) {
            return raw.bytes();
        }
        return raw.file().json() ? recordWith(mended) : Encoding.of(raw.bytes()).encode(mended);
    }

    /** Most records stay as they are, so that where the text stands in the line is asked only here. */
    private byte[] recordWith(String mended) {
        try {
            return JsonRecord.parse(raw.bytes(), fields, limits).withText(mended);
        } catch (BadInput e) {
            throw new IllegalStateException("the record was read before", e);
        }
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
