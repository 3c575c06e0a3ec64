package dev.winnow;

import dev.winnow.text.Letters;

/** What the shared pass says of a text before any rule is asked; used by one thread. */
final class Layout {

    private final int[] lineStarts;
    private final Words words;
    private final boolean ascii;
    private final int classes;

    /** {@code lineStarts} begins with 0; {@code classes} are the {@link Letters#classes} of all characters, joined by OR. */
    Layout(int[] lineStarts, Words words, boolean ascii, int classes) {
        this.lineStarts = lineStarts;
        this.words = words;
        this.ascii = ascii;
        this.classes = classes;
    }

    int[] lineStarts() {
        return lineStarts;
    }

    Words words() {
        return words;
    }

    boolean ascii() {
        return ascii;
    }

    boolean controls() {
        return Letters.holdControl(classes);
    }

    boolean far() {
        return Letters.holdFar(classes);
    }
}
