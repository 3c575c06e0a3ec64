package dev.winnow.rules.boilerplate;

/** Gives equal keys the same number, new ones the next from 0; used by one thread. */
final class Numbering {

    private long[] keys = new long[256];
    private int[] numbers = new int[256]; // from 1; 0 is a free slot
    private int shift = Long.SIZE - 8;
    private int size;

    /** How many numbers there are. */
    int size() {
        return size;
    }

    int of(long key) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (numbers[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
        }
        return numbers[slot] - 1;
    }

    /** Where the key is, or the free slot where it belongs. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> shift);
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 4];
        numbers = new int[oldKeys.length * 4];
        shift -= 2;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
