package dev.winnow;

/** Walks over pairs of a key and a witness number, ascending by key; starts before the first pair. */
interface KeyCursor {

    /** Steps to the next pair; false when there is none. */
    boolean next();

    long key();

    int witness();
}
