package dev.winnow.text;

/** Pairs of characters that Cyrillic text in a wrong charset is full of, and Cyrillic text is not. */
final class Cyrillic {

    /** Signs that stand for letters of DOS, Mac OS and KOI8 where they are read as something else. */
    private static final String SIGNS = "\u00A4\u00A6\u00A7\u00A9\u00AC\u00AE\u221A\u2248\u2206\u0192";

    private Cyrillic() {}

    /** Whether the second is a capital behind a small letter, or one of both is a sign beside a letter. */
    static boolean inside(char before, char c) {
        if (letter(c)) {
            return letter(before) ? capital(c) && !capital(before) : sign(before);
        }
        return letter(before) && sign(c);
    }

    private static boolean letter(char c) {
        return c >= 0x400 && c < 0x492;
    }

    private static boolean capital(char c) {
        return c < 0x430 || c == 0x490;
    }

    private static boolean sign(char c) {
        return c >= 0x2500 && c < 0x25A0 || SIGNS.indexOf(c) >= 0;
    }
}
