package dev.winnow.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * English words and names with their frequency tiers: about 195,000 in 1 MB, read from a resource on first use.
 *
 * <p>Words of the letters a to z only, case folded. Immutable, shared between threads. The resource is made
 * from SCOWL by {@code src/main/lexicon/make-lexicon.py}, which also tells its format; its licence ships as
 * {@code META-INF/NOTICE-scowl.txt}.
 */
public final class Lexicon {

    /** What {@link #find} answers for a string that is no known word. */
    public static final int UNKNOWN = -1;

    private static final String RESOURCE = "english.lexicon";
    private static final int BLOCK = 8;
    private static final int LETTERS = 26;

    /** The longest word of the list. */
    private static final int LONGEST = 31;

    /** The number of bits that number the bits of the filter, and what its two hashes multiply with. */
    private static final int FILTER_BITS = 19;

    private static final int FACTOR = 0x9E3779B1;
    private static final int SECOND_FACTOR = 0x85EBCA6B;

    private final byte[] info;
    private final long[] common;
    private final byte[] letters;
    private final int[] blockStarts;

    /** For each beginning of three letters the number of blocks whose first word begins with less. */
    private final char[] firstBlocks;

    private Lexicon(byte[] info, long[] common, byte[] letters, int[] blockStarts) {
        this.info = info;
        this.common = common;
        this.letters = letters;
        this.blockStarts = blockStarts;
        this.firstBlocks = firstBlocks(letters, blockStarts);
    }

    /** Loads the list when somebody first asks for it, once. */
    private static final class Holder {
        static final Lexicon ENGLISH = load();
    }

    /** The English list. */
    public static Lexicon english() {
        return Holder.ENGLISH;
    }

    /** What is known of the characters from {@code start} to before {@code end}, to be read by {@link #tier} and {@link #tail}. */
    public int find(String text, int start, int end) {
        if (end <= start || end - start > LONGEST) {
            return UNKNOWN;
        }
        byte[] word = new byte[end - start];
        for (int i = 0; i < word.length; i++) {
            char letter = Letters.fold(text.charAt(start + i));
            if (letter < 'a' || letter > 'z') {
                return UNKNOWN;
            }
            word[i] = (byte) letter;
        }
        int beginning = beginning(word[0], word.length > 1 ? word[1] : 0, word.length > 2 ? word[2] : 0);
        int low = Math.max(0, firstBlocks[beginning] - 1);
        int high = Math.max(low, firstBlocks[beginning + 1] - 1);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compare(word, blockStarts[middle]) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return findIn(low, word);
    }

    /**
     * Where words of tier 1 to 4, of two letters and more, may begin that end at {@code end}, as bits: bit 0 for {@code start}, bit 1 for the next character, and so on.
     * Some 5 % of the other places pass too, so that {@link #find} has to say whether there is a word; only letters in lower case are read.
     *
     * @param start at most 64 characters before {@code end}
     */
    public long commonTails(String text, int start, int end) {
        long tails = 0;
        int hash = 0;
        for (int at = end - 1; at >= start; at--) {
            char letter = text.charAt(at);
            if (letter < 'a' || letter > 'z') {
                break;
            }
            hash = (hash + letter) * FACTOR;
            if (at < end - 1) {
                int first = hash >>> Integer.SIZE - FILTER_BITS;
                int second = hash * SECOND_FACTOR >>> Integer.SIZE - FILTER_BITS;
                long passed = common[first >> 6] >>> first & common[second >> 6] >>> second & 1;
                tails |= passed << at - start;
            }
        }
        return tails;
    }

    /** Whether a word or name begins with the characters and goes on. */
    public boolean begins(CharSequence text, int start, int end) {
        if (end <= start || end - start >= LONGEST) {
            return false;
        }
        byte[] beginning = new byte[end - start];
        for (int i = 0; i < beginning.length; i++) {
            char letter = Letters.fold(text.charAt(start + i));
            if (letter < 'a' || letter > 'z') {
                return false;
            }
            beginning[i] = (byte) letter;
        }
        int low = 0;
        int high = blockStarts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compare(beginning, blockStarts[middle]) > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return beginsIn(low, beginning) || low + 2 < blockStarts.length && beginsIn(low + 1, beginning);
    }

