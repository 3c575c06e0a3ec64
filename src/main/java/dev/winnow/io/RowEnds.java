package dev.winnow.io;

/** Finds the ends of a table's rows: line feeds outside of quotation marks (RFC 4180). Used by one thread. */
final class RowEnds implements LineBuffer.Ends {

    /** Where in a field the last byte was. */
    enum At {
        START,
        PLAIN,
        QUOTED,
        /** Behind a quotation mark inside of a quoted field: another one makes one character, anything else ends the quotation. */
        MARK;

        /** The place behind a byte that ends no row. */
        At then(int b, int delimiter) {
            if (this == QUOTED) {
                return b == '"' ? MARK : QUOTED;
            }
            if (b == '"' && (this == START || this == MARK)) {
                return QUOTED;
            }
            return b == delimiter ? START : PLAIN;
        }
    }

    private int delimiter;
    private At at = At.START;
    private int lines;

    RowEnds(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Goes on with another delimiter. */
    void delimiter(char now) {
        this.delimiter = now;
    }

    /** How many lines were seen to their ends. */
    int lines() {
        return lines;
    }

    @Override
    public int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean lineEnd = bytes[i] == '\n';
            lines += lineEnd ? 1 : 0;
            if (lineEnd && at != At.QUOTED) {
                at = At.START;
                return i + 1;
            }
            at = at.then(bytes[i], delimiter);
        }
        return -1;
    }
}
