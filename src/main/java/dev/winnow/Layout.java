package dev.winnow;

import dev.winnow.text.Letters;

/** What the shared pass says of a text before any rule is asked; used by one thread. */
final class Layout {

    private final int[] lineStarts;
    private final Words words;
    private final int bits;
    private final int classes;

    /** {@code lineStarts} begins with 0; {@code bits} are all characters, {@code classes} their {@link Letters#classes}, joined by OR. */
    Layout(int[] lineStarts, Words words, int bits, int classes) {
        this.lineStarts = lineStarts;
        this.words = words;
        this.bits = bits;
        this.classes = classes;
    }

    int[] lineStarts() {
        return lineStarts;
    }

    Words words() {
        return words;
    }

    boolean ascii() {
        return bits < 0x80;
    }

    boolean controls() {
        return Letters.holdControl(classes);
    }

    boolean far() {
        return Letters.holdFar(classes);
    }
}
