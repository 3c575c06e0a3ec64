package dev.winnow.rules.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * What shows that a text is the dump of a whole page: labels that only a page has.
 *
 * @param labels how many different lines are nothing but a label of a page
 * @param kinds of {@link PageWords} that they are of
 * @param lines how many lines the text has that are no sentences
 */
record PageEvidence(int labels, int kinds, int lines) {

    /** The longest line that is nothing but labels. A guess. */
    static final int LABEL_WORDS = 6;

    /** The longest line that is quoted in a message. */
    private static final int QUOTED = 30;

    static PageEvidence of(PageLines lines) {
        Set<Long> labels = new HashSet<>();
        int kinds = 0;
        int others = 0;
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
        }
        return new PageEvidence(labels.size(), kinds, others);
    }

    /** Whether there are enough labels, of enough kinds, to take the text for a page. */
    boolean isPage(int minLabels) {
        return labels >= minLabels
                && Integer.bitCount(kinds) >= 2
                && labels + 2 * Integer.bitCount(kinds) >= 2 * minLabels;
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
