package dev.winnow.io;

/** Walks over a JSON string literal to find where the characters of its text stand. Used by one thread. */
final class JsonLiteral {

    private final String source;
    private int at;
    private int index;

    /** A literal whose opening quotation mark stands at the place. */
    JsonLiteral(String source, int opening) {
        this.source = source;
        this.at = opening + 1;
    }

    /** Where the text's UTF-16 index stands; indices must not descend. */
    int at(int utf16) {
        while (index < utf16) {
            at += source.charAt(at) != '\\' ? 1 : source.charAt(at + 1) == 'u' ? 6 : 2;
            index++;
        }
        return at;
    }
}
