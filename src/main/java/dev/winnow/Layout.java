package dev.winnow;

/**
 * What the shared pass says of a text before any rule is asked; used by one thread.
 *
 * @param lineStarts where the lines begin, the first at 0
 * @param ascii whether no character lies beyond U+007F
 */
record Layout(int[] lineStarts, Words words, boolean ascii) {}
