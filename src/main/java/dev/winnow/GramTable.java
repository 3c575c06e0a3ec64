package dev.winnow;

import java.util.Arrays;

/**
 * Literals by a few folded characters of theirs, each packed into a byte of an int.
 *
 * <p>Filled once, then shared between threads.
 */
final class GramTable {

    static final Literal[] NOTHING = {};

    private int[] grams = new int[64];
    private Literal[][] literals = new Literal[64][];
    private int shift = 32 - 6;
    private int size;

    /** The literals under the gram, which is not 0. */
    Literal[] at(int gram) {
        int slot = slot(gram);
        return grams[slot] == 0 ? NOTHING : literals[slot];
    }

    void add(int gram, Literal literal) {
        if (size * 4 >= grams.length) {
            grow();
        }
        int slot = slot(gram);
        if (grams[slot] == 0) {
            grams[slot] = gram;
            literals[slot] = NOTHING;
            size++;
        }
        Literal[] more = Arrays.copyOf(literals[slot], literals[slot].length + 1);
        more[more.length - 1] = literal;
        literals[slot] = more;
    }

    /** Where the gram is, or the free slot where it belongs. */
    private int slot(int gram) {
        int slot = gram * 0x9E3779B1 >>> shift;
        while (grams[slot] != gram && grams[slot] != 0) {
            slot = slot + 1 & grams.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldGrams = grams;
        Literal[][] old = literals;
        grams = new int[old.length * 4];
        literals = new Literal[old.length * 4][];
        shift -= 2;
        for (int i = 0; i < old.length; i++) {
            if (oldGrams[i] != 0) {
                int slot = slot(oldGrams[i]);
                grams[slot] = oldGrams[i];
                literals[slot] = old[i];
            }
        }
    }
}
