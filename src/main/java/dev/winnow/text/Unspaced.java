package dev.winnow.text;

/** Scripts that put no blank between words: Han, kana, Thai, Lao, Myanmar and Khmer. */
public final class Unspaced {

    private Unspaced() {}

    /** Whether a run of letters that holds the character is no single word. */
    public static boolean is(char c) {
        return c >= 0x0E00
                && (c <= 0x0EFF
                        || c >= 0x1000 && c <= 0x109F
                        || c >= 0x1780 && c <= 0x17FF
                        || c >= 0x3041 && c <= 0x30FF
                        || c >= 0x3400 && c <= 0x9FFF
                        || c >= 0xF900 && c <= 0xFAFF);
    }
}
