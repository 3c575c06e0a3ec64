package dev.winnow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Finds where a JSON record takes a further member of {@code metadata}, leaving every other character as it is. Used by one thread. */
final class JsonMetadata {

    private int rootEnd;
    private boolean rootEmpty = true;
    private int end = -1;
    private boolean empty = true;
    private boolean other;

    private JsonMetadata() {}

    /** The change that puts the note into the record; a record whose metadata is no object gets it as its own members. */
    static Splice splice(String source, JsonFactory factory, Note note) {
        JsonMetadata places = new JsonMetadata();
        try (JsonParser parser = factory.createParser(source)) {
            parser.nextToken();
            places.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read before
        }
        StringBuilder members = new StringBuilder("\"winnow\": ").append(note.winnow());
        if (note.reason() != null) {
            JsonStrings.quote(note.reason(), false, members.append(", \"filter_reason\": "));
        }
        boolean inside = places.end >= 0;
        boolean first = inside ? places.empty : places.rootEmpty;
        String wrapped = inside || places.other ? members.toString() : "\"metadata\": {" + members + "}";
        int at = new ByteOffsets(source, 1, 0).at(inside ? places.end : places.rootEnd);
        return new Splice(at, at, ((first ? "" : ", ") + wrapped).getBytes(StandardCharsets.UTF_8));
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            rootEmpty = false;
            boolean metadata = parser.currentName().equals("metadata");
            JsonToken value = parser.nextToken();
            if (metadata) {
                other = value != JsonToken.START_OBJECT;
                end = -1;
            }
            if (value.isStructStart()) {
                skip(parser, metadata && !other);
            }
        }
        rootEnd = (int) parser.currentTokenLocation().getCharOffset();
    }

    private void skip(JsonParser parser, boolean metadata) throws IOException {
        int tokens = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            tokens++;
        }
        if (metadata) {
            end = (int) parser.currentTokenLocation().getCharOffset();
            empty = tokens == 1;
        }
    }
}
