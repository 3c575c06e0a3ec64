package dev.winnow;

import java.util.Arrays;

/** Gathers the witnesses of one key, and keeps the first {@link Census#MOST_WITNESSES} of any number; used by one thread. */
final class WitnessGroup {

    private final WitnessTable table;
    private final Integer[] numbers = new Integer[2 * Census.MOST_WITNESSES];
    private int size;
    private boolean cut;

    WitnessGroup(WitnessTable table) {
        this.table = table;
    }

    void clear() {
        size = 0;
        cut = false;
    }

    void add(int number) {
        if (cut && table.compare(number, numbers[Census.MOST_WITNESSES - 1]) > 0) {
            return;
        }
        numbers[size++] = number;
        if (size == numbers.length) {
            order();
            cut = true;
        }
    }

    /** Hands on the witnesses in their order, if there are two or more. */
    void handOn(long key, CensusBuilder.Pairs out) {
        if (size < 2) {
            return;
        }
        order();
        for (int i = 0; i < size; i++) {
            out.add(key, numbers[i]);
        }
    }

    private void order() {
        Arrays.sort(numbers, 0, size, table::compare);
        size = Math.min(size, Census.MOST_WITNESSES);
    }
}
