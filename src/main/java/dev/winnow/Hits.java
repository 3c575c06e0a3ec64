package dev.winnow;

import java.util.AbstractList;

/** Where the triggers of one rule stand in one text: spans of UTF-16 indices, ordered by end, of the same end the longest first. */
public final class Hits extends AbstractList<Span> {

    static final Hits NONE = new Hits(new int[0], 0);

    private final int[] bounds;
    private final int size;

    /** The first {@code 2 * size} numbers are start, end, start, end, ... */
    Hits(int[] bounds, int size) {
        this.bounds = bounds;
        this.size = size;
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
