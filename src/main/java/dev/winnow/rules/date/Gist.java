package dev.winnow.rules.date;

import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.util.Arrays;

/**
 * The {@value #SIZE} smallest hashes of a text's word 3-grams: two texts that share many 3-grams share many of these.
 *
 * <p>A bottom-k sketch (Cohen and Kaplan, PODC 2007). Below the smaller of two sketches' largest hashes both are complete samples, so the
 * share of common hashes there estimates the containment of one text in the other. Measured with 200 hash functions on the pairs of five reports: a
 * true containment of .25 came out between .14 and .37 in 95 % of the draws with k = 64 (.18 to .34 with 120). 60 hashes and their values are
 * 960 bytes a document, below the kilobyte that a corpus rule may keep; the five reports and 116 more are told apart as with 120.
 */
final class Gist {

    static final int SIZE = 60;

    /** A text with fewer 3-grams says too little to be called another telling of a story; a guess. */
    private static final int LEAST_GRAMS = 30;

    /** Beyond this a text is no report; keeps the cost of a huge document bounded. */
    private static final int MOST_WORDS = 20_000;

    private final long[] hashes;
    private final int size;

    private Gist(long[] hashes, int size) {
        this.hashes = hashes;
        this.size = size;
    }

    /** The gist of the words; empty when they are too few. */
    static Gist of(Words words) {
        int count = Math.min(words.count(), MOST_WORDS);
        Smallest smallest = new Smallest();
        long first = 0;
        long second = 0;
        for (int i = 0; i < count; i++) {
            long third = words.foldedHash(i);
            if (i > 1) {
                smallest.offer(Hashes.mix(first * 31 * 31 + second * 31 + third) >>> 1);
            }
            first = second;
            second = third;
        }
        return count < LEAST_GRAMS + 2 ? new Gist(new long[0], 0) : smallest.gist();
    }

    int size() {
        return size;
    }

    /** The i-th smallest hash. */
    long hash(int i) {
        return hashes[i];
    }

    /** The largest hash kept, from which on hashes are unknown, in {@code 2^-20} of the range; the whole range when all are kept. */
    int reach() {
        return size < SIZE ? 1 << 20 : (int) (hashes[size - 1] >>> 43);
    }

    /** How many hashes lie within the reach. */
    int within(int reach) {
        int at = Arrays.binarySearch(hashes, 0, size, ((long) reach << 43) - 1);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** Keeps the smallest distinct hashes in a sorted array: after the first few hundred words hardly any hash gets in. */
    private static final class Smallest {

        private final long[] kept = new long[SIZE];
        private int size;

        void offer(long hash) {
            if (size == SIZE && hash >= kept[SIZE - 1]) {
                return;
            }
            int at = Arrays.binarySearch(kept, 0, size, hash);
            if (at >= 0) {
                return;
            }
            int place = -at - 1;
            int moved = Math.min(size, SIZE - 1) - place;
            System.arraycopy(kept, place, kept, place + 1, moved);
            kept[place] = hash;
            size = Math.min(size + 1, SIZE);
        }

        Gist gist() {
            return new Gist(kept, size);
        }
    }
}
