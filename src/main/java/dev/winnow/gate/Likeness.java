package dev.winnow.gate;

import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * How alike two texts are, by their letters and digits alone: line breaks, blanks, case and punctuation do not count. Immutable.
 *
 * <p>One-permutation MinHash (Li, Owen and Zhang, NIPS 2012) over runs of {@value #RUN} characters, {@value #BINS} bins of 16 bits each: the
 * share of equal bins estimates the Jaccard similarity with a standard error of at most 0.09.
 */
final class Likeness {

    private static final int BINS = 32;
    private static final int RUN = 12;
    private static final long BASE = 0x9E3779B97F4A7C15L | 1;

    /** {@link #BASE} to the power of {@link #RUN}. */
    private static final long LEAVING = power(RUN);

    private final short[] bins;
    private final boolean[] filled;
    private final long content;

    private Likeness(short[] bins, boolean[] filled, long content) {
        this.bins = bins;
        this.filled = filled;
        this.content = content;
    }

    /** The likeness of a text; costs one walk. */
    static Likeness of(String text) {
        long[] least = new long[BINS];
        Arrays.fill(least, -1L);
        char[] run = new char[RUN];
        long rolling = 0;
        long content = 1;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!counts(c)) {
                continue;
            }
            char folded = Letters.fold(c);
            content = content * BASE + folded + 1;
            rolling = rolling * BASE + folded - (count >= RUN ? run[count % RUN] * LEAVING : 0);
            run[count % RUN] = folded;
            count++;
            if (count >= RUN) {
                keep(least, Hashes.mix(rolling));
            }
        }
        if (count < RUN) {
            keep(least, Hashes.mix(content));
        }
        short[] bins = new short[BINS];
        boolean[] filled = new boolean[BINS];
        for (int i = 0; i < BINS; i++) {
            filled[i] = least[i] != -1L;
            bins[i] = filled[i] ? (short) Math.max(1, Hashes.mix(least[i]) & 0xFFFF) : 0;
        }
        return new Likeness(bins, filled, Hashes.mix(content));
    }

    /** Whether a character tells texts apart. */
    static boolean counts(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static void keep(long[] least, long hash) {
        int bin = (int) (hash >>> 59);
        if (Long.compareUnsigned(hash, least[bin]) < 0) {
            least[bin] = hash;
        }
    }

    /** The estimated similarity, 0 to 1. */
    double to(Likeness other) {
        int equal = 0;
        int used = 0;
        for (int i = 0; i < BINS; i++) {
            if (filled[i] || other.filled[i]) {
                used++;
                equal += filled[i] && other.filled[i] && bins[i] == other.bins[i] ? 1 : 0;
            }
        }
        return used == 0 ? 1 : (double) equal / used;
    }

    /** The hash of all that counts in the text, in 16 hexadecimal digits. */
    String contentKey() {
        return String.format(Locale.ROOT, "%016x", content);
    }

    /** The bins that hold something, each as a number that names bin and value. */
    int[] keys() {
        int[] keys = new int[BINS];
        int count = 0;
        for (int i = 0; i < BINS; i++) {
            if (filled[i]) {
                keys[count++] = i << 16 | bins[i] & 0xFFFF;
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /** The bins as text. */
    String encoded() {
        byte[] bytes = new byte[2 * BINS];
        for (int i = 0; i < BINS; i++) {
            bytes[2 * i] = (byte) (bins[i] >> 8);
            bytes[2 * i + 1] = (byte) bins[i];
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads {@link #encoded()}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Likeness decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != 2 * BINS) {
            throw new IllegalArgumentException("has a sketch of another length");
        }
        short[] bins = new short[BINS];
        boolean[] filled = new boolean[BINS];
        for (int i = 0; i < BINS; i++) {
            bins[i] = (short) ((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF);
            filled[i] = bins[i] != 0;
        }
        return new Likeness(bins, filled, 0);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
