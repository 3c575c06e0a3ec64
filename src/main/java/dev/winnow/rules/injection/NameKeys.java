package dev.winnow.rules.injection;

import dev.winnow.text.Hashes;

/**
 * The keys under which documents leave names in the census: one for a whole name, one for its first letters, and one for its first 8, 16
 * and 32 characters, if it has so many, by which a search for the longest name knows where to stop.
 */
final class NameKeys {

    /** A name's first characters that are looked up before the whole name is; a shorter string is no name. */
    static final int ANCHOR = 4;

    /** Under this key documents leave the first letters of names that begin in lower case. */
    static final long LOWER = Hashes.mix(3);

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;
    private static final long ANCHORS = Hashes.mix(2);
    private static final long BEGINNINGS = Hashes.mix(4);

    private NameKeys() {}

    /** The state of a hash that has seen no character. */
    static long start() {
        return SEED;
    }

    /** The state after one more character. */
    static long next(long state, char c) {
        return (state ^ c) * PRIME;
    }

    /** The key of the name that led to the state. */
    static long key(long state) {
        return Hashes.mix(state);
    }

    /** Whether a name's first characters, so many, have a key of their own. */
    static boolean hasBeginning(int characters) {
        return characters == 8 || characters == 16 || characters == 32;
    }

    /** The key of the beginning that led to the state. */
    static long beginning(long state) {
        return Hashes.mix(state ^ BEGINNINGS);
    }

    static long key(String name) {
        long state = start();
        for (int i = 0; i < name.length(); i++) {
            state = next(state, name.charAt(i));
        }
        return key(state);
    }

    /** The first four characters from the index on, 16 bits each. */
    static long letters(String text, int at) {
        return (long) text.charAt(at) << 48
                | (long) text.charAt(at + 1) << 32
                | (long) text.charAt(at + 2) << 16
                | text.charAt(at + 3);
    }

    /** The key of the name's first letters. */
    static long anchor(String text, int at) {
        return Hashes.mix(letters(text, at) ^ ANCHORS);
    }
}
