package dev.winnow;

import java.util.AbstractList;
import java.util.Arrays;

/** Where the triggers of one rule stand in one text: spans of UTF-16 indices, ordered by start, of the same start the shortest first. */
public final class Hits extends AbstractList<Span> {

    static final Hits NONE = new Hits(new int[0], 0);

    private final int[] bounds;
    private final int size;

    /** The first {@code 2 * size} numbers are start, end, start, end, ... */
    Hits(int[] bounds, int size) {
        this.bounds = bounds;
        this.size = size;
    }

    /** The hits in order; bounds that are in order already are kept. */
    static Hits sorted(int[] bounds, int size) {
        boolean ordered = true;
        for (int i = 2; i < 2 * size; i += 2) {
            ordered &= bounds[i - 2] < bounds[i] || bounds[i - 2] == bounds[i] && bounds[i - 1] <= bounds[i + 1];
        }
        return new Hits(ordered ? bounds : sortedBounds(bounds, size), size);
    }

    private static int[] sortedBounds(int[] bounds, int size) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) bounds[2 * i] << 32 | bounds[2 * i + 1];
        }
        Arrays.sort(keys);
        int[] sorted = new int[2 * size];
        for (int i = 0; i < size; i++) {
            sorted[2 * i] = (int) (keys[i] >>> 32);
            sorted[2 * i + 1] = (int) keys[i];
        }
        return sorted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Span get(int i) {
        return new Span(start(i), end(i));
    }

    /** The UTF-16 index where the i-th hit begins. */
    public int start(int i) {
        return bounds[2 * i];
    }

    /** The UTF-16 index after the i-th hit. */
    public int end(int i) {
        return bounds[2 * i + 1];
    }
}
