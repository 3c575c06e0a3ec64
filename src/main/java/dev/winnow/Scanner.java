package dev.winnow;

import dev.winnow.text.Letters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one pass over a text that finds lines, words and the triggers of all rules.
 *
 * <p>Made for one text, used by one thread.
 */
final class Scanner {

    /** Characters walked through between two looks at the room for words. */
    private static final int STRETCH = 1024;

    private final TriggerIndex triggers;
    private final String text;
    private final char[] chars;
    private int[] lineStarts = new int[64];
    private int lines = 1;
    private int[] wordBounds;
    private int wordEnds;
    private int traits;
    private int window = TriggerIndex.BEFORE;
    private final int[][] hits;
    private final int[] hitCounts;

    Scanner(TriggerIndex triggers, int rules, String text) {
        this.triggers = triggers;
        this.text = text;
        this.chars = text.toCharArray();
        this.wordBounds = new int[Math.min(STRETCH, chars.length) + chars.length / 5 * 2 + 1];
        this.hits = new int[rules][];
        this.hitCounts = new int[rules];
    }

    /** The view of the document whose text was given; hits are filed under the rules' ids in the order of their numbers. */
    View view(Document document, List<Rule> rules, Census census) {
        walk();
        beginLine(0);
        Map<String, Hits> byRule = new HashMap<>();
        for (int rule = 0; rule < hits.length; rule++) {
            if (hitCounts[rule] > 0) {
                byRule.put(rules.get(rule).info().id(), Hits.sorted(hits[rule], hitCounts[rule]));
            }
        }
        Words words = new Words(text, chars, wordBounds, wordEnds / 2);
        Layout layout = new Layout(chars, Arrays.copyOf(lineStarts, lines), words, TriggerIndex.ascii(traits), traits);
        return new View(document, layout, byRule, census);
    }

    private void walk() {
        for (int from = 0; from < chars.length; from += STRETCH) {
            int to = Math.min(from + STRETCH, chars.length);
            if (wordEnds + STRETCH + 1 > wordBounds.length) {
                wordBounds = Arrays.copyOf(wordBounds, wordBounds.length * 2 + STRETCH);
            }
            for (int i = run(from, to); i >= 0; i = run(i + 1, to)) {
                stop(i);
            }
        }
        if ((wordEnds & 1) == 1) {
            wordBounds[wordEnds++] = chars.length;
        }
    }

    /** Walks through a part of the text up to the next place where something may end, and returns that place; -1 without one. */
    private int run(int from, int to) {
        TriggerIndex index = triggers;
        char[] near = index.near();
        long[] marks = index.marks();
        char[] all = chars;
        int[] bounds = wordBounds;
        int bound = wordEnds;
        int met = traits;
        int last = window;
        int previous = bound; // within a word the count is odd
        int i = from;
        for (; i < to; i++) {
            char c = all[i];
            int now = c < TriggerIndex.NEAR ? near[c] : index.far(c);
            met |= now;
            bounds[bound] = i; // written always, kept where the class changes: no branch to mispredict
            bound += (now ^ previous) & 1;
            previous = now;
            last = last << 8 | now >>> 8;
            int hash = TriggerIndex.hash(last);
            if ((marks[hash >>> 6] >>> hash & 1 | now & TriggerIndex.STOPS) != 0) {
                break;
            }
        }
        wordEnds = bound;
        traits = met;
        window = last;
        return i < to ? i : -1;
    }

    /** Sees what ends with the character at the index. */
    private void stop(int i) {
        char c = chars[i];
        if (c == '\n' || c == '\r') {
            endLine(i + 1);
        }
        if (triggers.marked(window)) {
            raise(triggers.endingIn(window, 4), i + 1);
            raise(triggers.endingIn(window, 3), i + 1);
        }
        if (triggers.ends(c)) {
            raise(triggers.endingIn(window, 1), i + 1);
        }
    }

    private void endLine(int after) {
        if (chars[after - 1] == '\r' && after < chars.length && chars[after] == '\n') {
            return;
        }
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = after;
        beginLine(after);
    }

    private void beginLine(int start) {
        int i = start;
        while (i < chars.length && Letters.isBlank(chars[i])) {
            if (chars[i] == '\n' || chars[i] == '\r') {
                return;
            }
            i++;
        }
        if (triggers.mayBeginAt(chars, i)) {
            for (int characters = 1; characters <= 4; characters++) {
                raise(triggers.beginningAt(chars, i, characters), i + characters);
            }
        }
    }

    /** Raises those literals that stand where as much of them is known as ends at the index. */
    private void raise(Literal[] literals, int end) {
        for (Literal literal : literals) {
            int start = end - literal.known();
            if (literal.standsIn(chars, start)) {
                hit(literal.rule(), start, start + literal.text().length());
            }
        }
    }

    private void hit(int rule, int start, int end) {
        int[] bounds = hits[rule];
        int count = hitCounts[rule];
        if (bounds == null) {
            bounds = new int[8];
            hits[rule] = bounds;
        } else if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
            hits[rule] = bounds;
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        hitCounts[rule] = count + 1;
    }
}
