package dev.winnow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the sketches of a corpus; what comes out does not depend on the order of the documents.
 *
 * <p>Used by one thread. Memory: 20 bytes a key and the ids of the documents that left one; all of it in memory.
 */
public final class CensusBuilder {

    private final List<String> documents = new ArrayList<>();
    private long[] keys = new long[256];
    private long[] values = new long[256];
    private int[] owners = new int[256];
    private int size;

    /** Adds one document's sketch. */
    public void add(Sketched sketched) {
        if (sketched.isEmpty()) {
            return;
        }
        int owner = documents.size();
        documents.add(sketched.document());
        for (long key : sketched.keys()) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
                owners = Arrays.copyOf(owners, size * 2);
            }
            keys[size] = key;
            values[size] = sketched.value(key);
            owners[size++] = owner;
        }
    }

    /** The census of the documents added so far. */
    public Census build() {
        long[] shared = sharedKeys();
        int[] firsts = new int[shared.length + 1];
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(shared, keys[i]);
            if (at >= 0) {
                firsts[at + 1]++;
            }
        }
        Arrays.parallelPrefix(firsts, Integer::sum);
        Witness[] witnesses = new Witness[firsts[shared.length]];
        int[] filled = firsts.clone();
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(shared, keys[i]);
            if (at >= 0) {
                witnesses[filled[at]++] = new Witness(documents.get(owners[i]), values[i]);
            }
        }
        Comparator<Witness> order = Comparator.comparing(Witness::document).thenComparingLong(Witness::value);
        IntStream.range(0, shared.length).forEach(k -> Arrays.sort(witnesses, firsts[k], firsts[k + 1], order));
        return shared.length == 0 ? Census.NONE : new Counted(shared, firsts, witnesses);
    }

    /** The keys of two or more documents, ascending. */
    private long[] sharedKeys() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i + 1 < size; i++) {
            boolean first = i == 0 || sorted[i - 1] != sorted[i];
            if (first && sorted[i] == sorted[i + 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** The witnesses of the k-th shared key stand from {@code firsts[k]} to before {@code firsts[k + 1]}. */
    private static final class Counted implements Census {

        private final long[] shared;
        private final int[] firsts;
        private final List<Witness> witnesses;

        Counted(long[] shared, int[] firsts, Witness[] witnesses) {
            this.shared = shared;
            this.firsts = firsts;
            this.witnesses = List.of(witnesses);
        }

        @Override
        public List<Witness> witnesses(long key) {
            int at = Arrays.binarySearch(shared, key);
            return at < 0 ? List.of() : witnesses.subList(firsts[at], firsts[at + 1]);
        }
    }
}
