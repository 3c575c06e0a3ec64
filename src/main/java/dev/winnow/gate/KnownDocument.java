package dev.winnow.gate;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a baseline knows of one document. Immutable.
 *
 * @param key names the document in the file; its content's hash when it was first seen
 * @param likeness of its text when it was last seen
 * @param path where it was last seen, relative to the baseline's folder, with the record's id behind a {@code #}
 */
record KnownDocument(String key, Likeness likeness, String path, SortedMap<Fingerprint, Known> findings) {

    KnownDocument {
        findings = new TreeMap<>(findings);
    }

    /**
     * Equal findings of one document.
     *
     * @param count how many there are
     * @param excerpt the beginning of their text, for readers of the file
     */
    record Known(int count, String excerpt) {}

    /** The file, without a record's id. */
    String file() {
        return file(path);
    }

    static String file(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? path : path.substring(0, hash);
    }
}
