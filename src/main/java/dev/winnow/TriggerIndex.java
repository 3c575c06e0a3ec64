package dev.winnow;

import dev.winnow.text.Letters;
import java.util.List;

/**
 * The triggers of all rules, so that a text is walked once however many there are.
 *
 * <p>Each character has a symbol of 8 bits, the same for all its cases, and the last four symbols are the window. A literal is looked for where
 * the window is that of its first four characters; a shorter one where its rarest character stands, or where the window ends in its three
 * letters. Few places of a text pass; there the literals are compared. Those that count where lines begin are looked up there only.
 *
 * <p>Immutable, shared between threads.
 */
final class TriggerIndex {

    /** The window before the text; symbols are never 0. */
    static final int BEFORE = 0x01010101;

    /** Characters below have their traits in a table: the scripts that {@link Letters} has in one. */
    static final int NEAR = 0x600;

    /** Of the traits of a character: a literal may end with it. */
    private static final int STOP = 16;

    /** Of the traits of a character: a line may end with it. */
    private static final int LINE = 32;

    /** Of the traits of a character: the walk has to stop at it. */
    static final int STOPS = STOP | LINE;

    /** Of the traits of a character: it lies beyond U+007F. */
    private static final int BEYOND_ASCII = 8;

    /** 2^17 windows, told apart by a hash: with the 500 grams of today's rules less than one place of 100 is stopped at in vain. */
    private static final int HASH_BITS = 17;

    private static final char PUNCTUATION = 0x2000;
    private static final int PUNCTUATION_SIZE = 0x100;

    private static final int GRAM = 4;
    private static final int SHORT_GRAM = 3;

    /** The letters as they are common in English; blanks are more common, digits and the letters of other languages rarer. */
    private static final String COMMON_FIRST = "etaoinsrhldcumfpgwybvkxjqz";

    /** How rare a character is that is no letter, or belongs to scripts of thousands. */
    private static final int RARE = 30;

    /** The block beyond the near ones in which case is folded. */
    private static final char FAR_CASES = 0x1E00;

    private static final char FAR_CASES_END = 0x1FFF;

    private final char[] near = new char[NEAR];
    private final long[] farStops = new long[(1 << 16) / Long.SIZE];
    private final long[] marks = new long[(1 << HASH_BITS) / Long.SIZE];

    /** The traits of general punctuation, which is beyond the near ones and stands in most texts. */
    private final char[] punctuation = new char[PUNCTUATION_SIZE];

    /** A bit for each two symbols that a literal which counts where lines begin may begin with. */
    private final long[] lineMarks = new long[(1 << 16) / Long.SIZE];

    private final GramTable anywhere = new GramTable();
    private final GramTable atLines = new GramTable();

    /** The index of the rules' triggers; rules are numbered by their place in the list. */
    TriggerIndex(List<Triggers> rules) {
        for (char c = 0; c < NEAR; c++) {
            near[c] = (char) (symbol(c) << 8 | Letters.classes(c) | (c < 0x80 ? 0 : BEYOND_ASCII));
        }
        near['\n'] = (char) (near['\n'] | LINE);
        near['\r'] = (char) (near['\r'] | LINE);
        for (int rule = 0; rule < rules.size(); rule++) {
            Triggers triggers = rules.get(rule);
            for (String text : triggers.literals()) {
                boolean lines = triggers.place() == Triggers.Place.LINE_START;
                int known = lines ? Math.min(GRAM, text.length()) : known(text);
                Literal literal = new Literal(rule, text, known, triggers.ignoreCase(), triggers.place());
                if (lines) {
                    atLines.add(gram(text, 0, known), literal);
                    markLine(text);
                } else {
                    plant(literal);
                }
            }
        }
        for (char i = 0; i < PUNCTUATION_SIZE; i++) {
            punctuation[i] = (char) farther((char) (PUNCTUATION + i));
        }
    }

    private void markLine(String text) {
        int first = symbol(text.charAt(0)) << 8;
        int from = text.length() > 1 ? symbol(text.charAt(1)) : 0;
        int to = text.length() > 1 ? from : 0xFF;
        for (int pair = first | from; pair <= (first | to); pair++) {
            lineMarks[pair >>> 6] |= 1L << pair;
        }
    }

    /** How much of the literal has been read where the walk stops for it: to the end of its rarest gram, or to its rarest character. */
    private static int known(String text) {
        int length = text.length() >= GRAM ? GRAM : text.length() == SHORT_GRAM && !hasRare(text) ? SHORT_GRAM : 1;
        int best = length;
        int most = 0;
        int sum = 0;
        for (int end = 1; end <= text.length(); end++) {
            sum += rarity(text.charAt(end - 1)) - (end > length ? rarity(text.charAt(end - 1 - length)) : 0);
            if (end >= length && sum > most) {
                best = end;
                most = sum;
            }
        }
        return best;
    }

