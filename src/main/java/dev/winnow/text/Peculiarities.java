package dev.winnow.text;

import java.util.Arrays;

/**
 * Where a text holds characters beyond ASCII that seldom belong there, found in one walk for all rules that ask.
 *
 * <p>Unseen, private, unassigned and combining characters, halves of surrogate pairs, places where a script meets Latin inside a word, and
 * whether two characters stand side by side that mojibake could begin with. Used by one thread.
 */
public final class Peculiarities {

    private static final int TABLE_SIZE = 0x3100;

    /** From here on characters are in no charset of one byte a character. */
    private static final char FAR = '\u3400';

    /** One more than so many Western characters beyond ASCII in a row stand in no Western text; a guess. */
    private static final int ROW = 3;

    private static final byte ODD = 1;
    private static final byte FOREIGN = 2;
    private static final byte PLAIN = 3;

    /** Everyday marks that may stand side by side: no two of them begin a sequence of UTF-8 in any charset. */
    private static final String MARKS = "\u00A0\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

    private int[] odd = new int[8];
    private int oddCount;
    private int[] mixed = new int[4];
    private int mixedCount;
    private boolean misreadable;
    private boolean eastAsian;
    private boolean recoded;

    private Peculiarities() {}

    /** Made with the first text that is looked at. */
    private static final class Table {
        static final byte[] KINDS = new byte[TABLE_SIZE];

        static {
            for (char c = 0x80; c < TABLE_SIZE; c++) {
                KINDS[c] = isOdd(c) ? ODD : isForeign(c) ? FOREIGN : 0;
            }
            for (int i = 0; i < MARKS.length(); i++) {
                KINDS[MARKS.charAt(i)] = PLAIN;
            }
        }

        /** What is not seen, not assigned or not in its composed form; NBSP and the ideographic space are too common to be odd. */
        private static boolean isOdd(char c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.UNASSIGNED -> true;
                case Character.SPACE_SEPARATOR -> c != '\u00A0' && c != '\u3000';
                default ->
                    c >= 0x300 && c < 0x370 || c == 0x3099 || c == 0x309A || c == 0x2126 || c == 0x212A || c == 0x212B;
            };
        }

        /** Letters of the scripts whose letters look like Latin ones: Greek, Cyrillic, Armenian. */
        private static boolean isForeign(char c) {
            return c >= 0x370 && c < 0x590 && Character.isLetter(c);
        }
    }

    /** Walks the text once. */
    public static Peculiarities of(String text) {
        return of(text.toCharArray());
    }

    /** The same of a text that is at hand as characters. */
    public static Peculiarities of(char[] text) {
        Peculiarities found = new Peculiarities();
        int before = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c >= 0x80) {
                before = found.meet(text, i, c);
            } else if (before != 0) {
                if (before == FOREIGN && Letters.isAsciiLetter(c)) {
                    found.mix(i);
                }
                found.misreadable |= before < 0 && c <= ' ';
                before = 0;
            }
        }
        return found;
    }

    /** Files the character and says what the next one has to know of it. */
    private int meet(char[] text, int i, char c) {
        int kind = c < TABLE_SIZE ? Table.KINDS[c] : isFarOdd(text, i, c) ? ODD : 0;
        if (kind == ODD) {
            if (oddCount == odd.length) {
                odd = Arrays.copyOf(odd, oddCount * 2);
            }
            odd[oddCount++] = i;
            misreadable |= c < 0xA0;
        } else if (kind == FOREIGN && i > 0 && Letters.isAsciiLetter(text[i - 1])) {
            mix(i);
        }
        if (c >= FAR) {
            eastAsian |= !Character.isSurrogate(c) && kind != ODD;
        } else if (!recoded && i >= ROW) {
            recoded = row(text, i, c);
        }
        if (!misreadable && i > 0 && text[i - 1] >= 0x80) {
            char last = text[i - 1];
            boolean plain = kind == PLAIN && last < TABLE_SIZE && Table.KINDS[last] == PLAIN;
            misreadable = !plain && (Misreading.leads(last) & Misreading.followers(c)) != 0;
        }
        return c == '\u00C3' ? -1 : kind;
    }

    /** Whether the character ends a row of Western ones that no ASCII parts, or stands inside a Cyrillic word where it cannot. */
    private static boolean row(char[] text, int i, char c) {
        if (c >= 0x180 && !western(c)) {
            boolean small = c >= 0x430 && c < 0x450;
            return !small && c < 0x2600 && Cyrillic.inside(text[i - 1], c);
        }
        return western(text[i - 1])
                && text[i - 2] >= 0x80
                && text[i - ROW] >= 0x80
                && c >= 0xA0
                && c != '\u00A0'
                && Table.KINDS[c] != PLAIN;
    }

    private static boolean western(char c) {
        return c >= 0x80 && c < 0x180 || c >= 0x2013 && c < 0x2123;
    }

    private void mix(int at) {
        if (mixedCount == mixed.length) {
            mixed = Arrays.copyOf(mixed, mixedCount * 2);
        }
        mixed[mixedCount++] = at;
    }

    /** Beyond the table: halves of pairs, planes without everyday letters, private use, variation selectors, specials. */
    private static boolean isFarOdd(char[] text, int i, char c) {
        if (c < 0xD800) {
            return c == '\u3164';
        }
        if (Character.isHighSurrogate(c)) {
            boolean whole = i + 1 < text.length && Character.isLowSurrogate(text[i + 1]);
            return !whole || c >= 0xD8C0;
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text[i - 1]);
        }
        return c < 0xF900
                || c >= 0xFDD0 && c < 0xFDF0
                || c >= 0xFE00 && c < 0xFE10
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c != '\uFFFD';
    }

    /** How many odd characters there are. */
    public int oddCount() {
        return oddCount;
    }

    /** The UTF-16 index of the i-th odd character. */
    public int odd(int i) {
        return odd[i];
    }

    /** How many places there are where a letter of ASCII touches one of Greek, Cyrillic or Armenian. */
    public int mixedCount() {
        return mixedCount;
    }

    /** The UTF-16 index of the second letter of the i-th such place. */
    public int mixed(int i) {
        return mixed[i];
    }

    /** Whether the text could hold mojibake at all. */
    public boolean misreadable() {
        return misreadable;
    }

    /** Whether the text holds characters of East Asia, so that it could have been read in a charset of two bytes a character. */
    public boolean eastAsian() {
        return eastAsian;
    }

    /** Whether the text could be in an old charset that was read in another old one. */
    public boolean recoded() {
        return recoded;
    }
}
