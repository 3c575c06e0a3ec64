package dev.winnow.rules.concatenation;

import dev.winnow.Words;

/**
 * How the quotation marks, apostrophes and dashes of a text change at a gap: every editor's office has its own, and one article seldom mixes them.
 *
 * <p>Used by one thread.
 */
final class Marks {

    /** The kinds of marks, each the first of a group of equals. */
    private static final String MARKS = "\"“'’—–«-";

    private static final int STRAIGHT = 0;
    private static final int CURLY = 1;
    private static final int STRAIGHT_APOSTROPHE = 2;
    private static final int CURLY_APOSTROPHE = 3;
    private static final int LONG_DASH = 4;
    private static final int SHORT_DASH = 5;
    private static final int ANGLED = 6;
    private static final int HYPHEN = 7;
    private static final int KINDS = MARKS.length();

    private final char[] text;
    private final Units units;

    /** Of each unit the counts of all kinds before it. */
    private final int[] before;

    Marks(char[] text, Words words, Units units) {
        this.text = text;
        this.units = units;
        before = new int[(units.count() + 1) * KINDS];
        for (int unit = 0; unit < units.count(); unit++) {
            System.arraycopy(before, unit * KINDS, before, (unit + 1) * KINDS, KINDS);
            count(words, unit);
        }
    }

    /** Where the counts before the gap, before the first unit and before the unit past the last begin. */
    private record Split(int gap, int from, int to) {}

    /** How surprising the change at the gap would be in one article that goes from one unit to before another, weighed. */
    double change(int gap, int from, int to) {
        Split at = new Split(gap * KINDS, from * KINDS, to * KINDS);
        return Weights.QUOTES * Math.sqrt(split(at, STRAIGHT, CURLY))
                + Weights.APOSTROPHES * Math.sqrt(split(at, STRAIGHT_APOSTROPHE, CURLY_APOSTROPHE))
                + Weights.ANGLED_QUOTES * Math.sqrt(split(at, CURLY, ANGLED) + split(at, STRAIGHT, ANGLED))
                + Weights.DASHES
                        * Math.sqrt(split(at, LONG_DASH, SHORT_DASH)
                                + split(at, LONG_DASH, HYPHEN)
                                + split(at, SHORT_DASH, HYPHEN));
    }

    /** Marks stand between words, and most words have a blank between them. */
    private void count(Words words, int unit) {
        int i = units.start(unit);
        for (int word = units.firstWord(unit); word < units.firstWord(unit + 1); word++) {
            int start = words.start(word);
            if (start - i > 1 || start > i && text[i] != ' ') {
                count(i, start, unit + 1);
            }
            i = words.end(word);
        }
        count(i, unit + 1 < units.count() ? units.start(unit + 1) : units.end(unit), unit + 1);
    }

    private void count(int from, int to, int row) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            int kind = c == ' ' ? -1 : kind(c, i);
            if (kind >= 0) {
                before[row * KINDS + kind]++;
            }
        }
    }

    private int kind(char c, int i) {
        return switch (c) {
            case '"' -> STRAIGHT;
            case '“', '”', '„' -> CURLY;
            case '\'' -> STRAIGHT_APOSTROPHE;
            case '’', '‘' -> CURLY_APOSTROPHE;
            case '—' -> LONG_DASH;
            case '–' -> SHORT_DASH;
            case '«', '»' -> ANGLED;
            case '-' -> i > 0 && i + 1 < text.length && text[i - 1] == ' ' && text[i + 1] == ' ' ? HYPHEN : -1;
            default -> -1;
        };
    }

    /** Half the likelihood ratio statistic (G) of two kinds before and after the gap. */
    private double split(Split at, int one, int other) {
        int oneBefore = before[at.gap() + one] - before[at.from() + one];
        int otherBefore = before[at.gap() + other] - before[at.from() + other];
        int oneAfter = before[at.to() + one] - before[at.gap() + one];
        int otherAfter = before[at.to() + other] - before[at.gap() + other];
        if (oneBefore + oneAfter == 0 || otherBefore + otherAfter == 0) {
            return 0;
        }
        double apart = term(oneBefore)
                + term(otherBefore)
                - term(oneBefore + otherBefore)
                + term(oneAfter)
                + term(otherAfter)
                - term(oneAfter + otherAfter);
        double together = term(oneBefore + oneAfter)
                + term(otherBefore + otherAfter)
                - term(oneBefore + oneAfter + otherBefore + otherAfter);
        return Math.max(0, apart - together);
    }

    private static double term(int count) {
        return count == 0 ? 0 : count * Math.log(count);
    }
}
