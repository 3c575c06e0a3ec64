package dev.winnow.rules.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * What shows that a text is the dump of a whole page: labels that only a page has.
 *
 * @param labels how many different lines are nothing but a label of a page
 * @param kinds of {@link PageWords} that they are of
 * @param lines how many lines the text has that are no sentences
 * @param foot whether the text ends as a page does: with a copyright notice beside the label of a legal page
 * @param menu the most lines in a row that are short and no sentences, and that do not look like each other
 */
record PageEvidence(int labels, int kinds, int lines, boolean foot, int menu) {

    /** The longest line that is nothing but labels. A guess. */
    static final int LABEL_WORDS = 6;

    /** So many lines at the end are looked at for a page's foot. A guess. */
    private static final int FOOT = 4;

    /** So many short lines in a row are the menu of a page where two labels are one. A guess. */
    private static final int LONG_MENU = 40;

    /** The longest line of a menu, in words. */
    private static final int MENU_WORDS = 5;

    /** The longest line that is quoted in a message. */
    private static final int QUOTED = 30;

    static PageEvidence of(PageLines lines) {
        Set<Long> labels = new HashSet<>();
        int kinds = 0;
        int others = 0;
        int menu = 0;
        int run = 0;
        for (int i = 0; i < lines.count(); i++) {
            int chrome = lines.kinds[i] & PageWords.CHROME;
            boolean copyright = lines.is(i, PageLines.COPYRIGHT);
            boolean label = lines.words[i] <= LABEL_WORDS
                            && (chrome != 0 && lines.chrome[i] * 2 >= lines.words[i]
                                    || lines.is(i, PageLines.LABEL | PageLines.LABEL_START))
                    || copyright;
            if (label && labels.add(lines.hash[i])) {
                kinds |= copyright ? PageWords.SERVICE : chrome;
            }
            others += lines.is(i, PageLines.PROSE) ? 0 : 1;
            run = isOfMenu(lines, i) ? run + 1 : 0;
            menu = Math.max(menu, run);
        }
        return new PageEvidence(labels.size(), kinds, others, hasFoot(lines), menu);
    }

    private static boolean isOfMenu(PageLines lines, int i) {
        return lines.words[i] <= MENU_WORDS && !lines.is(i, PageLines.TERMINAL | PageLines.WORDLESS | PageLines.LISTED);
    }

    private static boolean hasFoot(PageLines lines) {
        boolean copyright = false;
        boolean legal = false;
        for (int i = Math.max(0, lines.count() - FOOT); i < lines.count(); i++) {
            boolean notice = lines.is(i, PageLines.COPYRIGHT);
            copyright |= notice;
            legal |= !notice && (lines.kinds[i] & PageWords.SERVICE) != 0 && lines.chrome[i] * 2 >= lines.words[i];
        }
        return copyright && legal;
    }

    /** Whether there are enough labels, of enough kinds, to take the text for a page. */
    boolean isPage(int minLabels) {
        int various = Integer.bitCount(kinds);
        return labels >= 2 * minLabels - 2
                || various >= 2
                        && (labels >= minLabels && labels + 2 * various >= 2 * minLabels
                                || labels + 1 >= minLabels && foot
                                || labels + 2 >= minLabels && menu >= LONG_MENU);
    }

    static String place(PageLayout layout, int i) {
        return switch (layout.part(i)) {
            case PageLayout.BEFORE -> "before the article";
            case PageLayout.AFTER -> "after the article";
            default -> "inside the article";
        };
    }

    /** The first lines in quotation marks. */
    static String shown(String text, PageLines lines, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < Math.min(to, from + 3); i++) {
            String line = text.substring(lines.start[i], lines.end[i]);
            String cut = line.length() <= QUOTED
                    ? line
                    : line.substring(
                                    0,
                                    line.offsetByCodePoints(0, Math.min(QUOTED, line.codePointCount(0, line.length()))))
                            + "...";
            shown.append(i == from ? "" : ", ").append('\'').append(cut).append('\'');
        }
        return shown.toString();
    }
}
