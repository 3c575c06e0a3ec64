package dev.winnow.html;

/** Tells tables that hold data from tables that hold a layout. */
final class Tables {

    private Tables() {}

    /** Whether rows are lines: several cells in a row, none with more than a paragraph, and no table inside. */
    static boolean holdsData(Outline page, int table) {
        int rows = 0;
        int cells = 0;
        for (int i = table + 1; i < page.end(table); i++) {
            switch (page.kind(i)) {
                case TABLE -> {
                    return false;
                }
                case ROW -> rows++;
                case CELL -> cells++;
                default -> {}
            }
        }
        int blocks = page.pastBlock(table) - page.firstBlock(table);
        return rows >= 2 && cells >= 2 * rows - 1 && blocks <= cells * 1.2 + 1;
    }
}
