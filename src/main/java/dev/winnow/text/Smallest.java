package dev.winnow.text;

import java.util.Arrays;

/**
 * Keeps the smallest distinct numbers of all that are offered, each with the place where it was offered first; used by one thread.
 *
 * <p>After the first few hundred hashes hardly any gets in, so that an offer costs one comparison.
 */
public final class Smallest {

    private final long[] numbers;
    private final int[] places;
    private int size;

    /** Keeps at most so many. */
    public Smallest(int most) {
        numbers = new long[most];
        places = new int[most];
    }

    /** Keeps the number if it is among the smallest so far. */
    public void offer(long number, int place) {
        if (size == numbers.length && number >= numbers[size - 1]) {
            return;
        }
        int at = Arrays.binarySearch(numbers, 0, size, number);
        if (at >= 0) {
            return;
        }
        int from = -at - 1;
        int moved = Math.min(size, numbers.length - 1) - from;
        System.arraycopy(numbers, from, numbers, from + 1, moved);
        System.arraycopy(places, from, places, from + 1, moved);
        numbers[from] = number;
        places[from] = place;
        size = Math.min(size + 1, numbers.length);
    }

    public int size() {
        return size;
    }

    /** Whether as many are kept as may be, so that larger ones may have been refused. */
    public boolean full() {
        return size == numbers.length;
    }

    /** The i-th smallest number. */
    public long number(int i) {
        return numbers[i];
    }

    /** Where the i-th smallest number was offered first. */
    public int place(int i) {
        return places[i];
    }
}
