package dev.winnow;

import java.util.List;

/**
 * What all documents of a corpus left in their sketches; exact, and the same for every order of the documents.
 *
 * <p>Immutable, shared between threads. Keys that only one document left are not kept.
 */
public interface Census {

    /** The census of a document that is checked alone: it knows nothing. */
    Census NONE = key -> List.of();

    /** The documents that left the key, ordered by id; empty when fewer than two did. */
    List<Witness> witnesses(long key);

    /** How many documents left the key; 0 when fewer than two did. */
    default int documentsWith(long key) {
        return witnesses(key).size();
    }
}
