package dev.winnow;

import dev.winnow.text.Hashes;
import java.util.Arrays;

/** Keys with their witnesses in memory, found by an open table of the keys' numbers; at most 19 bytes a witness. */
final class MemoryStore implements SharedKeys.Store {

    private static final int[] NONE = {};

    /** Bits of the filter for each key, about: so few that it fits into the cache, and one of eight unknown keys passes. */
    private static final int FILTER_BITS = 8;

    private final long[] keys;
    private final int[] firsts;
    private final int[] witnesses;
    private final int[] numbers;

    /** A bit for each hash of a key: most of those that are asked for are not there, and need not be looked for. */
    private final long[] filter;

    /** The witnesses of the i-th key stand from {@code firsts[i]} to before {@code firsts[i + 1]}. */
    private MemoryStore(long[] keys, int[] firsts, int[] witnesses) {
        this.keys = keys;
        this.firsts = firsts;
        this.witnesses = witnesses;
        this.numbers = new int[Integer.highestOneBit(keys.length) * 4];
        this.filter = new long[Math.max(1, Integer.highestOneBit(keys.length) * FILTER_BITS / Long.SIZE)];
        for (int i = 0; i < keys.length; i++) {
            long hash = Hashes.mix(keys[i]);
            numbers[place(keys[i], hash)] = i + 1;
            filter[bit(hash) >>> 6] |= 1L << bit(hash);
        }
    }

    /** Takes so many pairs from the cursor, which gives equal keys one after the other and every key twice or more. */
    static MemoryStore of(KeyCursor pairs, int count) {
        long[] keys = new long[count / 2];
        int[] firsts = new int[count / 2 + 1];
        int[] witnesses = new int[count];
        int size = 0;
        for (int i = 0; i < count && pairs.next(); i++) {
            if (size == 0 || keys[size - 1] != pairs.key()) {
                firsts[size] = i;
                keys[size++] = pairs.key();
            }
            witnesses[i] = pairs.witness();
        }
        firsts[size] = count;
        return new MemoryStore(Arrays.copyOf(keys, size), firsts, witnesses);
    }

    @Override
    public int[] witnesses(long key) {
        int number = number(key);
        return number == 0 ? NONE : Arrays.copyOfRange(witnesses, firsts[number - 1], firsts[number]);
    }

    @Override
    public int count(long key) {
        int number = number(key);
        return number == 0 ? 0 : firsts[number] - firsts[number - 1];
    }

    /** The number of the key, one more than its index; 0 for one that is not there. */
    private int number(long key) {
        long hash = Hashes.mix(key);
        return (filter[bit(hash) >>> 6] >>> bit(hash) & 1) == 0 ? 0 : numbers[place(key, hash)];
    }

    private int bit(long hash) {
        return (int) (hash >>> 32) & filter.length * Long.SIZE - 1;
    }

    /** Where the number of the key stands, or the 0 that stands in its place. */
    private int place(long key, long hash) {
        int at = (int) hash & numbers.length - 1;
        while (numbers[at] != 0 && keys[numbers[at] - 1] != key) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }
}
