package dev.winnow;

import java.util.List;
import java.util.Map;

/**
 * A text and what its source said beside it.
 *
 * @param id names the document in messages and in {@link Finding#related()}: a path, or a record's own id
 * @param text the decoded text, without byte order mark
 * @param meta what the source gave beside the text, under the names {@code url}, {@code date}, {@code title},
 *     {@code author}, and {@code hidden} for sentences that readers of the source do not see, one a line
 * @param undecodable where bytes did not decode; the text has U+FFFD there
 */
public record Document(String id, String text, Map<String, String> meta, List<Span> undecodable) {

    public Document {
        meta = Map.copyOf(meta);
        undecodable = List.copyOf(undecodable);
    }

    /** A document that is nothing but its text. */
    public static Document of(String id, String text) {
        return new Document(id, text, Map.of(), List.of());
    }

    /** The same document with another text, every byte of which decoded. */
    public Document withText(String mended) {
        return new Document(id, mended, meta, List.of());
    }
}
