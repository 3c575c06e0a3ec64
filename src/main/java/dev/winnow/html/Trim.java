package dev.winnow.html;

/** Leaves out what is clutter inside the main text: lists, lines and boxes that are links. */
final class Trim {

    /** A box with so much text is kept, however many links surround it; a guess. */
    private static final int TEXT = 200;

    private Trim() {}

    static void drop(Outline page, Weights weights, int root) {
        for (int i = root + 1; i < page.end(root); i = weights.next(i)) {
            Kind kind = page.kind(i);
            boolean candidate = kind.breaks() && kind != Kind.HEADING && kind != Kind.ROW && kind != Kind.CELL;
            double most = kind == Kind.PARAGRAPH ? 0.8 : 0.6;
            if (candidate && weights.linkShare(i) > most && weights.mass(i) < TEXT) {
                weights.drop(i);
            }
        }
    }
}
