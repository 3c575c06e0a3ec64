package dev.winnow.rules.injection;

import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numbers of a text's capitalised words, in order: one word in eight, and all that most questions about names have to look at. Used by one thread. */
final class Capitals {

    private final String text;
    private final Words words;
    private final int[] numbers;
    private final int size;

    /** Length, second and last letter of each; made when asked for. */
    private int @Nullable [] marks;

    private Capitals(String text, Words words, int[] numbers, int size) {
        this.text = text;
        this.words = words;
        this.numbers = numbers;
        this.size = size;
    }

    /** The capitalised words among all of the text. */
    static Capitals of(String text, Words words) {
        int count = words.count();
        int[] numbers = new int[count + 1];
        int size = 0;
        for (int i = 0; i < count; i++) {
            numbers[size] = i; // written always, kept where it counts: no branch to mispredict
            size += words.capitalised(i) ? 1 : 0;
        }
        return new Capitals(text, words, numbers, size);
    }

    /** Whether the k-th of them, case ignored, is the only one of its kind. */
    boolean once(int k) {
        int[] known = marks;
        if (known == null) {
            known = marks();
            marks = known;
        }
        int mark = known[k];
        int other = 0;
        while (other < known.length && (known[other] != mark || other == k || !same(numbers[other], numbers[k]))) {
            other++;
        }
        return other == known.length;
    }

    private int[] marks() {
        int[] made = new int[size];
        for (int k = 0; k < size; k++) {
            int start = words.start(numbers[k]);
            int last = words.end(numbers[k]) - 1;
            char second = text.charAt(Math.min(start + 1, last));
            made[k] = last - start << 16 ^ Letters.fold(second) << 8 ^ Letters.fold(text.charAt(last));
        }
        return made;
    }

    private boolean same(int one, int other) {
        int i = words.start(one);
        int end = words.end(one);
        int shift = words.start(other) - i;
        boolean same = words.end(other) == end + shift;
        for (; same && i < end; i++) {
            same = Letters.fold(text.charAt(i)) == Letters.fold(text.charAt(i + shift));
        }
        return same;
    }

    int size() {
        return size;
    }

    /** The number, among all words, of the k-th capitalised one. */
    int word(int k) {
        return numbers[k];
    }

    /** Which of them is the first to begin at the UTF-16 index or later. */
    int from(int utf16) {
        int at = Arrays.binarySearch(numbers, 0, size, words.from(utf16));
        return at < 0 ? -at - 1 : at;
    }
}
