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
        int first = Arrays.binarySearch(keys, key);
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
}
