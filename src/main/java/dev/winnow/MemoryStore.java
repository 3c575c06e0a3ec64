package dev.winnow;

import java.util.Arrays;

/** Keys with their witnesses in memory, {@value KeyFile#PAIR_BYTES} bytes a witness and half a byte more. */
final class MemoryStore implements SharedKeys.Store {

    private static final int[] NONE = {};

    /** Keys are hashes, so that each value of their first bits has about so many; half of them at least. */
    private static final int KEYS_A_BUCKET = 8;

    private final long[] keys;
    private final int[] witnesses;

    /** For each value of a key's first bits where the keys begin that have it, and at last the number of all. */
    private final int[] buckets;

    private final int shift;

    private MemoryStore(long[] keys, int[] witnesses) {
        this.keys = keys;
        this.witnesses = witnesses;
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(keys.length / KEYS_A_BUCKET));
        shift = Long.SIZE - bits;
        buckets = new int[(1 << bits) + 1];
        for (long key : keys) {
            buckets[bucket(key) + 1]++;
        }
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
    }

    /** The first bits of a signed key, so that negative keys come first. */
    private int bucket(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
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
        int bucket = bucket(key);
        int first = Arrays.binarySearch(keys, buckets[bucket], buckets[bucket + 1], key);
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
