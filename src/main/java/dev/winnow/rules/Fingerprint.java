package dev.winnow.rules;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Smallest;
import dev.winnow.text.Unspaced;
import java.util.Arrays;

/**
 * What is remembered of a text to know it again: the hash of all its words, the {@value #SIZE} smallest hashes of its word triples with
 * their places, and the hashes of {@value #PARAGRAPHS} paragraphs.
 *
 * <p>Case, white space and punctuation do not count; in scripts without blanks every character is a word. The triples are a bottom-k
 * sketch (Cohen and Kaplan, PODC 2007): of two sketches both are complete up to the smaller of their largest hashes, so the share of one
 * text's hashes up to there that the other has too estimates how much of it the other contains. MinHash would estimate how alike the two
 * are as a whole, which says nothing of a short text in a long one. The standard error of a share is at most .5/sqrt({@value #SIZE}), or
 * .095, and more where a short text is sought in a long one, because then fewer hashes lie within the reach of both.
 *
 * <p>Worked out once for the rules about copies and for those about other tellings of a story, which want more triples. Used by one thread.
 */
public final class Fingerprint {

    /** With 24, 28 and 32 the pairs of three made corpora were found with F1 .961, .966 and .971: a key takes 12 bytes. */
    static final int SIZE = 28;

    /** How many triples are kept for rules that want more. */
    public static final int MOST_TRIPLES = 38;

    private static final int PARAGRAPHS = 5;

    /** A paragraph of fewer words is a label or a phrase; a guess. */
    private static final int LEAST_PARAGRAPH = 20;

    private static final long PRIME = 0x100000001b3L;
    private static final long WHOLE = 0x77686f6c65L;
    private static final long PARAGRAPH = 0x706172L;

    private final View view;
    private final Smallest triples;
    private final Smallest paragraphs = new Smallest(PARAGRAPHS);
    private long[] words;
    private int length;
    private int lineFirst;
    private long whole = PRIME;
    private boolean left;

    private Fingerprint(View view) {
        this.view = view;
        words = new long[view.words().count()];
        readLines();
        triples = smallestTriples(words, length);
        words = new long[0];
    }

    /** That of the view's text. */
    public static Fingerprint of(View view) {
        return view.derived(Fingerprint.class, Fingerprint::new);
    }

    /** True once: each rule about copies would leave the same keys, and the first does for all. */
    public boolean leave() {
        boolean first = !left;
        left = true;
        return first;
    }

    /** How many words the text has. */
    public int length() {
        return length;
    }

    /** The key of all words in their order. */
    public long whole() {
        return Hashes.mix(whole ^ WHOLE);
    }

    /** How many triples know a copy again, at most {@value #SIZE}. */
    public int size() {
        return Math.min(SIZE, triples.size());
    }

    /** All triples that are kept, at most {@value #MOST_TRIPLES}. */
    public Smallest triples() {
        return triples;
    }

    /** The key of the i-th triple, ascending. */
    public long triple(int i) {
        return triples.number(i);
    }

    /** Which word the i-th triple begins with. */
    public int place(int i) {
        return triples.place(i);
    }

    /** The upper half of the last of these triples, up to which none is missing; the greatest possible when there are no more. */
    public long reach() {
        return triples.size() >= SIZE ? upper(triples.number(SIZE - 1)) : 0xFFFFFFFFL;
    }

    /** The half of a triple's key that a reach is compared with. */
    public static long upper(long triple) {
        return triple >>> 31;
    }

    /** How many paragraphs are kept. */
    public int paragraphs() {
        return paragraphs.size();
    }

    /** The key of a paragraph. */
    public long paragraph(int i) {
        return Hashes.mix(paragraphs.number(i) ^ PARAGRAPH);
    }

    /** The line that a paragraph is. */
    public int paragraphLine(int i) {
        return paragraphs.place(i);
    }

    private void readLines() {
        Words all = view.words();
        boolean ascii = view.ascii();
        int line = 0;
        int lineEnd = -1;
        for (int i = 0; i < all.count(); i++) {
            if (all.start(i) >= lineEnd) {
                leaveLine(line);
                line = view.lineAt(all.start(i));
                lineEnd = view.lineEnd(line);
            }
            if (ascii || !unspaced(all, i)) {
                add(all.foldedHash(i));
            } else {
                addSigns(all.start(i), all.end(i));
            }
        }
        leaveLine(line);
    }

    private void leaveLine(int line) {
        long text = whole;
        long paragraph = PRIME;
        for (int i = lineFirst; i < length; i++) {
            text = (text ^ words[i]) * PRIME;
            paragraph = (paragraph ^ words[i]) * PRIME;
        }
        whole = text;
        if (length - lineFirst >= LEAST_PARAGRAPH) {
            paragraphs.offer(Hashes.mix(paragraph), line);
        }
        lineFirst = length;
    }

    private static Smallest smallestTriples(long[] words, int length) {
        int count = Math.max(0, length - 2);
        long[] triples = new long[count];
        for (int i = 0; i < count; i++) {
            triples[i] = Hashes.mix((words[i] * 31 + words[i + 1]) * 31 + words[i + 2]) >>> 1;
        }
        return Smallest.of(triples, count, MOST_TRIPLES);
    }

    /** Whether the run of letters begins or ends with one of a script without blanks. */
    private boolean unspaced(Words words, int i) {
        return Unspaced.is(words.first(i)) || Unspaced.is(view.text().charAt(words.end(i) - 1));
    }

    /** Reads a run in which every character of a script without blanks is a word. */
    private void addSigns(int start, int end) {
        String text = view.text();
        int from = start;
        for (int at = start; at < end; at++) {
            if (Unspaced.is(text.charAt(at))) {
                if (at > from) {
                    add(Hashes.folded(text, from, at));
                }
                add(Hashes.folded(text, at, at + 1));
                from = at + 1;
            }
        }
        if (end > from) {
            add(Hashes.folded(text, from, end));
        }
    }

    private void add(long word) {
        if (length == words.length) {
            words = Arrays.copyOf(words, Math.max(16, length * 2));
        }
        words[length++] = word;
    }
}
