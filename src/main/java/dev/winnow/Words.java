package dev.winnow;

import dev.winnow.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text: runs of letters, digits and combining marks. Apostrophes, hyphens and blanks stand between words.
 *
 * <p>Words are numbered from 0; all places are UTF-16 indices. Used by one thread.
 */
public final class Words {

    private final String text;
    private final char[] chars;
    private final int[] bounds;
    private final int count;

    /** The hashes asked for so far, 0 where none was; rules of several kinds hash the same words. */
    private long @Nullable [] foldedHashes;

    /** The first {@code 2 * count} bounds are start, end, start, end, ...; {@code chars} is the text. */
    Words(String text, char[] chars, int[] bounds, int count) {
        this.text = text;
        this.chars = chars;
        this.bounds = bounds;
        this.count = count;
    }

    public int count() {
        return count;
    }

    public int start(int i) {
        return bounds[2 * i];
    }

    public int end(int i) {
        return bounds[2 * i + 1];
    }

    public int length(int i) {
        return bounds[2 * i + 1] - bounds[2 * i];
    }

    public Span span(int i) {
        return new Span(start(i), end(i));
    }

    public String text(int i) {
        return text.substring(start(i), end(i));
    }

    /** The word's first character. */
    public char first(int i) {
        return chars[bounds[2 * i]];
    }

    /** Whether the word begins with an upper-case or title-case letter. */
    public boolean capitalised(int i) {
        char c = first(i);
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** Whether the word is the literal, case as given. */
    public boolean is(int i, String literal) {
        return length(i) == literal.length() && text.startsWith(literal, start(i));
    }

    /** A 64-bit hash of the word with case folded; equal words have equal hashes on every machine. */
    public long foldedHash(int i) {
        long[] known = foldedHashes;
        if (known == null) {
            known = new long[count];
            foldedHashes = known;
        }
        long hash = known[i];
        if (hash == 0) {
            hash = Hashes.folded(chars, bounds[2 * i], bounds[2 * i + 1]);
            known[i] = hash;
        }
        return hash;
    }

    /** The number of the first word that begins at the UTF-16 index or later; {@link #count()} when there is none. */
    public int from(int utf16) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[2 * middle] < utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many words begin within the span. */
    public int countIn(Span span) {
        return from(span.end()) - from(span.start());
    }
}
