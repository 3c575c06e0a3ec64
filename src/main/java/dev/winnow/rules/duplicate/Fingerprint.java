package dev.winnow.rules.duplicate;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Smallest;
import dev.winnow.text.Unspaced;

/**
 * What is remembered of a text to know it again: the hash of all its words, the {@value #SIZE} smallest hashes of its word triples with
 * their places, and the hashes of {@value #PARAGRAPHS} paragraphs.
 *
 * <p>Case, white space and punctuation do not count; in scripts without blanks every character is a word. The triples are a bottom-k
 * sketch (Cohen and Kaplan, PODC 2007): of two sketches both are complete up to the smaller of their largest hashes, so the share of one
 * text's hashes up to there that the other has too estimates how much of it the other contains. MinHash would estimate how alike the two
 * are as a whole, which says nothing of a short text in a long one. The standard error of a share is at most .5/sqrt({@value #SIZE}), or
 * .095, and more where a short text is sought in a long one, because then fewer hashes lie within the reach of both.
 */
final class Fingerprint {

    /** With 24, 28 and 32 the pairs of three made corpora were found with F1 .961, .966 and .971: a key takes 12 bytes. */
    static final int SIZE = 28;

    static final int PARAGRAPHS = 5;

    /** A paragraph of fewer words is a label or a phrase; a guess. */
    private static final int LEAST_PARAGRAPH = 20;

    private static final long PRIME = 0x100000001b3L;
    private static final long WHOLE = 0x77686f6c65L;
    private static final long PARAGRAPH = 0x706172L;

    /** No character before it belongs to a script without blanks. */
    private static final char FIRST_UNSPACED = 0x0E00;

    private final View view;
    private final Smallest triples = new Smallest(SIZE);
    private final Smallest paragraphs = new Smallest(PARAGRAPHS);
    private int length;
    private boolean left;
    private long whole = PRIME;
    private long before;
    private long last;
    private int line;
    private int lineEnd;
    private long lineHash = PRIME;
    private int lineLength;

    private Fingerprint(View view) {
        this.view = view;
    }

    static Fingerprint of(View view) {
        Fingerprint print = new Fingerprint(view);
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            print.enter(words.start(i));
            print.read(words, i);
        }
        print.leaveLine();
        return print;
    }

    /** True once: each rule of the package would leave the same keys, and the first does for all. */
    boolean leave() {
        boolean first = !left;
        left = true;
        return first;
    }

    /** How many words the text has. */
    int length() {
        return length;
    }

    /** The key of all words in their order. */
    long whole() {
        return Hashes.mix(whole ^ WHOLE);
    }

    /** How many triples are kept. */
    int size() {
        return triples.size();
    }

    /** The key of the i-th triple, ascending. */
    long triple(int i) {
        return triples.number(i);
    }

    /** Which word the i-th triple ends with. */
    int place(int i) {
        return triples.place(i);
    }

    /** The upper half of the largest triple kept, up to which no triple is missing; the greatest possible when all are kept. */
    long reach() {
        return triples.full() ? upper(triples.number(SIZE - 1)) : 0xFFFFFFFFL;
    }

    /** The half of a triple's key that a reach is compared with. */
    static long upper(long triple) {
        return triple >>> 31;
    }

    int paragraphs() {
        return paragraphs.size();
    }

    /** The key of a paragraph. */
    long paragraph(int i) {
        return Hashes.mix(paragraphs.number(i) ^ PARAGRAPH);
    }

    /** The line that a paragraph is. */
    int paragraphLine(int i) {
        return paragraphs.place(i);
    }

    /** Goes on to the line of the UTF-16 index. */
    private void enter(int at) {
        if (at >= lineEnd) {
            leaveLine();
            line = view.lineAt(at);
            lineEnd = view.lineEnd(line);
        }
    }

    private void leaveLine() {
        if (lineLength >= LEAST_PARAGRAPH) {
            paragraphs.offer(Hashes.mix(lineHash), line);
        }
        lineHash = PRIME;
        lineLength = 0;
    }

    /** Reads the i-th run of letters: one word, or several where its script has no blanks. */
    private void read(Words words, int i) {
        String text = view.text();
        int end = words.end(i);
        int from = words.start(i);
        long hash = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c >= FIRST_UNSPACED && Unspaced.is(c)) {
                if (at > from) {
                    add(hash);
                }
                add(c);
                from = at + 1;
                hash = 0;
            } else {
                hash = Long.rotateLeft(hash, 7) ^ Letters.fold(c);
            }
        }
        if (end > from) {
            add(hash);
        }
    }

    private void add(long word) {
        long hash = Hashes.mix(word);
        whole = (whole ^ hash) * PRIME;
        lineHash = (lineHash ^ hash) * PRIME;
        lineLength++;
        if (length > 1) {
            triples.offer(Hashes.mix((before * 31 + last) * 31 + hash) >>> 1, length);
        }
        before = last;
        last = hash;
        length++;
    }
}
