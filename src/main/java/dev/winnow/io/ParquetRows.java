package dev.winnow.io;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file as JSON records, a member a column in the order of the file; columns without a value are left out.
 *
 * <p>The one class that knows the Parquet library, which may be missing.
 */
final class ParquetRows {

    private ParquetRows() {}

    /** Hands every row on, with a line feed. */
    static void read(Path file, Consumer<byte[]> to) throws IOException {
        try (Stream<byte[]> rows = open(file)) {
            Iterator<byte[]> each = rows.iterator();
            for (byte[] row = next(each); row != null; row = next(each)) {
                to.accept(row);
            }
        } catch (NoClassDefFoundError e) {
            throw new IOException("reading Parquet needs the library parquet-floor on the class path", e);
        }
    }

    private static Stream<byte[]> open(Path file) throws IOException {
        try {
            return ParquetReader.streamContent(file.toFile(), new ToJson());
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** The library throws what it likes at bytes that are no Parquet. */
    private static byte @Nullable [] next(Iterator<byte[]> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static IOException broken(RuntimeException e) {
        return new IOException("broken Parquet: " + firstLine(String.valueOf(e.getMessage())), e);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Writes one row after the other. */
    private static final class ToJson implements Hydrator<StringBuilder, byte[], String[]> {

        @Override
        public StringBuilder start() {
            return new StringBuilder("{");
        }

        @Override
        public StringBuilder add(StringBuilder row, String[] path, @Nullable Object value) {
            if (value != null) {
                row.append(row.length() > 1 ? ", " : "");
                JsonStrings.quote(String.join(".", path), false, row);
                row.append(": ");
                if (value instanceof Number || value instanceof Boolean) {
                    row.append(finite(value) ? String.valueOf(value) : "null");
                } else {
                    JsonStrings.quote(String.valueOf(value), false, row);
                }
            }
            return row;
        }

        @Override
        public byte[] finish(StringBuilder row) {
            return row.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
        }

        private static boolean finite(Object value) {
            return !(value instanceof Double d && !Double.isFinite(d))
                    && !(value instanceof Float f && !Float.isFinite(f));
        }
    }
}
