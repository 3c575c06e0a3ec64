package dev.winnow.rules.concatenation;

/** What ties a text together across its gaps, and what would if every word were scattered evenly; used by one thread. */
final class Ties {

    /** Words in more units than this are held to be in this many: they cross nearly every gap anyway. */
    private static final int MOST = 5;

    private final double[] crossing;
    private final double[] namesCrossing;
    private final double[] weights = new double[MOST + 1];
    private final double[] squares = new double[MOST + 1];
    private final double[] names = new double[MOST + 1];

    Ties(int units) {
        crossing = new double[units + 1];
        namesCrossing = new double[units + 1];
    }

    /**
     * A topic that stands in more than one unit.
     *
     * @param first its first unit
     * @param last its last unit
     * @param units how many units it stands in
     * @param weight how rare it is
     */
    record Tie(int first, int last, int units, double weight) {}

    /** Adds a topic; the sums are not to be asked for before {@link #sum}. */
    void add(Tie tie, boolean isName) {
        int kind = Math.min(tie.units(), MOST);
        crossing[tie.first() + 1] += tie.weight();
        crossing[tie.last() + 1] -= tie.weight();
        weights[kind] += tie.weight();
        squares[kind] += tie.weight() * tie.weight();
        if (isName) {
            namesCrossing[tie.first() + 1]++;
            namesCrossing[tie.last() + 1]--;
            names[kind]++;
        }
    }

    /** Turns what begins and ends at each gap into what crosses it. */
    Ties sum() {
        for (int gap = 1; gap < crossing.length; gap++) {
            crossing[gap] += crossing[gap - 1];
            namesCrossing[gap] += namesCrossing[gap - 1];
        }
        return this;
    }

    /** How many names cross the gap before the unit. */
    double names(int gap) {
        return namesCrossing[gap];
    }

    /** The weight that crosses the gap as a share of the expected: 1 in a coherent text, 0 where nothing crosses. */
    double ratio(int gap, double share) {
        double expected = expected(share);
        return expected > 0 ? crossing[gap] / expected : 1;
    }

    /** The same in standard deviations; below 0 when less crosses than expected. */
    double deviation(int gap, double share) {
        double variance = 0;
        for (int kind = 2; kind <= MOST; kind++) {
            double chance = chance(kind, share);
            variance += squares[kind] * chance * (1 - chance);
        }
        return variance > 0 ? (crossing[gap] - expected(share)) / Math.sqrt(variance) : 0;
    }

    /** The weight that would cross a gap with that share of the words before it. */
    double expected(double share) {
        return expected(weights, share);
    }

    double expectedNames(double share) {
        return expected(names, share);
    }

    private static double expected(double[] sums, double share) {
        double expected = 0;
        for (int kind = 2; kind <= MOST; kind++) {
            expected += sums[kind] * chance(kind, share);
        }
        return expected;
    }

    /** That a word in so many places stands on both sides. */
    private static double chance(int places, double share) {
        double allLeft = share;
        double allRight = 1 - share;
        for (int i = 1; i < places; i++) {
            allLeft *= share;
            allRight *= 1 - share;
        }
        return 1 - allLeft - allRight;
    }
}
