package dev.winnow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Counts the sketches of a corpus; what comes out does not depend on the order of the documents, nor on whether it went through a file.
 *
 * <p>Used by one thread. A key takes 12 bytes, and 12 more while it is sorted; the documents' ids and about 12 bytes for each rule that left
 * a key stay in memory. A builder that spills writes its keys to a temporary file whenever they fill the memory it was given, and throws
 * {@link java.io.UncheckedIOException} when that fails.
 */
public final class CensusBuilder implements AutoCloseable {

    /** Runs are merged through buffers of at least so many pairs, at most the second number. Guesses. */
    private static final int FEWEST_PAIRS = 64;

    private static final int MOST_PAIRS = 1 << 12;

    private final WitnessTable witnesses = new WitnessTable();
    private final KeyBuffer buffer = new KeyBuffer();
    private final @Nullable Path folder;
    private final int mostInMemory;
    private final List<Long> runEnds = new ArrayList<>();
    private @Nullable KeyFile runs;

    /** A builder that keeps everything in memory. */
    public CensusBuilder() {
        this(null, Long.MAX_VALUE);
    }

    private CensusBuilder(@Nullable Path folder, long memory) {
        this.folder = folder;
        this.mostInMemory = (int) Math.max(1, Math.min(memory / KeyBuffer.SORTING_BYTES, Integer.MAX_VALUE / 2));
    }

    /**
     * A builder that uses a file when the keys need more memory.
     *
     * @param folder where the file is made, an existing folder; the file has no readable content and goes away with the builder or the census
     * @param memory bytes for the keys
     */
    public static CensusBuilder spilling(Path folder, long memory) {
        return new CensusBuilder(folder, memory);
    }

    /** Adds one document's sketch. */
    public void add(Sketched sketched) {
        if (sketched.isEmpty()) {
            return;
        }
        witnesses.open(sketched.document());
        for (long key : sketched.keys()) {
            buffer.add(key, witnesses.number(sketched.value(key)));
            if (folder != null && buffer.size() >= mostInMemory) {
                spill(folder);
            }
        }
    }

    /** The census of the documents added so far, to be called once; it outlives the builder. */
    public Census build() {
        KeyFile spilled = runs;
        if (spilled == null || folder == null) {
            KeyBuffer shared = new KeyBuffer();
            merge(List.of(buffer.sorted()), shared::add);
            return inMemory(shared.cursor(), shared.size());
        }
        spill(folder);
        KeyFile shared = new KeyFile(folder);
        try {
            merge(cursors(spilled), shared::write);
            shared.flush();
        } catch (RuntimeException e) {
            shared.close();
            throw e;
        }
        close();
        if (shared.pairs() > mostInMemory) {
            return new SharedKeys(witnesses, new FileStore(shared));
        }
        try (shared) {
            return inMemory(shared.cursor(0, shared.pairs(), MOST_PAIRS), (int) shared.pairs());
        }
    }

    /** Removes the file, if there is one. */
    @Override
    public void close() {
        if (runs != null) {
            runs.close();
        }
    }

    private Census inMemory(KeyCursor pairs, int count) {
        return count == 0 ? Census.NONE : new SharedKeys(witnesses, MemoryStore.of(pairs, count));
    }

    /** Writes what is in memory as one sorted run. */
    private void spill(Path to) {
        KeyFile file = runs == null ? new KeyFile(to) : runs;
        runs = file;
        KeyCursor sorted = buffer.sorted();
        while (sorted.next()) {
            file.write(sorted.key(), sorted.witness());
        }
        buffer.clear();
        runEnds.add(file.pairs());
    }

    private List<KeyCursor> cursors(KeyFile file) {
        file.flush();
        int pairs = Math.max(FEWEST_PAIRS, Math.min(MOST_PAIRS, mostInMemory / runEnds.size()));
        List<KeyCursor> cursors = new ArrayList<>();
        long first = 0;
        for (long end : runEnds) {
            cursors.add(file.cursor(first, end, pairs));
            first = end;
        }
        return cursors;
    }

    /** Hands on the keys of two or more documents, ascending, with their ordered witnesses. */
    private void merge(List<KeyCursor> sorted, Pairs out) {
        PriorityQueue<KeyCursor> next = new PriorityQueue<>(Comparator.comparingLong(KeyCursor::key));
        for (KeyCursor cursor : sorted) {
            if (cursor.next()) {
                next.add(cursor);
            }
        }
        WitnessGroup group = new WitnessGroup(witnesses);
        while (!next.isEmpty()) {
            long key = next.element().key();
            group.clear();
            while (!next.isEmpty() && next.element().key() == key) {
                KeyCursor cursor = next.remove();
                boolean more = true;
                while (more && cursor.key() == key) {
                    group.add(cursor.witness());
                    more = cursor.next();
                }
                if (more) {
                    next.add(cursor);
                }
            }
            group.handOn(key, out);
        }
    }

    /** Takes pairs of a key and a witness number. */
    interface Pairs {
        void add(long key, int witness);
    }
}
