package dev.winnow.rules.boilerplate;

/**
 * What stands between a page's title and the article's first paragraph: the standfirst, byline, date, and the picture with its caption.
 *
 * <p>A standfirst is told from a first paragraph by the byline or date below it. Immutable.
 */
final class PageHead {

    /** How far below the title a byline or date is looked for, in lines; menus of sharing buttons stand between. A guess. */
    private static final int REACH = 12;

    /** A longer sentence is a paragraph, in words, and so are more of them; set by hand on 50 page dumps. */
    private static final int STANDFIRST_WORDS = 55;

    private static final int STANDFIRSTS = 2;

    /** Within so many lines below the head the body's first two sentences have to stand. A guess. */
    private static final int BODY_REACH = 8;

    /** Sentences up to this line are not the body's; the title's line when there is no head. */
    private final int last;

    private final int caption;

    private PageHead(int last, int caption) {
        this.last = last;
        this.caption = caption;
    }

    static PageHead of(PageLines lines, int title) {
        if (title < 0) {
            return new PageHead(-1, -1);
        }
        int last = title;
        int caption = -1;
        int sentences = 0;
        for (int i = title + 1; i < Math.min(lines.count(), title + REACH) && sentences <= STANDFIRSTS; i++) {
            if (lines.is(i, PageLines.PROSE)) {
                sentences += lines.words[i] > STANDFIRST_WORDS ? STANDFIRSTS + 1 : 1;
            } else if (isMeta(lines, i) && bodyFollows(lines, i)) {
                last = i;
            } else if (lines.is(i, PageLines.CREDIT) && lines.is(i - 1, PageLines.CAPTION) && bodyFollows(lines, i)) {
                caption = i - 1;
                sentences -= lines.is(i - 1, PageLines.PROSE) ? 1 : 0;
            }
        }
        return new PageHead(last, caption);
    }

    private static boolean isMeta(PageLines lines, int i) {
        return lines.is(i, PageLines.DATE_ONLY | PageLines.BYLINE) && !lines.is(i, PageLines.CREDIT | PageLines.WORDLESS);
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
