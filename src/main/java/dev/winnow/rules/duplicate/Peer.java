package dev.winnow.rules.duplicate;

import dev.winnow.rules.Fingerprint;

/**
 * Another document as it is seen from one: what its keys' value says of it, and which of the one's triples it has too. Used by one thread.
 */
final class Peer {

    /**
     * Copies with a quarter of the words changed keep .42 to .62 of their triples, most of them more than half; three reports of one event
     * that share whole sentences have up to .37 in common, which the estimate may take for .45.
     */
    private static final double LEAST_SHARE = 0.45;

    /** The same for a text in one more than a quarter longer: pages of one site have up to .76 of their words in common, and are none. */
    private static final double LEAST_PART_SHARE = 0.8;

    /** A text whose share of the other's length is smaller is a part of it rather than a copy; a guess. */
    private static final double PART = 0.8;

    /** A text that has so much in common needs no look at where; found like {@link #DEVIATIONS}. */
    private static final double NEARLY_ALL = 0.85;

    /**
     * So many standard deviations the number of runs may lie below what chance makes, in the test of Wald and Wolfowitz (Annals of
     * Mathematical Statistics, 1940). Found on 840 made pairs and 1,400 real texts, with four families of hashes: 2.5 has 10 false
     * alarms, 2.3 has 6 and misses one pair of 500 more.
     */
    private static final double DEVIATIONS = 2.3;

    /** The words of a triple. */
    private static final int WORDS = 3;

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
        return !(form && found < FORM_SHARE * all)
                && (found >= NEARLY_ALL * all || scattered(print, known, seen, inOrder));
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

    /**
     * Whether common and missing triples alternate as chance would have it: words that were changed here and there leave many runs, a
     * quotation or the furniture around another text leaves few. Of triples that share a word only the first counts.
     */
    private static boolean scattered(Fingerprint print, int known, int seen, int[] inOrder) {
        int[] counts = new int[2];
        int runs = 0;
        int last = -1;
        int place = -WORDS;
        for (int i : inOrder) {
            if ((known >> i & 1) != 0 && print.place(i) - place >= WORDS) {
                int common = seen >> i & 1;
                counts[common]++;
                runs += common == last ? 0 : 1;
                last = common;
                place = print.place(i);
            }
        }
        double all = counts[0] + counts[1];
        double expected = 1 + 2.0 * counts[0] * counts[1] / all;
        double deviation = Math.sqrt(Math.max(0, (expected - 1) * (expected - 2) / (all - 1)));
        return runs >= expected - DEVIATIONS * deviation;
    }
}
