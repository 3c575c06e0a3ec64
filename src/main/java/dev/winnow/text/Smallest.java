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

    /**
     * The smallest of the first numbers, each with its index as its place. Quick where they are hashes, spread evenly over all numbers from 0
     * on: then only those are sorted that are small enough for the last to be among them nearly always.
     */
    public static Smallest of(long[] numbers, int count, int most) {
        double share = count <= 2 * most ? 1 : 1.5 * most / count;
        Smallest smallest = below((long) (share * Long.MAX_VALUE), numbers, count, most);
        return smallest.full() || share == 1 ? smallest : below(Long.MAX_VALUE, numbers, count, most);
    }

    private static Smallest below(long limit, long[] numbers, int count, int most) {
        int[] places = new int[2 * most];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (numbers[i] <= limit) {
                places = found == places.length ? Arrays.copyOf(places, found * 2) : places;
                places[found++] = i;
            }
        }
        long[] sorted = new long[found];
        for (int i = 0; i < found; i++) {
            sorted[i] = numbers[places[i]];
        }
        Arrays.sort(sorted);
        Smallest smallest = new Smallest(most);
        for (int i = 0; i < found && !smallest.full(); i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                smallest.numbers[smallest.size++] = sorted[i];
            }
        }
        for (int i = found - 1; i >= 0; i--) {
            int at = Arrays.binarySearch(smallest.numbers, 0, smallest.size, numbers[places[i]]);
            if (at >= 0) {
                smallest.places[at] = places[i];
            }
        }
        return smallest;
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
