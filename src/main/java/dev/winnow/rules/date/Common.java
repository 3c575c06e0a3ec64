package dev.winnow.rules.date;

import java.util.BitSet;

/** Counts the hashes that one document's gist has in common with a teller's; used by one thread. */
final class Common {

    /** Fewer common hashes may be one shared quotation; a guess. */
    private static final int LEAST = 8;

    /** The share of either text that makes two texts one: between copies and pages that only share furniture; a guess. */
    private static final double ONE_TEXT = 0.5;

    final Teller teller;
    private int rare;
    private int all;

    Common(Teller teller) {
        this.teller = teller;
    }

    /** Counts one common hash; {@code frequent} when many documents have it. */
    void count(boolean frequent) {
        all++;
        rare += frequent ? 0 : 1;
    }

    /**
     * Whether the teller and the document of the gist tell one story: they share 3-grams that few others have, or nearly all their text.
     *
     * @param frequent which hashes of the gist many documents have
     * @param share of the shorter text's rare 3-grams
     */
    boolean tellsTheStory(Gist gist, BitSet frequent, double share) {
        int reach = Math.min(gist.reach(), teller.reach());
        int within = gist.within(reach);
        double twinWithin = (double) teller.size() * reach / teller.reach();
        int skipped = frequent.get(0, within).cardinality();
        double rareWithin = Math.max(1, Math.min(within, twinWithin) - skipped);
        boolean story = rare >= LEAST && rare >= share * rareWithin;
        return story || all >= LEAST && all >= ONE_TEXT * Math.max(within, twinWithin);
    }
}
