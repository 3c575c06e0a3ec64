package dev.winnow;

import java.util.Arrays;

/** Pairs of a key and a witness number in memory; used by one thread. */
final class KeyBuffer {

    /** What a pair takes while it is sorted: twice a long and an int. */
    static final int SORTING_BYTES = 2 * (Long.BYTES + Integer.BYTES);

    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private long[] keys = new long[256];
    private int[] witnesses = new int[256];
    private int size;

    int size() {
        return size;
    }

    void add(long key, int witness) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            witnesses = Arrays.copyOf(witnesses, size * 2);
        }
        keys[size] = key;
        witnesses[size++] = witness;
    }

    void clear() {
        size = 0;
    }

    /** Sorts the pairs by key; the buffer must not change until the cursor is done. */
    KeyCursor sorted() {
        sort();
        return cursor();
    }

    /** The pairs as they were added. */
    KeyCursor cursor() {
        return new Cursor();
    }

    /** Radix sort from the lowest digit: the keys are hashes, so every digit is spread evenly. */
    private void sort() {
        long[] otherKeys = new long[size];
        int[] otherWitnesses = new int[size];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] next = starts(shift);
            for (int i = 0; i < size; i++) {
                int to = next[digit(keys[i], shift)]++;
                otherKeys[to] = keys[i];
                otherWitnesses[to] = witnesses[i];
            }
            System.arraycopy(otherKeys, 0, keys, 0, size);
            System.arraycopy(otherWitnesses, 0, witnesses, 0, size);
        }
    }

    /** Where the pairs of each digit begin. */
    private int[] starts(int shift) {
        int[] starts = new int[DIGITS + 1];
        for (int i = 0; i < size; i++) {
            starts[digit(keys[i], shift) + 1]++;
        }
        for (int digit = 1; digit <= DIGITS; digit++) {
            starts[digit] += starts[digit - 1];
        }
        return starts;
    }

    /** The digit of a signed key: the sign bit is turned, so that negative keys come first. */
    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & DIGITS - 1;
    }

    private final class Cursor implements KeyCursor {

        private int at = -1;

        @Override
        public boolean next() {
            return ++at < size;
        }

        @Override
        public long key() {
            return keys[at];
        }

        @Override
        public int witness() {
            return witnesses[at];
        }
    }
}
