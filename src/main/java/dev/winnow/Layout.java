package dev.winnow;

/** What the shared pass says of a text before any rule is asked; used by one thread. */
final class Layout {

    private final int[] lineStarts;
    private final Words words;
    private final boolean ascii;
    private final boolean controls;

    /** {@code lineStarts} begins with 0; the flags are those of {@link View#ascii} and {@link View#hasControls}. */
    Layout(int[] lineStarts, Words words, boolean ascii, boolean controls) {
        this.lineStarts = lineStarts;
        this.words = words;
        this.ascii = ascii;
        this.controls = controls;
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
        return controls;
    }
}
