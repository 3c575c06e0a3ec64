package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Arrays;

/**
 * The words of a text as numbers: a topic is the same beginning of a word. Frequent words have negative
 * numbers, the same in every text.
 *
 * <p>Immutable once made, but for its arrays, which nobody changes.
 */
final class Topics {

    /** A crude stem; on joined articles in four languages 5 did worse at few false alarms, 7 about as well. */
    static final int STEM = 6;

    static final int NAMES = 0;
    static final int CONTENT = 1;
    static final int NUMBERS = 2;

    /** A word of two letters and fewer, of three, of four ... counts so much; guesses, the best of four tried. */
    private static final double[] LENGTHS = {.2, .2, .2, .2, .4, .55, .7, .85, 1, 1.15, 1.15, 1.3};

    /** A name counts as much as a long word at least. */
    private static final double NAME_RARITY = .9;

    /** What the first letters say of a word: a capital within a sentence, a small letter, a digit. */
    private static final byte CAPITAL = 1;

    private static final byte SMALL = 2;
    private static final byte DIGIT = 4;
    private static final int SIGNS = CAPITAL | SMALL | DIGIT;

    /** The kind of a topic by the signs of its words. */
    private static final byte[] KINDS = {CONTENT, NAMES, CONTENT, CONTENT, NUMBERS, NUMBERS, NUMBERS, NUMBERS};

    /** The rarity of a topic by its traits. */
    private static final double[] RARITY = new double[LENGTHS.length * (SIGNS + 1)];

    static {
        for (int traits = 0; traits < RARITY.length; traits++) {
            double byLength = LENGTHS[traits / (SIGNS + 1)];
            RARITY[traits] = KINDS[traits & SIGNS] == NAMES ? Math.max(NAME_RARITY, byLength) : byLength;
        }
    }

    /** By the length of a stem the bits of its key; ten bits a letter tell the letters of one script apart. */
    private static final long[] LETTERS = new long[STEM + 1];

    /** {@link #folded} of Latin letters. */
    private static final char[] LATIN = new char[0x180];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = folded(c);
        }
        for (int length = 1; length <= STEM; length++) {
            LETTERS[length] = (1L << 10 * length) - 1;
        }
    }

    /** An odd factor that carries what the letters say into the upper bits, which choose the slots: 2^64 by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int SMALLEST_TABLE = 256;

    /** The low bits of a slot, which hold the topic plus 1. */
    private static final int TOPIC = 0xFFFF;

    /** Open addressing: the upper bits of the key and the topic; 0 is free. In texts about half of the words differ at most. */
    private final long[] table;

    private final int shift;
    private int count;
    private final int[] of;
    private final int[] unitStarts;
    private final int[] content;
    private final int[] contentStarts;

    /** Of each topic the signs of its words and, beyond {@link #SIGNS}, the length of its first word. */
    private final byte[] traits;

    private final char[] text;

    Topics(Words words, char[] text, Units units) {
        this.text = text;
        int offset = units.firstWord(0);
        int past = units.firstWord(units.count());
        of = new int[past - offset];
        content = new int[of.length];
        traits = new byte[of.length];
        unitStarts = new int[units.count() + 1];
        contentStarts = new int[units.count() + 1];
        table = new long[Math.max(SMALLEST_TABLE, 2 * Integer.highestOneBit(of.length))];
        shift = Long.numberOfLeadingZeros(table.length) + 1;
        for (int unit = 0; unit < units.count(); unit++) {
            unitStarts[unit + 1] = units.firstWord(unit + 1) - offset;
            contentStarts[unit + 1] = contentStarts[unit];
            read(words, offset, unit);
        }
    }

    /** How many topics there are besides the frequent words, numbered from 0. */
    int count() {
        return count;
    }

    /** How many words the text has. */
    int size() {
        return of.length;
    }

    /** The topic of the text's word. */
    int of(int word) {
        return of[word];
    }

    /** The number of the unit's first word; of the number of units, all words. */
    int start(int unit) {
        return unitStarts[unit];
    }

    /** The topic of the i-th of the words that are not frequent. */
    int content(int i) {
        return content[i];
    }

    /** The number of the unit's first word among those that are not frequent; of the number of units, all of those. */
    int contentStart(int unit) {
        return contentStarts[unit];
    }

    /** Whether the topic is a frequent word. */
    static boolean frequent(int topic) {
        return topic < 0;
    }

    /** The kind of a frequent word. */
    static int kind(int topic) {
        return CommonWords.kind(-topic);
    }

    /** Whether a topic that is not frequent is of {@link #NAMES}, {@link #CONTENT} or {@link #NUMBERS}. */
    int kindOf(int topic) {
        return KINDS[traits[topic] & SIGNS];
    }

    /** How rare a topic that is not frequent is held to be. */
    double rarity(int topic) {
        return RARITY[traits[topic]];
    }

    /** A number for the first letters of a word, case folded; {@link #STEM} characters from the start on must be there. */
    static long key(char[] chars, int start, int length) {
        long letters = letter(chars[start])
                | letter(chars[start + 1]) << 10
                | letter(chars[start + 2]) << 20
                | letter(chars[start + 3]) << 30
                | letter(chars[start + 4]) << 40
                | letter(chars[start + 5]) << 50;
        return (letters & LETTERS[Math.min(length, STEM)]) * SPREAD;
    }

    private static long letter(char c) {
        return c < LATIN.length ? LATIN[c] : folded(c);
    }

    /** Ten bits of a letter; Cyrillic, Hebrew and Arabic are moved to where no digits and letters of Latin and Greek stand. */
    private static char folded(char c) {
        char folded = Letters.fold(c);
        return (char) (folded + (folded >>> 10) * 0x26C & 0x3FF);
    }

    /** Numbers the words of the unit. */
    private void read(Words words, int offset, int unit) {
        int from = unitStarts[unit];
        int contents = contentStarts[unit];
        for (int i = from; i < unitStarts[unit + 1]; i++) {
            int start = words.start(i + offset);
            int length = words.length(i + offset);
            long key = start + STEM <= text.length ? key(text, start, length) : keyAtEnd(start, length);
            int common = CommonWords.number(key, length);
            if (common > 0) {
                of[i] = -common;
            } else {
                int topic = intern(key, length);
                traits[topic] |= sign(text[start], i > from);
                of[i] = topic;
                content[contents++] = topic;
            }
        }
        contentStarts[unit + 1] = contents;
    }

    private long keyAtEnd(int start, int length) {
        return key(Arrays.copyOfRange(text, start, start + STEM), 0, length);
    }

    private static byte sign(char c, boolean within) {
        if (c < 0x80) {
            return c >= 'a' ? SMALL : c <= '9' ? DIGIT : within ? CAPITAL : 0; // a word begins with one of these
        }
        if (Character.isLowerCase(c)) {
            return SMALL;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return within && (Character.isUpperCase(c) || Character.isTitleCase(c)) ? CAPITAL : 0;
    }

    private int intern(long key, int length) {
        int slot = (int) (key >>> shift);
        long known = table[slot];
        while (known != 0) {
            if ((known ^ key) >>> 16 == 0) {
                return ((int) known & TOPIC) - 1;
            }
            slot = slot + 1 & table.length - 1;
            known = table[slot];
        }
        table[slot] = key & ~(long) TOPIC | count + 1;
        traits[count] = (byte) (Math.min(length, LENGTHS.length - 1) * (SIGNS + 1));
        return count++;
    }
}
