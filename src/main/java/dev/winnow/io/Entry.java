package dev.winnow.io;

import org.jspecify.annotations.Nullable;

/** A piece of an input file, in the order of the file; all pieces together are the file. */
@SuppressWarnings("ArrayRecordComponent") // entries are carried, never compared
public sealed interface Entry {

    InputFile file();

    /** The piece's bytes as they are in the file. */
    byte[] bytes();

    /**
     * A document, not decoded yet so that any thread may do it.
     *
     * @param line the 1-based line where a record begins, or its number where records have no lines; 0 for a file that is one document
     * @param table the columns of a table, null for anything else
     */
    record Raw(
            InputFile file,
            int line,
            byte[] bytes,
            @Nullable Table table) implements Entry {

        /** A document that is no row of a table. */
        public Raw(InputFile file, int line, byte[] bytes) {
            this(file, line, bytes, null);
        }
    }

    /**
     * A document that cannot be read.
     *
     * @param line the 1-based line, 0 for the whole file
     * @param reason one line
     */
    record Broken(InputFile file, int line, byte[] bytes, String reason) implements Entry {}

    /**
     * What every output of a file begins with, such as a table's row of names.
     *
     * @param annotated the same for an output whose records carry notes
     */
    record Head(InputFile file, byte[] bytes, byte[] annotated) implements Entry {}

    /**
     * The end of an input file; whoever reads files adds it where it is wanted.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    record Ended(InputFile file, String sha256) implements Entry {

        @Override
        public byte[] bytes() {
            return RecordReader.NOTHING;
        }
    }

    /** Bytes that are no document: blank lines, the rest of a line that is too long. */
    record Verbatim(InputFile file, byte[] bytes) implements Entry {}
}
