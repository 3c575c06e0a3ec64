package dev.winnow.io;

import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Span;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a CSV or TSV file. */
final class TableRow implements Form {

    private final Table table;
    private final String source;
    private final List<String> values;
    private final int column;

    /** Where the field of the text stands in the row, quotation marks included. */
    private final Span field;

    private TableRow(Table table, String source, List<String> values, int column) throws BadInput {
        this.table = table;
        this.source = source;
        this.values = values;
        this.column = column;
        this.field = fields(source, table.delimiter()).get(column);
    }

    /**
     * Reads one row.
     *
     * @throws BadInput if it has no text, or not as many fields as there are columns
     */
    static TableRow parse(Entry.Raw raw, Table table, JsonFields fields) throws BadInput {
        DecodedText decoded = DecodedText.of(raw.bytes(), Encoding.UTF_8);
        if (!decoded.undecodable().isEmpty()) {
            throw new BadInput("the row holds bytes that are not UTF-8");
        }
        int column = table.column(fields.text());
        if (column < 0) {
            throw new BadInput("the table has no column '" + fields.text() + "'");
        }
        try {
            List<String> values = table.values(decoded.text());
            int places = fields(decoded.text(), table.delimiter()).size();
            if (values.size() != table.columns().size() || places != values.size()) {
                throw new BadInput("the row has " + values.size() + " fields, the table "
                        + table.columns().size() + " columns");
            }
            return new TableRow(table, decoded.text(), values, column);
        } catch (IOException e) {
            throw new BadInput("not a row of a table: " + EntryReader.reason(e));
        }
    }

    /** The field of the column, null for an empty one or none. */
    @Nullable
    String value(String name) {
        int at = table.column(name);
        return at < 0 || values.get(at).isEmpty() ? null : values.get(at);
    }

    /** The row as a document with the id. */
    Document document(String id, JsonFields fields) {
        Map<String, String> meta = new HashMap<>();
        put(meta, "url", value(fields.url()));
        put(meta, "date", value(fields.date()));
        put(meta, "title", value("title"));
        return new Document(id, values.get(column), meta, List.of());
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public byte[] withText(String mended) {
        String row = source.substring(0, field.start()) + quoted(mended) + source.substring(field.end());
        return row.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Splice> splices(List<Edit> edits) {
        if (edits.isEmpty()) {
            return List.of();
        }
        String text = values.get(column);
        String literal = field.in(source);
        boolean marked = literal.startsWith("\"") && literal.endsWith("\"") && literal.equals(quoted(text));
        if (!marked) {
            return List.of(whole(Edits.apply(text, edits)));
        }
        Literal places = new Literal(text);
        ByteOffsets offsets = new ByteOffsets(source, 1, 0);
        List<Splice> splices = new ArrayList<>();
        for (Edit edit : edits) {
            int start = offsets.at(places.at(edit.span().start()));
            int end = offsets.at(places.at(edit.span().end()));
            splices.add(new Splice(start, end, edit.text().replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8)));
        }
        return splices;
    }

    /** A further column. */
    @Override
    public Splice metadata(Note note) {
        StringBuilder json = new StringBuilder("{\"winnow\": ").append(note.winnow());
        if (note.reason() != null) {
            JsonStrings.quote(note.reason(), false, json.append(", \"filter_reason\": "));
        }
        int end = source.stripTrailing().isEmpty() ? 0 : lineEnd(source);
        int at = new ByteOffsets(source, 1, 0).at(end);
        return new Splice(at, at, (table.delimiter() + quoted(json + "}")).getBytes(StandardCharsets.UTF_8));
    }

    /** Walks over a quoted field, in which a quotation mark takes two characters. */
    private final class Literal {

        private final String text;
        private int index;
        private int at = field.start() + 1;

        Literal(String text) {
            this.text = text;
        }

        int at(int utf16) {
            while (index < utf16) {
                at += text.charAt(index++) == '"' ? 2 : 1;
            }
            return at;
        }
    }

    private Splice whole(String mended) {
        ByteOffsets offsets = new ByteOffsets(source, 1, 0);
        int start = offsets.at(field.start());
        return new Splice(start, offsets.at(field.end()), quoted(mended).getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static int lineEnd(String row) {
        int end = row.length();
        while (end > 0 && (row.charAt(end - 1) == '\n' || row.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private static List<Span> fields(String row, char delimiter) {
        List<Span> fields = new ArrayList<>();
        RowEnds.At at = RowEnds.At.START;
        int start = 0;
        int end = lineEnd(row);
        for (int i = 0; i < end; i++) {
            boolean parts = row.charAt(i) == delimiter && at != RowEnds.At.QUOTED;
            at = at.then(row.charAt(i), delimiter);
            if (parts) {
                fields.add(new Span(start, i));
                start = i + 1;
            }
        }
        fields.add(new Span(start, end));
        return fields;
    }

    private static void put(Map<String, String> meta, String name, @Nullable String value) {
        if (value != null) {
            meta.put(name, value);
        }
    }
}
