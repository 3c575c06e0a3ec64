package dev.winnow.rules.concatenation;

/**
 * What ties a stretch of a text together across each of its gaps, and what would if each topic were scattered evenly.
 *
 * <p>One pass over the words and one over the topics; the sums for each gap are then there to be read. Gaps have the numbers of the units after them.
 * Used by one thread.
 */
final class Ties {

    /** Topics in more units than this are held to be in this many: they cross nearly every gap anyway. */
    private static final int MOST = 5;

    /** The logarithms of n + 0.5. */
    private static final double[] LOGS = new double[32];

    static {
        for (int n = 0; n < LOGS.length; n++) {
            LOGS[n] = Math.log(n + 0.5);
        }
    }

    /** What is known of a topic: its first unit from 0, its last from 1, the number of its units and of its words. */
    private static final int SPREAD = 4;

    private static final int LAST = 1;
    private static final int UNITS = 2;
    private static final int TIMES = 3;

    /** What is known of a gap after the weights of {@link Topics#NAMES} and so on that cross it, all of the words before it. */
    private static final int SUMS = 6;

    /** The rarity of the words. */
    private static final int LEFT = 3;

    /** The rarity of all words, wherever they stand, of the topics that begin before the gap. */
    private static final int BEGUN = 4;

    /** The same of the topics that end before the gap. */
    private static final int DONE = 5;

    private final Topics topics;
    private final int from;
    private final int[] spread;
    private final double[] sums;
    private final double logUnits;
    private final double all;

    /** By the number of places in which a topic stands: the weights of each kind, of all kinds, and their squares. */
    private final double[][] weights = new double[Topics.NUMBERS + 1][MOST + 1];

    private final double[] allWeights = new double[MOST + 1];
    private final double[] squares = new double[MOST + 1];

    /** Of the gap that was asked for last, the chance of a topic in so many places to stand on both sides. */
    private final double[] chances = new double[MOST + 1];

    /** The ties of the units from one to before another. */
    Ties(Topics topics, int from, int to) {
        this.topics = topics;
        this.from = from;
        spread = new int[topics.count() * SPREAD];
        sums = new double[(to - from + 1) * SUMS];
        logUnits = Math.log(to - from + 1);
        for (int unit = from; unit < to; unit++) {
            collect(unit);
        }
        for (int topic = 0; topic < topics.count(); topic++) {
            if (spread[topic * SPREAD + TIMES] > 0) {
                tie(topic);
            }
        }
        for (int i = SUMS; i < sums.length; i++) {
            sums[i] += sums[i - SUMS];
        }
        all = sums[sums.length - SUMS + LEFT];
    }

    /** How much the topic ties its places together: the more, the fewer they are and the rarer it is. */
    double weight(int topic) {
        int units = spread[topic * SPREAD + UNITS];
        if (units == 0) {
            return 0;
        }
        return (logUnits - (units < LOGS.length ? LOGS[units] : Math.log(units + 0.5))) * topics.rarity(topic);
    }

    /** The weight of the topics of a kind that stand on both sides of the gap. */
    double crossing(int gap, int kind) {
        return sums[(gap - from) * SUMS + kind];
    }

    /** The weight of all topics that stand on both sides of the gap. */
    double crossing(int gap) {
        int at = (gap - from) * SUMS;
        return sums[at] + sums[at + 1] + sums[at + 2];
    }

    /** The share of the words before the gap that stand after it too; all words of the topics that end before it do not. */
    double knownBefore(int gap) {
        int at = (gap - from) * SUMS;
        double left = sums[at + LEFT];
        return left > 0 ? (left - sums[at + DONE]) / left : 1;
    }

    /** The share of the words after the gap that stand before it too; all words of the topics that begin after it do not. */
    double knownAfter(int gap) {
        int at = (gap - from) * SUMS;
        double left = sums[at + LEFT];
        return all - left > 0 ? (sums[at + BEGUN] - left) / (all - left) : 1;
    }

    /** Turns to a gap with that share of the words before it; the next three methods are about it. */
    void turn(double share) {
        double allLeft = share;
        double allRight = 1 - share;
        for (int places = 2; places <= MOST; places++) {
            allLeft *= share;
            allRight *= 1 - share;
            chances[places] = 1 - allLeft - allRight;
        }
    }

    /** The weight of the topics of a kind that would cross the gap. */
    double expected(int kind) {
        return expected(weights[kind]);
    }

    /** The weight of all topics that would cross the gap. */
    double expected() {
        return expected(allWeights);
    }

    /** The variance of {@link #expected()}. */
    double variance() {
        double variance = 0;
        for (int places = 2; places <= MOST; places++) {
            variance += squares[places] * chances[places] * (1 - chances[places]);
        }
        return variance;
    }

    private double expected(double[] weights) {
        double expected = 0;
        for (int places = 2; places <= MOST; places++) {
            expected += weights[places] * chances[places];
        }
        return expected;
    }

    private void collect(int unit) {
        int[] known = spread;
        double sum = 0;
        int number = unit - from + 1;
        int end = topics.contentStart(unit + 1);
        for (int i = topics.contentStart(unit); i < end; i++) {
            int topic = topics.content(i);
            int at = topic * SPREAD;
            int last = known[at + LAST];
            if (last < number) {
                if (last == 0) {
                    known[at] = number - 1;
                }
                known[at + LAST] = number;
                known[at + UNITS]++;
            }
            known[at + TIMES]++;
            sum += topics.rarity(topic);
        }
        sums[number * SUMS + LEFT] = sum;
    }

    private void tie(int topic) {
        int at = topic * SPREAD;
        int begin = (spread[at] + 1) * SUMS;
        int end = spread[at + LAST] * SUMS;
        double words = topics.rarity(topic) * spread[at + TIMES];
        sums[begin + BEGUN] += words;
        sums[end + DONE] += words;
        int units = spread[at + UNITS];
        double weight = units > 1 ? weight(topic) : 0;
        if (weight > 0) {
            int kind = topics.kindOf(topic);
            int places = Math.min(units, MOST);
            sums[begin + kind] += weight;
            sums[end + kind] -= weight;
            weights[kind][places] += weight;
            allWeights[places] += weight;
            squares[places] += weight * weight;
        }
    }
}
