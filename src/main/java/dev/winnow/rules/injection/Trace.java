package dev.winnow.rules.injection;

/**
 * What one document shows of a name that may be foreign to it.
 *
 * @param kinds the places, as bits
 * @param place 16 bits that tell one place in a text from another: of the glued word or of the word before
 * @param title 16 bits of the title that the name stands before or behind; 0 without one
 */
record Trace(int kinds, int place, int title) {

    /** Before or behind a title in a way that writers avoid. */
    static final int TITLE = 1;

    /** The source that a machine-made header names. */
    static final int HEADER = 2;

    /** Right behind a punctuation mark, with a blank behind. */
    static final int MARK = 4;

    /** A word runs on directly after the name. */
    static final int RIGHT = 8;

    /** A word runs into the name. */
    static final int LEFT = 16;

    /** Between two words that have no room for a name. */
    static final int NO_ROOM = 32;

    /** The word glued to the name is one that no name ends in. */
    static final int FUNCTION = 64;

    /** Places in the body. */
    static final int BODY = MARK | RIGHT | LEFT | NO_ROOM;

    static Trace of(long packed) {
        return new Trace((int) packed & 0xFF, (int) (packed >>> 8) & 0xFFFF, (int) (packed >>> 24) & 0xFFFF);
    }

    long packed() {
        return kinds | (long) place << 8 | (long) title << 24;
    }

    boolean has(int kind) {
        return (kinds & kind) != 0;
    }

    /** Both together; of two places in the body the first tells. */
    Trace and(Trace other) {
        return new Trace(kinds | other.kinds, has(BODY) ? place : other.place, has(TITLE) ? title : other.title);
    }
}
