package dev.winnow.io;

/** Finds the bytes of the characters of a text, walking forward. Used by one thread. */
final class ByteOffsets {

    private final CharSequence text;
    private final int unit;
    private int index;
    private int offset;

    /**
     * Offsets in an encoded text.
     *
     * @param unit 1 for UTF-8, 2 for UTF-16, 4 for UTF-32
     * @param before how many bytes stand before the text
     */
    ByteOffsets(CharSequence text, int unit, int before) {
        this.text = text;
        this.unit = unit;
        this.offset = before;
    }

    /** The offset of the first byte of the character; indices must not descend. */
    int at(int utf16) {
        while (index < utf16) {
            offset += length(text.charAt(index++));
        }
        return offset;
    }

    /** Bytes of a UTF-16 unit; both halves of a pair have as many. */
    private int length(char c) {
        boolean half = Character.isSurrogate(c);
        return switch (unit) {
            case 1 -> c < 0x80 ? 1 : c < 0x800 || half ? 2 : 3;
            case 2 -> 2;
            default -> half ? 2 : 4;
        };
    }
}
