package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts one unpacked file into its entries. Used by one thread. */
final class RecordReader {

    static final byte[] NOTHING = {};

    private final InputFile file;
    private final Limits limits;
    private final Consumer<Entry> to;

    RecordReader(InputFile file, Limits limits, Consumer<Entry> to) {
        this.file = file;
        this.limits = limits;
        this.to = to;
    }

    void read(InputStream in) throws IOException {
        switch (file.format()) {
            case TEXT, HTML -> to.accept(whole(in));
            case JSON_LINES -> readLines(in);
            case CSV -> readRows(in, ',');
            case TSV -> readRows(in, '\t');
            case WARC -> new WarcRecords(file, limits, to).read(in);
            case PARQUET -> readParquet(in);
        }
    }

    private Entry whole(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.documentBytes() + 1, Integer.MAX_VALUE - 16));
        return bytes.length > limits.documentBytes()
                ? new Entry.Broken(
                        file, 0, NOTHING, limits.tooLong("the document").reason())
                : new Entry.Raw(file, 0, bytes);
    }

    private void readLines(InputStream in) throws IOException {
        to.accept(new Entry.Verbatim(file, NOTHING));
        LineBuffer line = new LineBuffer(in, limits.lineBytes());
        int number = 1;
        for (byte[] bytes = line.next(); bytes != null; bytes = line.next()) {
            if (line.cut()) {
                to.accept(new Entry.Broken(
                        file, number, bytes, limits.tooLong("the line").reason()));
                copyRest(line);
            } else if (blank(bytes)) {
                to.accept(new Entry.Verbatim(file, bytes));
            } else if (number == 1 && Encoding.of(bytes).unit() > 1) {
                throw new IOException("JSON Lines must be UTF-8");
            } else {
                to.accept(new Entry.Raw(file, number, number == 1 ? withoutMark(bytes) : bytes));
            }
            number++;
        }
    }

    /** A row of names, then a record a row, which may hold line breaks between quotation marks. */
    private void readRows(InputStream in, char usual) throws IOException {
        to.accept(new Entry.Verbatim(file, NOTHING));
        RowEnds ends = new RowEnds(usual);
        LineBuffer rows = new LineBuffer(in, limits.lineBytes(), ends);
        int line = 1;
        Table table = null;
        for (byte[] bytes = rows.next(); bytes != null; bytes = rows.next()) {
            int lines = ends.lines();
            if (rows.cut()) {
                to.accept(new Entry.Broken(
                        file, line, bytes, limits.tooLong("the row").reason()));
                copyRest(rows);
            } else if (blank(bytes)) {
                to.accept(new Entry.Verbatim(file, bytes));
            } else if (table == null) {
                if (Encoding.of(bytes).unit() > 1) {
                    throw new IOException("a table must be UTF-8");
                }
                byte[] names = line == 1 ? withoutMark(bytes) : bytes;
                table = Table.of(names, usual);
                ends.delimiter(table.delimiter());
                to.accept(new Entry.Head(file, names, table.annotated(names)));
            } else {
                to.accept(new Entry.Raw(file, line, bytes, table));
            }
            line = 1 + lines;
        }
    }

    /** Parquet is read from its end: bytes that are packed are copied to a file of their own. */
    private void readParquet(InputStream in) throws IOException {
        to.accept(new Entry.Verbatim(file, NOTHING));
        int[] number = new int[1];
        boolean packed = file.member() || file.compression() != Compression.NONE;
        Path source = packed ? Files.createTempFile("winnow-parquet", null) : file.file();
        try {
            try (OutputStream copy = packed ? Files.newOutputStream(source) : OutputStream.nullOutputStream()) {
                in.transferTo(copy);
            }
            ParquetRows.read(source, row -> to.accept(new Entry.Raw(file, ++number[0], row)));
        } finally {
            if (packed) {
                Files.delete(source);
            }
        }
    }

    private void copyRest(LineBuffer records) throws IOException {
        while (records.cut()) {
            byte[] rest = records.next();
            if (rest != null) {
                to.accept(new Entry.Verbatim(file, rest));
            }
        }
    }

    /** A byte order mark before the first record is kept as a piece of its own. */
    private byte[] withoutMark(byte[] first) {
        int mark = Encoding.of(first).markLength();
        if (mark > 0) {
            to.accept(new Entry.Verbatim(file, Arrays.copyOf(first, mark)));
        }
        return mark == 0 ? first : Arrays.copyOfRange(first, mark, first.length);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
