package dev.winnow.rules.injection;

import dev.winnow.Words;

/** The words that a text's beginning uses, as a set of hashes; a false "yes" is as rare as a 64-bit collision. Used by one thread. */
final class Vocabulary {

    /** Enough words to hold the frequent ones of a language; a guess. */
    private static final int MOST_WORDS = 4000;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Hashes of words from their last character to their first; as many slots as a power of two, twice the words at least. */
    private final long[] hashes;

    private final int shift;

    /** The words from the given one on. */
    Vocabulary(String text, Words words, int from) {
        int end = Math.min(words.count(), from + MOST_WORDS);
        hashes = new long[Integer.highestOneBit(Math.max(8, end - from)) * 4];
        shift = Long.numberOfLeadingZeros(hashes.length - 1);
        for (int i = from; i < end; i++) {
            long hash = hash(text, words.start(i), words.end(i));
            hashes[slot(hash)] = hash;
        }
    }

    private static long hash(String text, int start, int end) {
        long hash = 1;
        for (int i = end - 1; i >= start; i--) {
            hash = (hash + text.charAt(i)) * FACTOR;
        }
        return hash;
    }

    boolean contains(String text, int start, int end) {
        long hash = hash(text, start, end);
        return hashes[slot(hash)] == hash;
    }

    /** Where words begin that end at {@code end}, as bits: bit 0 for {@code start}, which lies at most 64 characters before {@code end}. */
    long tails(String text, int start, int end) {
        long tails = 0;
        long hash = 1;
        for (int at = end - 1; at >= start; at--) {
            hash = (hash + text.charAt(at)) * FACTOR;
            tails |= hashes[slot(hash)] == hash ? 1L << at - start : 0;
        }
        return tails;
    }

    /** The slot that holds the hash, or the free one where it belongs. */
    private int slot(long hash) {
        int slot = (int) (hash >>> shift);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
