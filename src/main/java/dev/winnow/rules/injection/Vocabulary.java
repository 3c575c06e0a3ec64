package dev.winnow.rules.injection;

import dev.winnow.Words;
import dev.winnow.text.Hashes;

/** The words that a text's beginning uses, as a set of hashes; a false "yes" is as rare as a 64-bit collision. Used by one thread. */
final class Vocabulary {

    /** Enough words to hold the frequent ones of a language; a guess. */
    private static final int MOST_WORDS = 4000;

    /** A power of two, twice the words at least. */
    private final long[] hashes;

    /** The words from the given one on. */
    Vocabulary(String text, Words words, int from) {
        int end = Math.min(words.count(), from + MOST_WORDS);
        hashes = new long[Integer.highestOneBit(Math.max(8, end - from)) * 4];
        for (int i = from; i < end; i++) {
            long hash = Hashes.of(text, words.start(i), words.end(i));
            hashes[slot(hash)] = hash;
        }
    }

    boolean contains(String text, int start, int end) {
        long hash = Hashes.of(text, start, end);
        return hashes[slot(hash)] == hash;
    }

    /** The slot that holds the hash, or the free one where it belongs. */
    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
