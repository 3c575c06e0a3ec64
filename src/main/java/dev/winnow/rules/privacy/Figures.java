package dev.winnow.rules.privacy;

import dev.winnow.View;
import dev.winnow.Words;
import java.util.Arrays;

/** The words of one text that begin with a figure, or with two capitals and a figure; looked for once for all rules of the category. */
final class Figures {

    private int[] words = new int[16];
    private int count;

    private Figures() {}

    static Figures in(View view) {
        return view.derived(Figures.class, Figures::of);
    }

    private static Figures of(View view) {
        Figures figures = new Figures();
        Words all = view.words();
        String text = view.text();
        for (int i = 0; i < all.count(); i++) {
            char first = all.first(i);
            if (first <= '9' || first <= 'Z' && all.length(i) >= 4 && digit(text.charAt(all.start(i) + 2))) {
                figures.add(i);
            }
        }
        return figures;
    }

    private void add(int word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = word;
    }

    int count() {
        return count;
    }

    /** The number of the i-th such word. */
    int word(int i) {
        return words[i];
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
