package dev.winnow.html;

import dev.winnow.text.Letters;
import org.jsoup.nodes.TextNode;

/**
 * Writes the main text: paragraphs apart by a blank line, list items and lines of verses on lines of their own, a table's rows as lines, code
 * as it stands. Used by one thread.
 */
final class Lines {

    private final Outline page;
    private final Weights weights;
    private final StringBuilder out = new StringBuilder();

    /** Line breaks that are due before the next character. */
    private int breaks;

    /** Whether a blank is. */
    private boolean blank;

    /** Whether that character begins a list item. */
    private boolean item;

    /** Whether a link has just ended. */
    private boolean linkEnded;

    private int tableEnd;
    private int verbatimEnd;

    Lines(Outline page, Weights weights) {
        this.page = page;
        this.weights = weights;
    }

    /** Adds a paragraph. */
    void paragraph(String text) {
        due(2);
        words(text);
        due(2);
    }

    /** Adds what was not dropped of the node. */
    void add(int root) {
        int open = page.parent(root);
        for (int i = root; i < page.end(root); i = weights.next(i)) {
            while (open >= root && page.end(open) <= i) {
                close(open);
                open = page.parent(open);
            }
            if (weights.dropped(i)) {
                due(page.kind(i).breaks() ? 2 : 0);
            } else if (page.kind(i) == Kind.TEXT) {
                text(i);
            } else {
                open(i);
                open = i;
            }
        }
        for (; open >= root; open = page.parent(open)) {
            close(open);
        }
        due(2);
    }

    /** What was added. */
    String text() {
        return out.toString();
    }

    private void open(int i) {
        Kind kind = page.kind(i);
        switch (kind) {
            case LINK -> blank |= linkEnded && wordBefore();
            case BREAK -> due(Math.min(2, breaks + 1));
            case ITEM -> {
                due(1);
                item = page.kind(page.parent(i)) == Kind.LIST && i >= tableEnd;
            }
            case TABLE -> {
                due(2);
                tableEnd = i >= tableEnd && Tables.holdsData(page, i) ? page.end(i) : tableEnd;
            }
            case ROW -> row(i);
            case CELL -> cell(i);
            case VERBATIM -> {
                due(2);
                verbatimEnd = page.end(i);
            }
            default -> due(kind.breaks() ? 2 : 0);
        }
        linkEnded &= !kind.breaks();
    }

    private void close(int i) {
        Kind kind = page.kind(i);
        linkEnded = kind == Kind.LINK;
        switch (kind) {
            case ITEM -> {
                item = false;
                due(1);
            }
            case ROW -> row(i);
            case CELL -> due(i < tableEnd ? 0 : 2);
            case VERBATIM -> {
                while (out.length() > 0 && out.charAt(out.length() - 1) <= ' ') {
                    out.setLength(out.length() - 1);
                }
                due(2);
            }
            default -> due(kind.breaks() ? 2 : 0);
        }
        if (i < tableEnd && page.end(i) == tableEnd && kind == Kind.TABLE) {
            tableEnd = 0;
            due(2);
        }
    }

    private void row(int i) {
        if (i < tableEnd) {
            breaks = Math.max(breaks, 1);
        } else {
            due(2);
        }
    }

    /** Cells of data stand beside each other, all others are boxes. */
    private void cell(int i) {
        if (i >= tableEnd) {
            due(2);
        } else if (breaks == 0) {
            out.append(" |");
            blank = true;
        }
    }

    /** Asks for line breaks before what comes next; in a row of data a blank is all that is to be had. */
    private void due(int lines) {
        if (lines == 0 || item) {
            return;
        }
        if (tableEnd > 0) {
            blank = true;
        } else {
            breaks = Math.max(breaks, lines);
        }
    }

    private void text(int i) {
        String text = ((TextNode) page.node(i)).getWholeText();
        if (i >= verbatimEnd) {
            words(text);
        } else if (!text.isBlank() || breaks == 0) {
            begin();
            out.append(text);
        }
    }

    private void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Letters.isBlank(c) && !inside(text, i)) {
                blank = true;
                linkEnded = false;
            } else {
                begin();
                out.append(c);
            }
        }
    }

    /** Whether an odd blank, a no-break space for one, stands between words; at their ends it only sets the page. */
    private static boolean inside(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && !Letters.isBlank(text.charAt(i - 1))
                && !Letters.isBlank(text.charAt(i + 1));
    }

    /** Writes what is due. */
    private void begin() {
        if (out.length() > 0) {
            if (breaks > 0) {
                out.append("\n\n", 0, breaks);
            } else if (blank) {
                out.append(' ');
            }
        }
        if (item) {
            out.append("- ");
            item = false;
        }
        breaks = 0;
        blank = false;
        linkEnded = false;
    }

    private boolean wordBefore() {
        return out.length() > 0 && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    }
}
