package dev.winnow.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * English words and names with their frequency tiers: about 195,000 in less than 1 MB, read from a resource on first use.
 *
 * <p>Words of the letters a to z only, case folded. Immutable, shared between threads; a look-up allocates nothing. The resource is made
 * from SCOWL by {@code src/main/lexicon/make-lexicon.py}, which also tells its format; its licence ships as
 * {@code META-INF/NOTICE-scowl.txt}.
 */
public final class Lexicon {

    /** What {@link #find} answers for a string that is no known word. */
    public static final int UNKNOWN = -1;

    private static final String RESOURCE = "english.lexicon";
    private static final int BLOCK = 32;

    private final byte[] info;
    private final byte[] letters;
    private final int[] blockStarts;

    private Lexicon(byte[] info, byte[] letters, int[] blockStarts) {
        this.info = info;
        this.letters = letters;
        this.blockStarts = blockStarts;
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
    public int find(CharSequence text, int start, int end) {
        int low = 0;
        int high = blockStarts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compare(text, start, end, blockStarts[middle]) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return findIn(low, text, start, end);
    }

    /** Whether the characters are a word or a name. */
    public boolean knows(CharSequence text, int start, int end) {
        return find(text, start, end) != UNKNOWN;
    }

    /** Whether the characters are a word that is written in lower case. */
    public boolean knowsWord(CharSequence text, int start, int end) {
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

    /** Orders the characters against the first word of the block. */
    private int compare(CharSequence text, int start, int end, int block) {
        int at = block;
        for (int i = start; i < end; i++) {
            int letter = letters[at++];
            int difference = Letters.fold(text.charAt(i)) - (letter & 0x7F);
            if (difference != 0) {
                return difference;
            }
            if (letter < 0) {
                return end - i - 1;
            }
        }
        return -1;
    }

    /** Reads the block's words one after another; only words that share as much with the string as any before are compared. */
    private int findIn(int block, CharSequence text, int start, int end) {
        int at = blockStarts[block];
        int matched = 0;
        for (int i = block * BLOCK; at < blockStarts[block + 1]; i++) {
            int shared = i % BLOCK == 0 ? 0 : letters[at++];
            if (shared < matched) {
                return UNKNOWN; // sorted: the words have gone past the string
            }
            if (shared == matched) {
                while (start + matched < end
                        && Letters.fold(text.charAt(start + matched)) == (letters[at] & 0x7F)
                        && letters[at] > 0) {
                    matched++;
                    at++;
                }
                if (start + matched == end - 1
                        && letters[at] < 0
                        && Letters.fold(text.charAt(start + matched)) == (letters[at] & 0x7F)) {
                    return info[i];
                }
                matched += lastFits(text, start + matched, end, at);
            }
            while (letters[at++] > 0) {}
        }
        return UNKNOWN;
    }

    /** 1 when a word ends here that is a beginning of the string, so that the next word shares its last letter too. */
    private int lastFits(CharSequence text, int i, int end, int at) {
        return i < end && letters[at] < 0 && Letters.fold(text.charAt(i)) == (letters[at] & 0x7F) ? 1 : 0;
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
            return new Lexicon(in.readNBytes(words), in.readAllBytes(), blockStarts);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + RESOURCE, e);
        }
    }
}
