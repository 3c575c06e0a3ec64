package dev.winnow.rules;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that stand in it a second time, word for word; blanks, line breaks, case and punctuation do not count.
 *
 * <p>A copy is looked for where a long line begins like one before, and where the text's own beginning stands again near its middle. Work in proportion to the
 * number of lines and to what is repeated. Used by one thread.
 */
public final class Repeats {

    /** Shorter lines are headings, buttons and rows more often than paragraphs; a copy is not looked for there, only extended over them. */
    private static final int LEAST_LINE = 40;

    /** So many letters at a line's beginning make lines worth a comparison; a guess. */
    private static final int KEY_LETTERS = 12;

    /** So many characters of the text's beginning are looked for near its middle. */
    private static final int OPENING = 24;

    /** How far from the middle: a few blanks, or a line of the page below the copy; a guess. */
    private static final int NEAR_MIDDLE = 100;

    /** A copy with so many other words between two stretches of it is still one copy; a guess. */
    private static final int MOST_BETWEEN = 30;

    private final View view;
    private final String text;
    private final Words words;
    private final List<Repeat> found = new ArrayList<>();

    /** The text from one place to before the other is a copy that was looked at already. */
    private int copied;

    private int done;

    private Repeats(View view) {
        this.view = view;
        text = view.text();
        words = view.words();
    }

    /**
     * A stretch of words and its copy.
     *
     * @param first the first word where it stands first
     * @param firstEnd past the last word there
     * @param second the first word of the copy
     * @param secondEnd past the last word of the copy
     * @param exact whether the copy has no word that does not stand in the first stretch too, in the same order
     */
    public record Repeat(int first, int firstEnd, int second, int secondEnd, boolean exact) {

        /** Whether nothing stands between the two. */
        public boolean adjacent() {
            return firstEnd >= second;
        }
    }

    /** All repeats of the view's text in the order of the copies; no copy overlaps another. Looked for once. */
    public static List<Repeat> in(View view) {
        return view.derived(Repeats.class, Repeats::of).found;
    }

    private static Repeats of(View view) {
        Repeats repeats = new Repeats(view);
        repeats.look();
        return repeats;
    }

    private void look() {
        int most = Math.min(view.lineCount(), text.length() / LEAST_LINE);
        long[] keys = new long[Integer.highestOneBit(Math.max(8, most)) * 4];
        int[] lines = new int[keys.length];
        glued();
        for (int line = 0; line < view.lineCount(); line++) {
            int start = view.lineStart(line);
            int end = view.lineEnd(line);
            if (end - start < LEAST_LINE || start >= copied && start < done) {
                continue;
            }
            long key = key(start, end);
            if (key == 0) {
                continue;
            }
            int slot = (int) (key >>> 40) & keys.length - 1;
            while (lines[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            if (lines[slot] != 0) {
                compare(words.from(view.lineStart(lines[slot] - 1)), words.from(start));
            } else {
                keys[slot] = key;
                lines[slot] = line + 1;
            }
        }
    }

    /** A hash of the first letters and digits between the places; 0 for a line of signs. */
    private long key(int start, int end) {
        long hash = 0;
        int letters = 0;
        for (int i = start; i < end && letters < KEY_LETTERS; i++) {
            char c = text.charAt(i);
            if (Letters.isWord(c)) {
                hash = hash * 31 + Letters.fold(c);
                letters++;
            }
        }
        return hash * 0x9E3779B97F4A7C15L;
    }

    /** Looks for the text's beginning near its middle, where it stands within a line if a copy of the whole text is glued to it. */
    private void glued() {
        int start = words.count() == 0 ? 0 : words.start(0);
        int middle = start + (text.length() - start) / 2;
        int last = Math.min(middle + NEAR_MIDDLE, text.length() - OPENING);
        for (int i = Math.max(start + OPENING, middle - NEAR_MIDDLE); i < last; i++) {
            if (text.charAt(i) == text.charAt(start) && text.regionMatches(start, text, i, OPENING)) {
                compare(0, words.from(i));
                return;
            }
        }
    }

    /** Extends the equality of the two places in both directions and keeps the stretch, cut to whole lines. */
    private void compare(int one, int other) {
        int first = one;
        int second = other;
        while (first > 0 && words.start(second - 1) >= done && equal(first - 1, second - 1)) {
            first--;
            second--;
        }
        int length = other - second;
        while (second + length < words.count() && equal(first + length, second + length)) {
            length++;
        }
        if (length > 0) {
            copied = words.start(second);
            done = words.end(second + length - 1);
        }
        int skip = skipAtStart(first, second, length);
        int kept = cutAtEnd(second + skip, second + length);
        if (kept > second + skip) {
            keep(new Repeat(first + skip, first + kept - second, second + skip, kept, true));
        }
    }

    private boolean equal(int one, int other) {
        return words.length(one) == words.length(other) && words.foldedHash(one) == words.foldedHash(other);
    }

    /** How many words have to go before the copy begins with a line, or with a sentence where the first stretch does with a line. */
    private int skipAtStart(int first, int second, int length) {
        int skip = 0;
        while (skip < length
                && !opensLine(second + skip)
                && !(opensLine(first + skip) && afterSentence(second + skip))) {
            skip++;
        }
        return skip;
    }

    /** Where the copy that may go on to before the word has to end, lest a part of a line is left. */
    private int cutAtEnd(int from, int to) {
        int end = to;
        while (end > from && end < words.count() && !opensLine(end)) {
            end--;
        }
        return end;
    }

    private boolean opensLine(int word) {
        return word == 0 || view.lineStart(view.lineAt(words.start(word))) >= words.end(word - 1);
    }

    private boolean afterSentence(int word) {
        for (int i = words.end(word - 1); i < words.start(word); i++) {
            if (".!?…。！？".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the repeat, to the last one where it goes on with it. */
    private void keep(Repeat next) {
        int last = found.size() - 1;
        if (last >= 0) {
            Repeat before = found.get(last);
            int firstGap = next.first() - before.firstEnd();
            int secondGap = next.second() - before.secondEnd();
            boolean near = firstGap >= 0 && firstGap <= MOST_BETWEEN && secondGap >= 0 && secondGap <= MOST_BETWEEN;
            if (near && next.firstEnd() <= before.second()) {
                boolean exact = before.exact() && secondGap == 0;
                found.set(last, new Repeat(before.first(), next.firstEnd(), before.second(), next.secondEnd(), exact));
                return;
            }
        }
        found.add(next);
    }
}
