package dev.winnow.rules.quality;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Unspaced;
import java.util.Arrays;

/**
 * The words of a text in the sense of the published heuristics: those of the Penn Treebank, in which marks of punctuation are words too,
 * {@code don't} is two words and {@code well-known}, {@code 1,000} and {@code 3.5} are one.
 *
 * <p>The reference takes a segmenter with a dictionary for scripts without blanks; here each of their characters is a word. Used by one
 * thread; worked out once for all rules.
 */
final class Tokens {

    /** Marks that are always words of their own. */
    private static final String ALONE = ";@#$%&?!()[]{}<>\"\u2026\u201C\u201D\u201E\u00AB\u00BB\u2018";

    private static final String[] ENDINGS = {"s", "m", "d", "ll", "re", "ve"};

    private final String text;
    private int[] bounds = new int[256];
    private int size;
    private long[] hashes = new long[0];

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(View view) {
        return view.derived(Tokens.class, v -> read(v.text()));
    }

    static Tokens read(String text) {
        Tokens tokens = new Tokens(text);
        int i = 0;
        while (i < text.length()) {
            if (Letters.isBlank(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && !Letters.isBlank(text.charAt(end))) {
                end++;
            }
            tokens.chunk(i, end);
            i = end;
        }
        return tokens;
    }

    int count() {
        return size / 2;
    }

    int start(int i) {
        return bounds[2 * i];
    }

    int end(int i) {
        return bounds[2 * i + 1];
    }

    /** The word's length in code points. */
    int length(int i) {
        return Character.codePointCount(text, start(i), end(i));
    }

    /** The hashes of the words, case as given, to be read only; worked out when somebody asks. */
    long[] hashes() {
        if (hashes.length != count()) {
            hashes = new long[count()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = Hashes.of(text, start(i), end(i));
            }
        }
        return hashes;
    }

    boolean is(int i, String word) {
        return end(i) - start(i) == word.length() && text.startsWith(word, start(i));
    }

    /** From the start of one word to the end of another. */
    Span span(int first, int last) {
        return new Span(start(first), end(last));
    }

    /** Whether the word has a character that is no punctuation. */
    boolean visible(int i) {
        for (int at = start(i); at < end(i); at++) {
            if (!Punctuation.is(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word has a letter. */
    boolean alphabetic(int i) {
        for (int at = start(i); at < end(i); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetter(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end) {
        if (start >= end) {
            return;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        bounds[size++] = start;
        bounds[size++] = end;
    }

    /** Cuts a stretch without white space into words. */
    private void chunk(int start, int end) {
        int word = start;
        int i = start;
        while (i < end) {
            int mark = markEnd(i, word, end);
            if (mark > i) {
                word(word, i);
                add(i, mark);
                word = mark;
                i = mark;
            } else {
                i++;
            }
        }
        word(word, end);
    }

    /** The end of the mark or of the character of a script without blanks that stands as a word of its own here; the index if none does. */
    private int markEnd(int i, int word, int end) {
        char c = text.charAt(i);
        if (Unspaced.is(c)) {
            int next = i + 1;
            while (next < end && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
                next++;
            }
            return next;
        }
        if (ALONE.indexOf(c) >= 0 || c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF0F) {
            return i + 1;
        }
        return switch (c) {
            case ',', ':' -> i + 1 < end && Character.isDigit(text.charAt(i + 1)) ? i : i + 1;
            case '-' -> runEnd(i, end) > i + 1 ? runEnd(i, end) : i;
            case '.' -> runEnd(i, end) > i + 1 ? runEnd(i, end) : Sentences.ends(text, i, text.length()) ? i + 1 : i;
            case '\'', '\u2019' -> i == word || i + 1 == end ? i + 1 : i;
            default -> i;
        };
    }

    /** The end of the run of one character that begins at the index. */
    private int runEnd(int i, int end) {
        int run = i + 1;
        while (run < end && text.charAt(run) == text.charAt(i)) {
            run++;
        }
        return run;
    }

    /** Adds a word, cut before an English ending with an apostrophe. */
    private void word(int start, int end) {
        for (int i = end - 1; i > start && i >= end - 3; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                int cut = cut(start, i, end);
                add(start, cut);
                add(cut, end);
                return;
            }
        }
        add(start, end);
    }

    private int cut(int start, int apostrophe, int end) {
        int after = apostrophe + 1;
        char before = text.charAt(apostrophe - 1);
        if (end - after == 1
                && (text.charAt(after) == 't' || text.charAt(after) == 'T')
                && (before == 'n' || before == 'N')) {
            return apostrophe - 1;
        }
        for (String ending : ENDINGS) {
            if (end - after == ending.length() && text.regionMatches(true, after, ending, 0, ending.length())) {
                return apostrophe;
            }
        }
        return start;
    }
}
