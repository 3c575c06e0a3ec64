package dev.winnow;

import java.util.List;

/**
 * What all documents of a corpus left in their sketches; the same for every order of the documents.
 *
 * <p>Immutable, shared between threads. Keys that only one document left are not kept. A census that {@linkplain CensusBuilder#spilling
 * spilled} reads a file until it is closed, and throws {@link java.io.UncheckedIOException} when that fails; the others need no closing.
 */
public interface Census extends AutoCloseable {

    /** The census of a document that is checked alone: it knows nothing. */
    Census NONE = key -> List.of();

    /**
     * So many witnesses of a key are kept. What more documents share is furniture to every rule, and a list without a bound would make the
     * work of a corpus grow with the square of its size. A guess: four times what any rule looks at.
     */
    int MOST_WITNESSES = 1_024;

    /**
     * The documents that left the key, ordered by id and then value; empty when fewer than two did, the first {@link #MOST_WITNESSES} when
     * more did.
     */
    List<Witness> witnesses(long key);

    /** How many documents left the key, counted up to {@link #MOST_WITNESSES}; 0 when fewer than two did. Cheaper than the witnesses. */
    default int documentsWith(long key) {
        return witnesses(key).size();
    }

    /** Lets go of the file, if there is one. */
    @Override
    default void close() {}
}
