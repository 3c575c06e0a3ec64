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

    /** Characters copied out of the string at a time: small enough for the first-level cache. */
    private static final int CHUNK = 2048;

    private final TriggerIndex triggers;
    private final String text;
    private int[] lineStarts = new int[64];
    private int lines = 1;
    private int[] wordBounds = new int[2 * CHUNK];
    private int wordEnds;
    private int bits;
    private int classes;
    private final int[][] hits;
    private final int[] hitCounts;

    Scanner(TriggerIndex triggers, int rules, String text) {
        this.triggers = triggers;
        this.text = text;
        this.hits = new int[rules][];
        this.hitCounts = new int[rules];
    }

    /** The view of the document whose text was given; hits are filed under the rules' ids in the order of their numbers. */
    View view(Document document, List<Rule> rules, Census census) {
        walk();
        beginLine(0);
        matchWords();
        Map<String, Hits> byRule = new HashMap<>();
        for (int rule = 0; rule < hits.length; rule++) {
            if (hitCounts[rule] > 0) {
                byRule.put(rules.get(rule).info().id(), Hits.sorted(hits[rule], hitCounts[rule]));
            }
        }
        Words words = new Words(text, Arrays.copyOf(wordBounds, wordEnds));
        Layout layout = new Layout(Arrays.copyOf(lineStarts, lines), words, bits, classes);
        return new View(document, layout, byRule, census);
    }

    private void walk() {
        Automaton automaton = triggers.anywhere();
        char[] chunk = new char[Math.min(CHUNK, text.length())];
        int state = 0;
        int previous = 0;
        for (int from = 0; from < text.length(); from += CHUNK) {
            int to = Math.min(from + CHUNK, text.length());
            text.getChars(from, to, chunk, 0);
            if (wordEnds + CHUNK + 1 > wordBounds.length) {
                wordBounds = Arrays.copyOf(wordBounds, wordBounds.length * 2);
            }
            int[] bounds = wordBounds;
            int bound = wordEnds;
            int seen = bits;
            int met = classes;
            for (int i = from; i < to; i++) {
                char c = chunk[i - from];
                seen |= c;
                int kind = Letters.classes(c);
                met |= kind;
                int word = kind & 1;
                bounds[bound] = i; // written always, kept where the class changes: no branch to mispredict
                bound += word ^ previous;
                previous = word;
                state = automaton.step(state, c);
                if (state < 0) {
                    state = ~state;
                    raise(automaton.endingIn(state), i + 1);
                }
            }
            wordEnds = bound;
            bits = seen;
            classes = met;
        }
        if (previous == 1) {
            wordBounds[wordEnds++] = text.length();
        }
    }

    private void raise(Automaton.Literal[] literals, int end) {
        for (Automaton.Literal literal : literals) {
            if (literal.rule() == Automaton.LINE_END) {
                endLine(end);
            } else {
                meetFirst(literal, end - literal.planted());
            }
        }
    }

    private void endLine(int after) {
        if (text.charAt(after - 1) == '\r' && after < text.length() && text.charAt(after) == '\n') {
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
        while (i < text.length() && Letters.isBlank(text.charAt(i))) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return;
            }
            i++;
        }
        if (i < text.length()) {
            triggers.atLines().walk(text, i, this::meet);
        }
    }

    private void matchWords() {
        for (int i = 0; i < wordEnds && !triggers.atWords().isEmpty(); i += 2) {
            triggers.atWords().walk(text, wordBounds[i], this::meet);
        }
    }

    /** Raises a literal whose first characters stand at the index, if the others follow. */
    private void meetFirst(Automaton.Literal literal, int start) {
        String wanted = literal.text();
        boolean follows = start + wanted.length() <= text.length();
        for (int i = literal.planted(); follows && i < wanted.length(); i++) {
            follows = Letters.fold(text.charAt(start + i)) == Letters.fold(wanted.charAt(i));
        }
        if (follows) {
            meet(literal, start + wanted.length());
        }
    }

    /** Raises a literal whose folded characters end at the index, if case and surroundings fit too. */
    private void meet(Automaton.Literal literal, int end) {
        int start = end - literal.text().length();
        if (fits(literal, start, end)) {
            hit(literal.rule(), start, end);
        }
    }

    private boolean fits(Automaton.Literal literal, int start, int end) {
        if (!literal.ignoreCase() && !text.startsWith(literal.text(), start)) {
            return false;
        }
        return switch (literal.place()) {
            case ANYWHERE -> true;
            case WHOLE_WORD -> !continues(start) && !continues(end);
            case LINE_START -> !continues(end);
        };
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

    /** Whether a word goes on across the place. */
    private boolean continues(int at) {
        return at > 0 && at < text.length() && Letters.isWord(text.charAt(at - 1)) && Letters.isWord(text.charAt(at));
    }
}
