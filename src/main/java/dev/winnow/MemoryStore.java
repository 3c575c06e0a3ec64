package dev.winnow;

import java.util.Arrays;

/** Keys with their witnesses in memory, {@value KeyFile#PAIR_BYTES} bytes a witness. */
final class MemoryStore implements SharedKeys.Store {

    private static final int[] NONE = {};

    private final long[] keys;
    private final int[] witnesses;

    private MemoryStore(long[] keys, int[] witnesses) {
        this.keys = keys;
        this.witnesses = witnesses;
    }

    /** Takes so many pairs from the cursor. */
    static MemoryStore of(KeyCursor pairs, int count) {
        long[] keys = new long[count];
        int[] witnesses = new int[count];
        for (int i = 0; i < count && pairs.next(); i++) {
            keys[i] = pairs.key();
            witnesses[i] = pairs.witness();
        }
        return new MemoryStore(keys, witnesses);
    }

    @Override
    public int[] witnesses(long key) {
        int first = place(key);
        if (first < 0) {
            return NONE;
        }
        int last = first;
        while (first > 0 && keys[first - 1] == key) {
            first--;
        }
        while (last + 1 < keys.length && keys[last + 1] == key) {
            last++;
        }
        return Arrays.copyOfRange(witnesses, first, last + 1);
    }

    /** Where the key stands, negative when it does not: keys are hashes, so that a key's size says nearly where. */
    private int place(long key) {
        int near = 0;
        for (int step = 0; step < 2; step++) {
            near = Math.max(0, Math.min(keys.length - 1, near + distance(keys[near], key)));
        }
        int reach = 4;
        int low = near;
        int high = near;
        while (low > 0 && keys[low] > key) {
            low = Math.max(0, low - reach);
            reach *= 2;
        }
        while (high < keys.length - 1 && keys[high] < key) {
            high = Math.min(keys.length - 1, high + reach);
            reach *= 2;
        }
        return Arrays.binarySearch(keys, low, high + 1, key);
    }

    /** How many evenly spread keys lie from one to the other. */
    private int distance(long from, long to) {
        long apart = (to >> 32) - (from >> 32);
        return (int) (apart * keys.length >> 32);
    }
}
