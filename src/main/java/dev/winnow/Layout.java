package dev.winnow;

import dev.winnow.text.Letters;

/** What the shared pass says of a text before any rule is asked; used by one thread. */
final class Layout {

    private final char[] chars;
    private final int[] lineStarts;
    private final Words words;
    private final boolean ascii;
    private final int classes;

    /** {@code chars} is the text, {@code lineStarts} begins with 0; {@code classes} are the {@link Letters#classes} of all characters, joined by OR. */
    Layout(char[] chars, int[] lineStarts, Words words, boolean ascii, int classes) {
        this.chars = chars;
        this.lineStarts = lineStarts;
        this.words = words;
        this.ascii = ascii;
        this.classes = classes;
    }

    char[] chars() {
        return chars;
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
