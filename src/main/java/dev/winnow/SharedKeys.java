package dev.winnow;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A census of keys that are kept in order, each with its witnesses. */
final class SharedKeys implements Census {

    private final WitnessTable table;
    private final Store store;

    /** Finds keys; shared between threads. */
    interface Store extends AutoCloseable {

        /** The numbers of the key's witnesses, in their order; empty when the key is not kept. */
        int[] witnesses(long key);

        /** How many witnesses the key has. */
        default int count(long key) {
            return witnesses(key).length;
        }

        @Override
        default void close() {}
    }

    SharedKeys(WitnessTable table, Store store) {
        this.table = table;
        this.store = store;
    }

    @Override
    public List<Witness> witnesses(long key) {
        int[] numbers = store.witnesses(key);
        return numbers.length == 0 ? List.of() : new Witnesses(table, numbers);
    }

    @Override
    public int documentsWith(long key) {
        return store.count(key);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Makes a witness when it is asked for: most rules look at few of many. */
    private static final class Witnesses extends AbstractList<Witness> implements RandomAccess {

        private final WitnessTable table;
        private final int[] numbers;

        Witnesses(WitnessTable table, int[] numbers) {
            this.table = table;
            this.numbers = numbers;
        }

        @Override
        public Witness get(int index) {
            return table.witness(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
