package dev.winnow;

/** Takes what a corpus rule wants to know of one document when it sees the others; used by one thread. */
public interface Sketch {

    /** Counts the key for this document; the same key again changes nothing. */
    default void add(long key) {
        add(key, 0);
    }

    /**
     * Counts the key for this document and keeps a small value with it.
     *
     * @param key a 64-bit hash; the engine keeps the keys of different rules apart
     * @param value anything the rule can pack, a day or a length; the first value for a key of this document stays
     */
    void add(long key, long value);
}