    /** Reads the block's words one after another, each on top of the one before. */
    private boolean beginsIn(int block, byte[] beginning) {
        byte[] word = new byte[LONGEST + 1];
        int at = blockStarts[block];
        for (int i = 0; at < blockStarts[block + 1]; i++) {
            int length = i == 0 ? 0 : letters[at++];
            boolean last = false;
            while (!last) {
                last = letters[at] < 0;
                word[length++] = (byte) (letters[at++] & 0x7F);
            }
            if (length > beginning.length && Arrays.equals(word, 0, beginning.length, beginning, 0, beginning.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters are a word or a name. */
    public boolean knows(String text, int start, int end) {
        return find(text, start, end) != UNKNOWN;
    }

    /** Whether the characters are a word that is written in lower case. */
    public boolean knowsWord(String text, int start, int end) {
        int found = find(text, start, end);
        return found != UNKNOWN && tier(found) != 0;
    }

    /**
     * How common the word is: 1, 2, 3 and 4 for SCOWL's sizes 10, 20, 35 and 40 to 50, 5 to 7 for 55 to 70, and 0 for a string that is
     * only a name or an abbreviation.
     */
    public static int tier(int found) {
        return found >> 4;
    }

    /** The bit length of the number of longer words that end in this one: 0 for none, 2 for 2 or 3; only for tiers 1 to 4. */
    public static int tail(int found) {
        return found & 15;
    }

    /** The number of the first three letters, ordered like words; 0 for one behind a shorter word's end. */
    private static int beginning(int first, int second, int third) {
        return ((first - 'a') * (LETTERS + 1) + place(second)) * (LETTERS + 1) + place(third);
    }

    private static int place(int letter) {
        return letter == 0 ? 0 : letter - 'a' + 1;
    }

    private static char[] firstBlocks(byte[] letters, int[] blockStarts) {
        char[] firsts = new char[LETTERS * (LETTERS + 1) * (LETTERS + 1) + 1];
        int beginning = 0;
        for (int block = 0; block + 1 < blockStarts.length; block++) {
            int at = blockStarts[block];
            int second = letters[at] < 0 ? 0 : letters[at + 1] & 0x7F;
            int third = second == 0 || letters[at + 1] < 0 ? 0 : letters[at + 2] & 0x7F;
            int own = beginning(letters[at] & 0x7F, second, third);
            while (beginning <= own) {
                firsts[beginning++] = (char) block;
            }
        }
        Arrays.fill(firsts, beginning, firsts.length, (char) (blockStarts.length - 1));
        return firsts;
    }

    /** Orders the word against the first one of the block. */
    private int compare(byte[] word, int block) {
        int at = block;
        for (int i = 0; i < word.length; i++) {
            int letter = letters[at++];
            int difference = word[i] - (letter & 0x7F);
            if (difference != 0) {
                return difference;
            }
            if (letter < 0) {
                return word.length - i - 1;
            }
        }
        return -1;
    }

    /** Reads the block's words one after another; only words that share as much with the string as any before are compared. */
    private int findIn(int block, byte[] word) {
        int at = blockStarts[block];
        int matched = 0;
        for (int i = block * BLOCK; at < blockStarts[block + 1]; i++) {
            int shared = i % BLOCK == 0 ? 0 : letters[at++];
            if (shared < matched) {
                return UNKNOWN; // sorted: the words have gone past the string
            }
            if (shared == matched) {
                while (matched < word.length && word[matched] == letters[at]) {
                    matched++;
                    at++;
                }
                if (matched < word.length && word[matched] == (letters[at] & 0x7F)) {
                    if (matched == word.length - 1) {
                        return info[i];
                    }
                    matched++; // a word ends here that the string begins with: the next one shares its last letter too
                }
            }
            while (letters[at++] > 0) {}
        }
        return UNKNOWN;
    }

    private static Lexicon load() {
        try (InputStream resource = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("Resource " + RESOURCE + " is missing beside " + Lexicon.class);
            }
            DataInputStream in = new DataInputStream(resource);
            int words = in.readInt();
            int[] blockStarts = new int[in.readInt() + 1];
            byte[] lengths = in.readNBytes(2 * (blockStarts.length - 1));
            for (int i = 1; i < blockStarts.length; i++) {
                blockStarts[i] = blockStarts[i - 1] + ((lengths[2 * i - 2] & 0xFF) << 8 | lengths[2 * i - 1] & 0xFF);
            }
            byte[] info = in.readNBytes(words);
            long[] common = new long[1 << FILTER_BITS - 6];
            ByteBuffer.wrap(in.readNBytes(Long.BYTES * common.length))
                    .asLongBuffer()
                    .get(common);
            return new Lexicon(info, common, in.readAllBytes(), blockStarts);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + RESOURCE, e);
        }
    }
}