    private static boolean hasRare(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (rarity(text.charAt(i)) >= RARE) {
                return true;
            }
        }
        return false;
    }

    private static int rarity(char c) {
        if (Letters.isBlank(c)) {
            return 0;
        }
        int rank = COMMON_FIRST.indexOf(Letters.fold(c));
        return c >= NEAR || !Letters.isWord(c) ? RARE : rank < 0 ? COMMON_FIRST.length() : rank;
    }

    private void plant(Literal literal) {
        String text = literal.text();
        int known = literal.known();
        if (text.length() >= GRAM) {
            int gram = gram(text, known - GRAM, known);
            mark(gram);
            anywhere.add(gram, literal);
        } else if (text.length() == SHORT_GRAM && !hasRare(text)) {
            int gram = gram(text, 0, SHORT_GRAM);
            for (int before = 1; before <= 0xFF; before++) {
                if (literal.place() == Triggers.Place.ANYWHERE || !isWord(before)) {
                    mark(before << 24 | gram);
                }
            }
            anywhere.add(gram, literal);
        } else {
            stopAt(text.charAt(known - 1));
            anywhere.add(symbol(text.charAt(known - 1)), literal);
        }
    }

    private void mark(int gram) {
        int hash = hash(gram);
        marks[hash >>> 6] |= 1L << hash;
    }

    /** Where the window has its bit in {@link #marks}. */
    static int hash(int window) {
        return window * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    /** Marks the character in all its cases. */
    private void stopAt(char c) {
        char from = c < NEAR ? 0 : Letters.folds(c) ? FAR_CASES : c;
        char to = c < NEAR ? NEAR - 1 : Letters.folds(c) ? FAR_CASES_END : c;
        for (char other = from; other <= to; other++) {
            if (Letters.fold(other) == Letters.fold(c)) {
                if (other < NEAR) {
                    near[other] = (char) (near[other] | STOP);
                } else {
                    farStops[other >>> 6] |= 1L << other;
                }
            }
        }
    }

    /** From 1 to 255, the same for all cases of a character; words and what stands between them share none. */
    private static int symbol(char c) {
        char folded = c < NEAR ? Letters.fold(c) : Letters.folds(c) ? FAR_CASES : c;
        if (folded < 0x80) {
            return folded < ' ' ? 1 : folded;
        }
        return Letters.isWord(folded) ? 0x80 | (folded ^ folded >>> 7) & 0x7F : 2 + (folded ^ folded >>> 5) % 30;
    }

    private static boolean isWord(int symbol) {
        return symbol >= 0x80 || Letters.isWord((char) symbol);
    }

    private static int gram(String text, int start, int end) {
        int gram = 0;
        for (int i = start; i < end; i++) {
            gram = gram << 8 | symbol(text.charAt(i));
        }
        return gram;
    }

    /**
     * By character below {@link #NEAR} its traits: the classes of {@link Letters#classes}, whether to stop, and from bit 8 the symbol. Not to be
     * changed.
     */
    char[] near() {
        return near;
    }

    /** A bit for each {@link #hash} of a window at which to stop. Not to be changed. */
    long[] marks() {
        return marks;
    }

    /** The traits of a character that is not near. */
    int far(char c) {
        return (c & -PUNCTUATION_SIZE) == PUNCTUATION ? punctuation[c - PUNCTUATION] : farther(c);
    }

    private int farther(char c) {
        int stop = (farStops[c >>> 6] >>> c & 1) == 0 ? 0 : STOP;
        return symbol(c) << 8 | Letters.classes(c) | BEYOND_ASCII | stop;
    }

    /** Whether literals may end with the window. */
    boolean marked(int window) {
        int hash = hash(window);
        return (marks[hash >>> 6] >>> hash & 1) != 0;
    }

    /** Whether a literal that is looked for by a single character may end with this one. */
    boolean ends(char c) {
        return ((c < NEAR ? near[c] : far(c)) & STOP) != 0;
    }

    /** Whether a literal that counts where lines begin may stand at the index. */
    boolean mayBeginAt(char[] text, int start) {
        if (start >= text.length) {
            return false;
        }
        int next = start + 1 < text.length ? symbolOf(text[start + 1]) : 0;
        int pair = symbolOf(text[start]) << 8 | next;
        return (lineMarks[pair >>> 6] >>> pair & 1) != 0;
    }

    private int symbolOf(char c) {
        return (c < NEAR ? near[c] : far(c)) >>> 8;
    }

    /** Hands on the literals of which the window shows as many characters as it knows: 4, 3 or 1. */
    Literal[] endingIn(int window, int characters) {
        return anywhere.at(window & -1 >>> 32 - 8 * characters);
    }

    /** The literals of which as many characters, 1 to 4, stand at the index, where the visible part of a line begins. */
    Literal[] beginningAt(char[] text, int start, int characters) {
        if (start + characters > text.length) {
            return GramTable.NOTHING;
        }
        int gram = 0;
        for (int i = start; i < start + characters; i++) {
            gram = gram << 8 | symbolOf(text[i]);
        }
        return atLines.at(gram);
    }

    /** Whether the traits of a text's characters, joined by OR, say that all are ASCII. */
    static boolean ascii(int traits) {
        return (traits & BEYOND_ASCII) == 0;
    }
}
