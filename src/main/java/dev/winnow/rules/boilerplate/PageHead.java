package dev.winnow.rules.boilerplate;

/**
 * What stands between a page's title and the article's first sentence: byline, date, buttons, and the picture with its caption.
 *
 * <p>A standfirst counts as a sentence of the article. Immutable.
 */
final class PageHead {

    /** How far below the title a byline, date or picture is looked for, in lines. A guess. */
    private static final int REACH = 12;

    /** Within so many lines below them the body's first two sentences have to stand. A guess. */
    private static final int BODY_REACH = 8;

    private final int last;
    private final int caption;

    private PageHead(int last, int caption) {
        this.last = last;
        this.caption = caption;
    }

    static PageHead of(PageLines lines, int title) {
        int last = title;
        int caption = -1;
        for (int i = title + 1; title >= 0 && i < Math.min(lines.count(), title + REACH); i++) {
            boolean pictured = lines.is(i, PageLines.CREDIT) && lines.is(i - 1, PageLines.CAPTION);
            if (pictured && bodyFollows(lines, i)) {
                caption = i - 1;
            } else if (lines.is(i, PageLines.PROSE) && !lines.is(i, PageLines.CAPTION)) {
                break;
            } else if (lines.is(i, PageLines.DATE_ONLY | PageLines.BYLINE) && bodyFollows(lines, i)) {
                last = i;
            }
        }
        return new PageHead(last, caption);
    }

    private static boolean bodyFollows(PageLines lines, int i) {
        int sentences = 0;
        for (int j = i + 1; j < Math.min(lines.count(), i + 1 + BODY_REACH); j++) {
            sentences += lines.is(j, PageLines.PROSE) && !lines.is(j, PageLines.CAPTION) ? 1 : 0;
        }
        return sentences >= 2;
    }

    /** The last line of the head, at least the title's; -1 when there is no title. */
    int last() {
        return last;
    }

    /** Whether the line is of the head. */
    boolean holds(int i) {
        return i <= last || i == caption;
    }
}
