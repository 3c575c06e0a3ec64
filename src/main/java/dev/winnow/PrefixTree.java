package dev.winnow;

import dev.winnow.text.Letters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The trigger literals that count only where a word or a line begins, as a tree over case-folded characters; it is walked from those places
 * only, so that thousands of labels cost the pass nothing in between.
 *
 * <p>Filled once, then shared between threads.
 */
final class PrefixTree {

    /** Takes the literals that a walk meets. */
    interface Visitor {
        void meet(Automaton.Literal literal, int end);
    }

    private static final int NOTHING = 0;

    /** First nodes by folded character; characters beyond are few and hang together. */
    private final int[] roots = new int[0x600];

    private int farRoots = NOTHING;
    private char[] label = new char[256];
    private int[] child = new int[256];
    private int[] sibling = new int[256];
    private Automaton.Literal @Nullable [][] endings = new Automaton.Literal[256][];
    private int nodes = 1;

    boolean isEmpty() {
        return nodes == 1;
    }

    void add(Automaton.Literal literal) {
        String text = literal.text();
        int node = root(Letters.fold(text.charAt(0)));
        for (int i = 1; i < text.length(); i++) {
            char c = Letters.fold(text.charAt(i));
            int next = among(child[node], c);
            if (next == NOTHING) {
                next = node(c, child[node]);
                child[node] = next;
            }
            node = next;
        }
        Automaton.Literal[] before = endings[node];
        Automaton.Literal[] after =
                before == null ? new Automaton.Literal[1] : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = literal;
        endings[node] = after;
    }

    /** Hands on every literal that stands at the index but for case and what comes after it, the shortest first. */
    void walk(String text, int start, Visitor visitor) {
        char first = Letters.fold(text.charAt(start));
        int node = first < roots.length ? roots[first] : among(farRoots, first);
        for (int i = start + 1; node != NOTHING; i++) {
            Automaton.Literal[] ending = endings[node];
            if (ending != null) {
                for (Automaton.Literal literal : ending) {
                    visitor.meet(literal, i);
                }
            }
            node = i < text.length() && child[node] != NOTHING
                    ? among(child[node], Letters.fold(text.charAt(i)))
                    : NOTHING;
        }
    }

    private int root(char c) {
        int known = c < roots.length ? roots[c] : among(farRoots, c);
        if (known != NOTHING) {
            return known;
        }
        if (c < roots.length) {
            roots[c] = node(c, NOTHING);
            return roots[c];
        }
        farRoots = node(c, farRoots);
        return farRoots;
    }

    private int among(int firstSibling, char c) {
        int node = firstSibling;
        while (node != NOTHING && label[node] != c) {
            node = sibling[node];
        }
        return node;
    }

    private int node(char c, int nextSibling) {
        if (nodes == label.length) {
            label = Arrays.copyOf(label, nodes * 2);
            child = Arrays.copyOf(child, nodes * 2);
            sibling = Arrays.copyOf(sibling, nodes * 2);
            endings = Arrays.copyOf(endings, nodes * 2);
        }
        label[nodes] = c;
        sibling[nodes] = nextSibling;
        return nodes++;
    }
}
