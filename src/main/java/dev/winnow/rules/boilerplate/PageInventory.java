package dev.winnow.rules.boilerplate;

import java.util.BitSet;

/**
 * Finds the long lists that are an article's matter: meals of a week, offers with prices, results. Their lines are short as those of a menu are, but hold
 * numbers, come back with the same words, and no label of the page parts them.
 */
final class PageInventory {

    /** The fewest short lines of an inventory; set by hand on 50 page dumps. */
    private static final int LEAST = 20;

    /** At least so many of its lines hold a digit, in hundredths; the same. */
    private static final int DIGITS = 30;

    /** Of its content words at most so many are new, in hundredths; the same. Teasers seldom say a word twice. */
    private static final int NEW_WORDS = 60;

    /** Fewer content words tell nothing. A guess. */
    private static final int MIN_WORDS = 60;

    private final PageLines lines;
    private final boolean[] listed;
    private final BitSet seen = new BitSet();

    private PageInventory(PageLines lines) {
        this.lines = lines;
        this.listed = new boolean[lines.count()];
    }

    /** The lines of inventories below the article's first sentence and above the readers' comments. */
    static boolean[] of(PageLines lines, PageHead head, int thread) {
        PageInventory inventory = new PageInventory(lines);
        int i = head.last() + 1;
        while (i < thread && !lines.is(i, PageLines.PROSE)) {
            i++;
        }
        while (i < thread) {
            int end = i;
            while (end < thread && !inventory.parts(end)) {
                end++;
            }
            if (end - i >= LEAST && inventory.belongs(i) && inventory.isInventory(i, end)) {
                inventory.mark(i, end);
            }
            i = end + 1;
        }
        return inventory.listed;
    }

    /** Whether a label of the page, or an address, ends what stands above it. */
    private boolean parts(int i) {
        return lines.is(i, PageLines.LABEL | PageLines.COPYRIGHT | PageLines.WEB)
                || lines.is(i, PageLines.LABEL_START) && !lines.is(i, PageLines.SEPARATED);
    }

    /** Whether a sentence stands shortly before the line or on it: what stands behind several labels is not of the article. */
    private boolean belongs(int from) {
        boolean sentence = false;
        for (int i = Math.max(0, from - 2); i <= from; i++) {
            sentence |= lines.is(i, PageLines.PROSE);
        }
        return sentence;
    }

    private boolean isInventory(int from, int to) {
        int shorts = 0;
        int numbered = 0;
        int words = 0;
        seen.clear();
        for (int i = from; i < to; i++) {
            if (!lines.is(i, PageLines.PROSE)) {
                shorts++;
                numbered += lines.is(i, PageLines.DIGITS) ? 1 : 0;
                for (int k = lines.contentFrom[i]; k < lines.contentFrom[i + 1]; k++) {
                    words++;
                    seen.set(lines.content[k]);
                }
            }
        }
        return shorts >= LEAST
                && numbered * 100 >= shorts * DIGITS
                && words >= MIN_WORDS
                && seen.cardinality() * 100 <= words * NEW_WORDS;
    }

    private void mark(int from, int to) {
        for (int i = from; i < to; i++) {
            listed[i] = lines.chrome[i] * 2 < lines.words[i];
        }
    }
}
