package dev.winnow;

import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Literals that count anywhere, and the line ends, as one deterministic automaton over case-folded characters (Aho and Corasick,
 * CACM 18(6), 1975), so that a text is walked once however many literals there are.
 *
 * <p>Immutable, shared between threads. Memory: 4 bytes for each state and distinct folded character.
 */
final class Automaton {

    /** The rule number of the literals that end lines. */
    static final int LINE_END = -1;

    /**
     * One literal of one rule.
     *
     * @param rule the rule's number, or {@link #LINE_END}
     */
    record Literal(int rule, String text, boolean ignoreCase, Triggers.Place place) {

        /** How many of its characters the automaton knows; whoever meets them compares the rest. */
        int planted() {
            return Math.min(text.length(), PLANTED);
        }
    }

    /** Enough to be rare in text, few enough to keep the table of states in the cache and quick to build at start. */
    private static final int PLANTED = 4;

    private static final Literal[] NOTHING = {};

    private final char[] symbols;
    private final int width;
    private final int[] next;
    private final Literal[][] endings;

    private Automaton(char[] symbols, int width, int[] next, Literal[][] endings) {
        this.symbols = symbols;
        this.width = width;
        this.next = next;
        this.endings = endings;
    }

    /** The automaton of the literals and of line ends. */
    static Automaton of(List<Literal> literals) {
        List<Literal> all = new ArrayList<>();
        all.add(new Literal(LINE_END, "\n", false, Triggers.Place.ANYWHERE));
        all.add(new Literal(LINE_END, "\r", false, Triggers.Place.ANYWHERE));
        all.addAll(literals);
        return new Builder(all).build();
    }

    /** The state after reading a character in a state: negative when literals end here, then {@code ~} of it is the state. */
    int step(int state, char c) {
        return next[state + (c < symbols.length ? symbols[c] : 0)];
    }

    /** The literals whose first characters may end in the state; whether the rest, case and place fit is for the caller to see. */
    Literal[] endingIn(int state) {
        return endings[state / width];
    }

    /** Builds the trie, then completes it breadth first. */
    private static final class Builder {

        private final List<Literal> literals;
        private final char[] symbols;
        private final int width;
        private int[] trie;
        private int states = 1;
        private Literal[][] endings;

        Builder(List<Literal> literals) {
            this.literals = literals;
            int largest = literals.stream()
                    .flatMapToInt(literal -> literal.text().chars())
                    .max()
                    .orElse(0);
            this.symbols = new char[largest < 0x600 ? 0x600 : Math.max(largest + 1, 0x2000)];
            this.width = number() + 1;
            this.trie = new int[width * 256];
            this.endings = new Literal[256][];
        }

        /** Gives each folded character of the literals a number from 1, and the same number to its other cases. */
        private int number() {
            int last = 0;
            for (Literal literal : literals) {
                for (int i = 0; i < literal.planted(); i++) {
                    char c = Letters.fold(literal.text().charAt(i));
                    if (symbols[c] == 0) {
                        symbols[c] = (char) ++last;
                    }
                }
            }
            for (int c = 0; c < symbols.length; c++) {
                if (Letters.folds((char) c)) {
                    char folded = Letters.fold((char) c);
                    symbols[c] = folded < symbols.length ? symbols[folded] : 0;
                }
            }
            return last;
        }

        Automaton build() {
            for (Literal literal : literals) {
                plant(literal);
            }
            complete();
            int[] signed = new int[states * width];
            for (int i = 0; i < signed.length; i++) {
                int target = trie[i];
                signed[i] = endings[target] == NOTHING ? target * width : ~(target * width);
            }
            return new Automaton(symbols, width, signed, Arrays.copyOf(endings, states));
        }

        private void plant(Literal literal) {
            int state = 0;
            for (int i = 0; i < literal.planted(); i++) {
                int at = state * width + symbols[Letters.fold(literal.text().charAt(i))];
                if (trie[at] == 0) {
                    trie[at] = states++;
                    if (states * width > trie.length) {
                        trie = Arrays.copyOf(trie, trie.length * 2);
                        endings = Arrays.copyOf(endings, endings.length * 2);
                    }
                }
                state = trie[at];
            }
            endings[state] = joined(new Literal[] {literal}, endings[state]);
        }

        private void complete() {
            int[] fallback = new int[states];
            int[] queue = new int[states];
            int filled = 1;
            for (int head = 0; head < filled; head++) {
                int state = queue[head];
                int suffix = fallback[state];
                endings[state] = state == 0 ? NOTHING : joined(endings[state], endings[suffix]);
                for (int symbol = 0; symbol < width; symbol++) {
                    int child = trie[state * width + symbol];
                    int shared = state == 0 ? 0 : trie[suffix * width + symbol];
                    if (child == 0) {
                        trie[state * width + symbol] = shared;
                    } else {
                        fallback[child] = shared;
                        queue[filled++] = child;
                    }
                }
            }
        }

        private static Literal[] joined(Literal @Nullable [] first, Literal @Nullable [] second) {
            if (first == null || second == null) {
                Literal[] some = first == null ? second : first;
                return some == null ? NOTHING : some;
            }
            Literal[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }
}
