package dev.winnow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Span;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a JSON Lines file.
 *
 * <p>Of a member that stands twice the last one counts, as in most JSON readers.
 */
final class JsonRecord implements Form {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** One of these noncharacters stands for broken bytes while the line is parsed: the first that the line does not hold itself. */
    private static final char FIRST_SENTINEL = '\uFDD0';

    private static final char LAST_SENTINEL = '\uFDEF';

    private final String source;
    private final JsonFields fields;
    private final Map<String, String> values = new HashMap<>();
    private List<Span> undecodable = List.of();
    private int textStart;
    private int textEnd;

    private JsonRecord(String source, JsonFields fields) {
        this.source = source;
        this.fields = fields;
    }

    /**
     * Reads one line.
     *
     * @param line UTF-8, with or without its line break
     * @throws BadInput if it is not a JSON object with a text, or goes beyond the limits
     */
    static JsonRecord parse(byte[] line, JsonFields fields, Limits limits) throws BadInput {
        DecodedText decoded = DecodedText.of(line, Encoding.UTF_8);
        char sentinel = decoded.undecodable().isEmpty() ? FIRST_SENTINEL : sentinel(decoded.text());
        JsonRecord record = new JsonRecord(
                decoded.undecodable().isEmpty()
                        ? decoded.text()
                        : DecodedText.of(line, Encoding.UTF_8, sentinel).text(),
                fields);
        try (JsonParser parser = FACTORY.createParser(record.source)) {
            record.read(parser, limits);
        } catch (JsonParseException e) {
            throw new BadInput("not valid JSON: " + firstLine(e.getOriginalMessage()) + " (column "
                    + e.getLocation().getColumnNr() + ")");
        } catch (StreamConstraintsException e) {
            throw new BadInput(firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadInput("not valid JSON: " + e.getMessage());
        }
        if (record.values.get(fields.text()) == null) {
            throw new BadInput("the record has no text in the field '" + fields.text() + "'");
        }
        if (!decoded.undecodable().isEmpty()) {
            record.locate(sentinel, decoded.undecodable().size());
        }
        return record;
    }

    /** The record's own id, or null. */
    @Nullable
    String id() {
        return values.get(fields.id());
    }

    /** The record as a document with the id. */
    Document document(String id) {
        Map<String, String> meta = new HashMap<>();
        put(meta, "url", values.get(fields.url()));
        put(meta, "date", values.get(fields.date()));
        put(meta, "title", values.get("title"));
        return new Document(id, text(), meta, undecodable);
    }

    @Override
    public boolean copies() {
        return true;
    }

    /** The line with another text, every other character as it was; a line in pure ASCII stays one. */
    @Override
    public byte[] withText(String mended) {
        boolean ascii = ascii();
        StringBuilder out = new StringBuilder(source.length());
        out.append(source, 0, textStart);
        JsonStrings.quote(mended, ascii, out);
        out.append(source, textEnd, source.length());
        return Encoding.UTF_8.encode(out.toString());
    }

    /** Changes of the literal; what is not edited keeps its escapes. */
    @Override
    public List<Splice> splices(List<Edit> edits) {
        boolean ascii = ascii();
        JsonLiteral literal = new JsonLiteral(source, textStart);
        ByteOffsets offsets = new ByteOffsets(source, 1, 0);
        List<Splice> splices = new ArrayList<>();
        for (Edit edit : edits) {
            int start = offsets.at(literal.at(edit.span().start()));
            int end = offsets.at(literal.at(edit.span().end()));
            StringBuilder quoted = new StringBuilder();
            JsonStrings.quote(edit.text(), ascii, quoted);
            splices.add(new Splice(
                    start, end, quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8)));
        }
        return splices;
    }

    @Override
    public Splice metadata(Note note) {
        return JsonMetadata.splice(source, FACTORY, note);
    }

    private boolean ascii() {
        return source.chars().allMatch(c -> c < 0x80);
    }

    private String text() {
        return values.getOrDefault(fields.text(), "");
    }

    /** Finds where broken bytes stood in the text; those elsewhere cannot be reported as a place of the text, nor written back. */
    private void locate(char sentinel, int expected) throws BadInput {
        String text = text();
        List<Span> places = new ArrayList<>();
        for (int i = text.indexOf(sentinel); i >= 0; i = text.indexOf(sentinel, i + 1)) {
            places.add(new Span(i, i + 1));
        }
        if (places.size() < expected) {
            throw new BadInput("not valid JSON: bytes outside of the text are not UTF-8");
        }
        undecodable = places;
        values.put(fields.text(), text.replace(sentinel, '\uFFFD'));
    }

    private static char sentinel(String source) throws BadInput {
        String lower = source.toLowerCase(Locale.ROOT); // for escapes; only of lines with broken bytes
        for (char c = FIRST_SENTINEL; c <= LAST_SENTINEL; c++) {
            if (source.indexOf(c) < 0 && !lower.contains("\\u" + Integer.toHexString(c))) {
                return c;
            }
        }
        throw new BadInput("not valid JSON: not UTF-8");
    }

    private void read(JsonParser parser, Limits limits) throws IOException, BadInput {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadInput("not a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING || value != null && value.isNumeric()) {
                member(parser, name, value == JsonToken.VALUE_STRING);
            } else {
                values.remove(name);
                skip(parser, limits);
            }
        }
        if (parser.nextToken() != null) {
            throw new BadInput("more than one JSON value in the line");
        }
        limits.require(text());
    }

    private void member(JsonParser parser, String name, boolean string) throws IOException {
        boolean text = name.equals(fields.text());
        if (text && !string) {
            values.remove(name);
        } else if (text) {
            textStart = (int) parser.currentTokenLocation().getCharOffset();
            values.put(name, parser.getText());
            textEnd = (int) parser.currentLocation().getCharOffset();
        } else if (name.equals(fields.id())
                || name.equals(fields.url())
                || name.equals(fields.date())
                || name.equals("title")) {
            values.put(name, parser.getText());
        }
    }

    /** Skips a nested value, counting its depth: the parser's own limit would not name the option that raises it. */
    private static void skip(JsonParser parser, Limits limits) throws IOException, BadInput {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            if (depth >= limits.jsonDepth()) {
                throw new BadInput("JSON is nested deeper than " + limits.jsonDepth()
                        + " levels (--max-json-depth raises the limit)");
            }
        }
    }

    private static void put(Map<String, String> meta, String name, @Nullable String value) {
        if (value != null) {
            meta.put(name, value);
        }
    }

    private static String firstLine(String message) {
        int start = message.indexOf(" (start marker at "); // of which Jackson knows only that it is not to be told
        int end = start < 0 ? message.indexOf('\n') : start;
        return end < 0 ? message : message.substring(0, end);
    }
}
