package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a text that are broken into lines of one width, as on a typewriter or a printed page; looked for once. Used by one thread.
 *
 * <p>A line is full when the next one's first word would have made it longer than the longest line of its paragraph, with some slack for
 * letters of unequal width. Verse is told apart by the signs at the ends of its lines and the capitals at their beginnings.
 */
final class Wrapped {

    /** Shorter lines are verse, addresses and rows, longer ones are no lines of a page; guesses. */
    private static final int NARROWEST = 48;

    private static final int WIDEST = 125;

    private static final int MIN_LINES = 3;

    /** So many line ends within sentences show that the text is wrapped; a guess. */
    private static final int MIN_BREAKS = 5;

    /** Tenths of the breaks after full lines, of the next lines in lower case, and of the lines that end in a sign; guesses. */
    private static final int FULL = 9;

    private static final int LOWER = 4;

    private static final int SIGNS = 4;

    /** Tenths of the longest line that a full one with the next word has at least; a guess. */
    private static final int SLACK = 85;

    private final View view;
    private final String text;
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Span> pairs = new ArrayList<>();
    private int breaks;

    private Wrapped(View view) {
        this.view = view;
        this.text = view.text();
        int lines = view.lineCount();
        int first = 0;
        for (int i = 0; i < lines; i++) {
            if (view.lineEnd(i) - view.lineStart(i) > WIDEST || view.blankLine(i)) {
                paragraph(first, i);
                first = i + 1;
            }
        }
        paragraph(first, lines);
        addPairs();
    }

    static Wrapped in(View view) {
        return view.derived(Wrapped.class, Wrapped::new);
    }

    /** Whether the text is wrapped; a cheap look at the mean length of its lines comes first. */
    static boolean holds(View view) {
        return view.lineCount() > MIN_BREAKS
                && view.text().length() / view.lineCount() < WIDEST
                && in(view).breaks >= MIN_BREAKS;
    }

    /** The first and past the last line of each wrapped paragraph. */
    List<Span> paragraphs() {
        return paragraphs;
    }

    /** Adds the lines from the one to before the other if they are a wrapped paragraph. */
    private void paragraph(int from, int to) {
        if (to - from < MIN_LINES) {
            if (to - from == 2) {
                pairs.add(new Span(from, to));
            }
            return;
        }
        int longest = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            Span line = view.visibleLine(i);
            longest = Math.max(longest, line.length());
            letters += i + 1 < to ? line.length() : 0;
        }
        if (letters < NARROWEST * (to - from - 1)) {
            return;
        }
        int count = to - from - 1;
        int full = 0;
        int lower = 0;
        int signs = 0;
        for (int i = from; i < to - 1; i++) {
            Span line = view.visibleLine(i);
            Span next = view.visibleLine(i + 1);
            char last = text.charAt(line.end() - 1);
            char first = text.charAt(next.start());
            full += full(line, next, longest) ? 1 : 0;
            lower += Character.isLowerCase(first) || Character.isLetter(first) && !Character.isUpperCase(first) ? 1 : 0;
            signs += Letters.isWord(last) || OwnWords.isHyphen(last) ? 0 : 1;
            if (item(first)) {
                return;
            }
        }
        if (full * 10 >= count * FULL && lower * 10 >= count * LOWER && signs * 10 <= count * SIGNS) {
            paragraphs.add(new Span(from, to));
            breaks += count;
        }
    }

    /** Adds the paragraphs of two lines, the first as full as those of the longer paragraphs, where there are enough of these. */
    private void addPairs() {
        int widest = 0;
        for (int i = 0; breaks >= MIN_BREAKS && i < paragraphs.size(); i++) {
            for (int line = paragraphs.get(i).start(); line < paragraphs.get(i).end(); line++) {
                widest = Math.max(widest, view.visibleLine(line).length());
            }
        }
        for (Span pair : pairs) {
            Span line = view.visibleLine(pair.start());
            Span next = view.visibleLine(pair.start() + 1);
            if (widest > 0 && full(line, next, widest) && !item(text.charAt(next.start()))) {
                paragraphs.add(pair);
                breaks++;
            }
        }
        paragraphs.sort(null);
    }

    private boolean full(Span line, Span next, int longest) {
        return (line.length() + 1 + firstWord(next)) * 100 > longest * SLACK;
    }

    /** Whether a line that begins so is an item, a row, a quoted mail or code. */
    private static boolean item(char first) {
        return switch (first) {
            case '*',
                    '\u2022',
                    '|',
                    '>',
                    '<',
                    '#',
                    '{',
                    '}',
                    '/',
                    '=',
                    '+',
                    '@',
                    '$',
                    '\\',
                    '_',
                    '~',
                    '\u00B7',
                    '\u25CF' -> true;
            default -> false;
        };
    }

    private int firstWord(Span line) {
        int end = line.start();
        while (end < line.end() && !Letters.isBlank(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }
}
