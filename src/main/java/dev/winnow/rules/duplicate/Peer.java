package dev.winnow.rules.duplicate;

import dev.winnow.rules.Fingerprint;

/**
 * Another document as it is seen from one: what its keys' value says of it, and which of the one's triples it has too. Used by one thread.
 */
final class Peer {

    /** A gap between common triples that chance makes less often is the text's own; found on made corpora and 1,500 real texts. */
    private static final double CHANCE = 0.01;

    /**
     * Copies with a quarter of the words changed keep .42 to .62 of their triples; three reports of one event that share whole sentences had
     * up to .37 in common.
     */
    private static final double LEAST_SHARE = 0.42;

    /** The same for a text in one more than a quarter longer: pages of one site have up to .76 of their words in common, and are none. */
    private static final double LEAST_PART_SHARE = 0.8;

    /** A text whose share of the other's length is smaller is a part of it rather than a copy; a guess. */
    private static final double PART = 0.8;

    /** The share of the text that must lie between common triples without such a gap; found like {@link #CHANCE}. */
    private static final double LEAST_COVER = 0.8;

    /** The same for a part of a longer text. */
    private static final double LEAST_PART_COVER = 0.9;

    /** Fewer common triples prove a copy only where none is missing; found on made corpora. */
    private static final int FEW = 5;

    /** A text of one form with many others has to be the same nearly everywhere; a guess. */
    private static final double FORM_SHARE = 0.8;

    /** Few common triples must lie so far apart, as a share of the text: a quotation does not reach so far. A guess. */
    private static final double SPREAD = 0.4;

    private final String document;
    private final int length;
    private final long reach;
    private int common;

    /** The value that {@link #packed} made. */
    Peer(String document, long value) {
        this.document = document;
        this.length = (int) (value >>> 32);
        this.reach = value & 0xFFFFFFFFL;
    }

    /** What a document's keys say of it: how many words it has, and up to where its triples are complete. */
    static long packed(Fingerprint print) {
        return (long) print.length() << 32 | print.reach();
    }

    String document() {
        return document;
    }

    int length() {
        return length;
    }

    /** It has the i-th triple too. */
    void has(int i) {
        common |= 1 << i;
    }

    int commonCount() {
        return Integer.bitCount(common);
    }

    /** Whether it is kept rather than the other: the longer, of equally long ones the first by id. */
    boolean goesBefore(String id, int words) {
        return length != words ? length > words : document.compareTo(id) < 0;
    }

    /** Whether it is so much longer that the text can only be a part of it. */
    boolean longerThan(Fingerprint print) {
        return print.length() < PART * length;
    }

    /** The estimated share of the text that it has too. */
    double share(Fingerprint print, int unclear) {
        int known = known(print, unclear);
        return known == 0 ? 0 : (double) Integer.bitCount(common & known) / Integer.bitCount(known);
    }

    /**
     * Whether it holds the text from end to end, changed here and there, rather than a part of it.
     *
     * @param unclear triples of so many documents that it may be among those without being seen
     * @param frequent triples that many documents have
     */
    boolean holds(Fingerprint print, int[] inOrder, int unclear, int frequent) {
        int known = known(print, unclear);
        int seen = common & known;
        int all = Integer.bitCount(known);
        int found = Integer.bitCount(seen);
        boolean part = longerThan(print);
        if (found < 2 || found < all * (part ? LEAST_PART_SHARE : LEAST_SHARE)) {
            return false;
        }
        if (found < FEW) {
            return found == all && spread(print, seen) >= SPREAD * print.length();
        }
        boolean form = 2 * Integer.bitCount(seen & frequent) > found;
        double covered = (double) (all - outside(known, seen, inOrder)) / all;
        return !(form && found < FORM_SHARE * all) && covered >= (part ? LEAST_PART_COVER : LEAST_COVER);
    }

    /** The triples of which it is known whether it has them. */
    private int known(Fingerprint print, int unclear) {
        int known = 0;
        for (int i = 0; i < print.size(); i++) {
            if (Fingerprint.upper(print.triple(i)) <= reach) {
                known |= 1 << i;
            }
        }
        return known & (common | ~unclear);
    }

    private static int spread(Fingerprint print, int seen) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < print.size(); i++) {
            if ((seen >> i & 1) != 0) {
                first = Math.min(first, print.place(i));
                last = Math.max(last, print.place(i));
            }
        }
        return last - first;
    }

    /** How many known triples stand in gaps so long that changed words do not explain them. */
    private static int outside(int known, int seen, int[] inOrder) {
        double missing = 1 - (Integer.bitCount(seen) + 1.0) / (Integer.bitCount(known) + 2.0);
        double longest = Math.max(1, Math.log(CHANCE) / Math.log(missing));
        int outside = 0;
        int gap = 0;
        for (int i : inOrder) {
            if ((seen >> i & 1) != 0) {
                outside += gap > longest ? gap : 0;
                gap = 0;
            } else {
                gap += known >> i & 1;
            }
        }
        return outside + (gap > longest ? gap : 0);
    }
}
