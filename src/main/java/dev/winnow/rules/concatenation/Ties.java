package dev.winnow.rules.concatenation;

/** What one kind of topics ties together across the gaps of a text, and what it would if each were scattered evenly; used by one thread. */
final class Ties {

    /** Topics in more units than this are held to be in this many: they cross nearly every gap anyway. */
    private static final int MOST = 5;

    private final double[] crossing;
    private final double[] weights = new double[MOST + 1];
    private final double[] squares = new double[MOST + 1];

    Ties(int units) {
        crossing = new double[units + 1];
    }

    /** Adds a topic by its first and last unit, the number of units it stands in, and how rare it is. */
    void add(int first, int last, int units, double weight) {
        int kind = Math.min(units, MOST);
        crossing[first + 1] += weight;
        crossing[last + 1] -= weight;
        weights[kind] += weight;
        squares[kind] += weight * weight;
    }

    /** Turns what begins and ends at each gap into what crosses it; the sums are not to be asked for before. */
    void sum() {
        for (int gap = 1; gap < crossing.length; gap++) {
            crossing[gap] += crossing[gap - 1];
        }
    }

    /** The weight of the topics that stand on both sides of the gap before the unit. */
    double crossing(int gap) {
        return crossing[gap];
    }

    /** The weight that would cross a gap, by the {@link #chances} there. */
    double expected(double[] chances) {
        double expected = 0;
        for (int kind = 2; kind <= MOST; kind++) {
            expected += weights[kind] * chances[kind];
        }
        return expected;
    }

    /** The variance of {@link #expected}. */
    double variance(double[] chances) {
        double variance = 0;
        for (int kind = 2; kind <= MOST; kind++) {
            variance += squares[kind] * chances[kind] * (1 - chances[kind]);
        }
        return variance;
    }

    /** For each number of places the chance to stand on both sides of a gap with that share of the words before it. */
    static double[] chances(double share) {
        double[] chances = new double[MOST + 1];
        double allLeft = share;
        double allRight = 1 - share;
        for (int places = 2; places <= MOST; places++) {
            allLeft *= share;
            allRight *= 1 - share;
            chances[places] = 1 - allLeft - allRight;
        }
        return chances;
    }
}
