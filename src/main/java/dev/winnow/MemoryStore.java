package dev.winnow;

import dev.winnow.text.Hashes;
import java.util.Arrays;

/** Keys with their witnesses in memory, found by an open table of the keys' numbers; at most 18 bytes a witness. */
final class MemoryStore implements SharedKeys.Store {

    private static final int[] NONE = {};

    private final long[] keys;
    private final int[] firsts;
    private final int[] witnesses;
    private final int[] numbers;

    /** The witnesses of the i-th key stand from {@code firsts[i]} to before {@code firsts[i + 1]}. */
    private MemoryStore(long[] keys, int[] firsts, int[] witnesses) {
        this.keys = keys;
        this.firsts = firsts;
        this.witnesses = witnesses;
        this.numbers = new int[Integer.highestOneBit(keys.length) * 4];
        for (int i = 0; i < keys.length; i++) {
            numbers[place(keys[i])] = i + 1;
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
        int number = numbers[place(key)];
        return number == 0 ? NONE : Arrays.copyOfRange(witnesses, firsts[number - 1], firsts[number]);
    }

    /** Where the number of the key stands, one more than its index, or the 0 that stands in its place. */
    private int place(long key) {
        int at = (int) Hashes.mix(key) & numbers.length - 1;
        while (numbers[at] != 0 && keys[numbers[at] - 1] != key) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }
}
