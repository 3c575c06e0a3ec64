package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Locale;

/** How much a sentence looks like the beginning of an article, told from its form; immutable. */
final class Opening {

    private static final String BULLETS = "-–*•#|>·+✓►▪●○";

    /** What stands alone on a line between two scenes or chapters of one text. */
    private static final String SCENE_BREAKS = "*⁂~❦◆•";

    private static final String ENDS = ".!?:;,\"”»…。";

    /** Fewer words above a paragraph are a heading within the article more often than a headline; a guess. */
    private static final int MOST_HEADING_WORDS = 3;

    private final Units units;
    private final Words words;
    private final String text;

    /** Of each unit whether it or one before it in its line is marked as an item. */
    private final boolean[] listed;

    Opening(Units units, Words words, String text) {
        this.units = units;
        this.words = words;
        this.text = text;
        listed = new boolean[units.count()];
        for (int unit = 0; unit < listed.length; unit++) {
            listed[unit] = marked(unit) || unit > 0 && !units.opensLine(unit) && listed[unit - 1];
        }
    }

    /**
     * Whether the unit, its line or the line after it is an item of a list or a question or an answer: those open no article.
     *
     * @param end the unit past the last that counts
     */
    boolean listed(int unit, int end) {
        boolean line = unit + 1 < end && units.opensLine(unit) && units.opensLine(unit + 1);
        return listed[unit] || line && listed[unit + 1];
    }

    /** Whether a sign between scenes parts the unit from the one before it: the same author goes on. */
    boolean afterSceneBreak(int unit) {
        for (int i = unit == 0 ? 0 : units.end(unit - 1); i < units.start(unit); i++) {
            if (SCENE_BREAKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean marked(int unit) {
        char c = units.first(unit);
        if (!Letters.isAsciiLetter(c) && BULLETS.indexOf(c) >= 0) {
            return true;
        }
        int first = units.firstWord(unit);
        char after = at(words.end(first));
        if (after != ':' && after != ')' && after != '.') {
            return false;
        }
        boolean wordFollows = Character.isDigit(at(words.end(first) + 1));
        boolean number = words.length(first) <= 2 && Character.isDigit(words.first(first)) && !wordFollows;
        boolean letter = words.length(first) == 1;
        return number || letter && (after != '.' || at(words.end(first) + 1) == ' ');
    }

    /** Whether the unit is a line without a full stop, short enough for a headline. */
    boolean headline(int unit) {
        return units.wordsIn(unit) <= 18
                && units.opensLine(unit)
                && units.closesLine(unit)
                && ENDS.indexOf(units.last(unit)) < 0;
    }

    /** What speaks for a beginning, weighed. */
    double score(int unit, Topics topics) {
        int row = 0;
        while (row < 5 && unit + row < units.count() && headline(unit + row)) {
            row++;
        }
        boolean nextToo = unit + 1 < units.count();
        char first = units.first(unit);
        double headline = units.wordsIn(unit) > MOST_HEADING_WORDS ? Weights.HEADLINE : Weights.HEADING;
        return (row > 0 ? headline : 0)
                + Weights.MORE_HEADLINES * Math.max(0, row - 1)
                + (headline(unit - 1) ? Weights.AFTER_HEADLINE : 0)
                + (".!?\"”»…)。".indexOf(units.last(unit - 1)) >= 0 ? Weights.ENDED : 0)
                + (units.end(unit - 1) == units.start(unit) ? Weights.NO_BLANK : 0)
                + (units.opensLine(unit) ? Weights.OPENS_LINE : 0)
                + ("\"“„«'‘”".indexOf(first) >= 0 ? Weights.QUOTATION : 0)
                + (dateline(unit) || row > 0 && nextToo && dateline(unit + 1) ? Weights.DATELINE : 0)
                + (byline(unit) || nextToo && byline(unit + 1) ? Weights.BYLINE : 0)
                + goingOn(topics.of(topics.start(unit)));
    }

    /** A sentence that begins with he, this or but goes on with what was said. */
    private static double goingOn(int topic) {
        if (!Topics.frequent(topic)) {
            return 0;
        }
        return switch (Topics.kind(topic)) {
            case 0 -> Weights.PRONOUN;
            case 1 -> Weights.THIS;
            case 2 -> Weights.CONNECTIVE;
            case 3, 4, 5 -> Weights.FIRST_PERSON;
            default -> 0;
        };
    }

    /** Whether the line begins with a place in capitals and a dash, or with an agency in brackets. */
    private boolean dateline(int unit) {
        int start = units.start(unit);
        if (!units.opensLine(unit) || !Character.isUpperCase(text.charAt(start)) && text.charAt(start) != '(') {
            return false;
        }
        int end = Math.min(units.end(unit), start + 70);
        int capitals = start;
        while (capitals < end && Character.isUpperCase(text.charAt(capitals))) {
            capitals++;
        }
        int dash = -1;
        boolean bracket = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            bracket |= c == ')';
            boolean spaced =
                    (c == '–' || c == '-') && i > start && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')');
            dash = dash < 0 && (c == '—' || spaced || c == '.' && i + 2 < end && text.charAt(i + 1) == '-') ? i : dash;
        }
        return capitals - start >= 3 && (dash > 0 || bracket)
                || dash > 0 && bracket && dash - start < 50
                || bracket && text.charAt(start) == '(';
    }

    private boolean byline(int unit) {
        if (!units.opensLine(unit) || units.wordsIn(unit) > 8) {
            return false;
        }
        String first = words.text(units.firstWord(unit)).toLowerCase(Locale.ROOT);
        return first.equals("by") || first.equals("von") || first.equals("par") || first.equals("por");
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }
}
