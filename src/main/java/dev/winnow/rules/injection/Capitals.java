package dev.winnow.rules.injection;

import dev.winnow.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numbers of a text's capitalised words, in order: one word in eight, and all that most questions about names have to look at. Used by one thread. */
final class Capitals {

    private final Words words;
    private final int[] numbers;

    private long @Nullable [] hashes;
    private byte[] counts = {};

    private Capitals(Words words, int[] numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** The capitalised words among all. */
    static Capitals of(Words words) {
        int[] numbers = new int[16 + words.count() / 4];
        int size = 0;
        int count = words.count();
        for (int i = 0; i < count; i++) {
            if (words.capitalised(i)) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, size * 2);
                }
                numbers[size++] = i;
            }
        }
        return new Capitals(words, Arrays.copyOf(numbers, size));
    }

    /** Whether the k-th of them, case ignored, is the only one of its kind. */
    boolean once(int k) {
        if (hashes == null) {
            hashes = count();
        }
        return counts[slot(hashes, words.foldedHash(numbers[k]))] == 1;
    }

    private long[] count() {
        long[] table = new long[Integer.highestOneBit(Math.max(8, numbers.length)) * 4];
        counts = new byte[table.length];
        for (int number : numbers) {
            long hash = words.foldedHash(number);
            int slot = slot(table, hash);
            table[slot] = hash;
            counts[slot] = (byte) Math.min(2, counts[slot] + 1);
        }
        return table;
    }

    /** The slot that holds the hash, or the free one where it belongs. */
    private static int slot(long[] table, long hash) {
        int slot = (int) hash & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    int size() {
        return numbers.length;
    }

    /** The number, among all words, of the k-th capitalised one. */
    int word(int k) {
        return numbers[k];
    }

    /** Which of them is the first to begin at the UTF-16 index or later. */
    int from(int utf16) {
        int at = Arrays.binarySearch(numbers, words.from(utf16));
        return at < 0 ? -at - 1 : at;
    }
}
