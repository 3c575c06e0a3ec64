package dev.winnow.rules.boilerplate;

/** Finds where the readers' comments begin: a label of comments, then entries that each begin with a name and date or end with a button to reply. */
final class PageThread {

    /** Entries that make a thread, and the lines below the label in which the first of them has to begin. Guesses. */
    private static final int ENTRIES = 2;

    private static final int REACH = 12;

    /** The longest line that heads an entry, in words. */
    private static final int HEAD_WORDS = 14;

    private PageThread() {}

    /** The line with the thread's label; {@link PageLines#count()} when there is no thread below the article's first sentence. */
    static int start(PageLines lines, PageHead head) {
        boolean sentence = false;
        for (int i = head.last() + 1; i < lines.count(); i++) {
            if (sentence && isLabel(lines, i) && isThread(lines, i + 1)) {
                return i;
            }
            sentence |= lines.is(i, PageLines.PROSE);
        }
        return lines.count();
    }

    private static boolean isLabel(PageLines lines, int i) {
        return lines.is(i, PageLines.LABEL) && (lines.kinds[i] & PageWords.COMMENTS) != 0;
    }

    /** Whether entries begin soon, each with a sentence or two before the next. */
    private static boolean isThread(PageLines lines, int from) {
        int entries = 0;
        int last = from;
        boolean text = true;
        for (int i = from; i < lines.count() && entries < ENTRIES && i < last + REACH; i++) {
            if (text && (isStamped(lines, i) || isReply(lines, i))) {
                entries++;
                last = i;
                text = false;
            }
            text |= lines.words[i] >= 4 && lines.is(i, PageLines.TERMINAL);
        }
        return entries >= ENTRIES;
    }

    /** Whether the line says when it was written, and little more. */
    private static boolean isStamped(PageLines lines, int i) {
        return lines.words[i] <= HEAD_WORDS
                && lines.is(i, PageLines.STAMPED)
                && !lines.is(i, PageLines.PROSE | PageLines.COPYRIGHT);
    }

    private static boolean isReply(PageLines lines, int i) {
        return lines.words[i] <= 3 && lines.is(i, PageLines.REPEATED) && (lines.kinds[i] & PageWords.COMMENTS) != 0;
    }
}
