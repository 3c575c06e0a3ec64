package dev.winnow.rules;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import java.util.Arrays;

/**
 * The words of one text that begin with a figure, of any script, or with two capitals and a figure; looked for once for the rules about dates and
 * about private numbers. Used by one thread.
 */
public final class Figures {

    private int[] words = new int[16];
    private int count;

    private Figures() {}

    /** Those of the view's text. */
    public static Figures in(View view) {
        return view.derived(Figures.class, Figures::of);
    }

    private static Figures of(View view) {
        Figures figures = new Figures();
        Words all = view.words();
        String text = view.text();
        for (int i = 0; i < all.count(); i++) {
            char first = all.first(i);
            boolean figure = first <= 'Z'
                    ? first <= '9' || all.length(i) >= 4 && digit(text.charAt(all.start(i) + 2))
                    : first > 0x7F && Dates.isDigit(first);
            if (figure) {
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

    /** How many such words there are. */
    public int count() {
        return count;
    }

    /** The number of the i-th such word. */
    public int word(int i) {
        return words[i];
    }

    /** Whether the character is a figure of ASCII. */
    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the character is a capital of ASCII. */
    public static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
