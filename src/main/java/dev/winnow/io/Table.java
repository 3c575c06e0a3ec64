package dev.winnow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a CSV or TSV file.
 *
 * @param columns their names
 * @param delimiter what stands between fields
 */
record Table(List<String> columns, char delimiter) {

    /** What may stand between fields in place of a comma, as spreadsheets of other countries write them. */
    private static final String OTHERS = ";\t|";

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the row of names.
     *
     * @param usual the delimiter, unless only another one stands in the row
     */
    static Table of(byte[] row, char usual) throws IOException {
        String names = new String(row, StandardCharsets.UTF_8);
        char delimiter = usual;
        for (int i = 0; i < OTHERS.length() && names.indexOf(delimiter) < 0; i++) {
            delimiter = names.indexOf(OTHERS.charAt(i)) >= 0 ? OTHERS.charAt(i) : usual;
        }
        return new Table(values(names, delimiter), delimiter);
    }

    /** The row of names with a further column for notes. */
    byte[] annotated(byte[] row) {
        String names = new String(row, StandardCharsets.UTF_8);
        String end = names.substring(names.stripTrailing().length());
        int cut = names.length() - (end.indexOf('\r') >= 0 || end.indexOf('\n') >= 0 ? lineEnd(end) : 0);
        String lineEnd = names.substring(cut);
        return (names.substring(0, cut) + delimiter + "metadata" + (lineEnd.isEmpty() ? "\n" : lineEnd))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int lineEnd(String space) {
        return space.endsWith("\r\n") ? 2 : 1;
    }

    /** The column's place, or -1. */
    int column(String name) {
        return columns.indexOf(name);
    }

    /** The fields of a row. */
    List<String> values(String row) throws IOException {
        return values(row, delimiter);
    }

    private static List<CSVRecord> records(CSVParser parser) throws IOException {
        try {
            return parser.getRecords();
        } catch (UncheckedIOException e) {
            throw new IOException("a quotation mark is not closed", e);
        }
    }

    private static List<String> values(String row, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> records = records(parser);
            if (records.size() != 1) {
                throw new IOException("not one row");
            }
            return records.get(0).toList();
        }
    }
}
