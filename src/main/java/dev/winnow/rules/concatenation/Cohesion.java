package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much a text holds together across each gap between two of its sentences.
 *
 * <p>A word that stands on both sides of a gap ties them together. How many words would, if each were scattered evenly, is known; what is missing from that
 * is the sign of a join, and more so where names are missing (DETECTORS C). Long words are rare words (Zipf), so they count more; that takes the place of
 * a table of frequencies and works in every language that is written with letters. The signs are weighed by {@link Weights}. Two passes over the
 * words, then constant work for each gap, and a little more for the few that may be joins. Used by one thread.
 */
final class Cohesion {

    /** Fewer words on a side prove nothing; the prototype of DETECTORS C used 50. */
    static final int LEAST_WORDS = 40;

    /** Site furniture has some whole sentences too, an article has more; a guess. */
    private static final int LEAST_PROSE = 60;

    /** A word of two letters and fewer, of three, of four ... counts so much; guesses, the best of four tried. */
    private static final double[] RARITY = {.2, .2, .2, .2, .4, .55, .7, .85, 1, 1.15, 1.15, 1.3};

    /** A name counts as much as a long word. */
    private static final double NAME_RARITY = .9;

    /** The form of a beginning can add so much to the score, and change of marks so much; bounds that spare work. */
    private static final double MOST_BY_FORM = 14;

    private static final double MOST_BY_MARKS = 8;

    static final int NAMES = 0;
    private static final int CONTENT = 1;
    private static final int NUMBERS = 2;

    private final Story story;
    private final int from;
    private final int to;
    private final Units units;
    private final Topics topics;
    private final Words words;
    private final int[] first;
    private final int[] last;
    private final int[] unitsWith;
    private final int[] times;
    private final byte[] kinds;
    private final double[] rarity;
    private final Ties[] ties = new Ties[3];
    private final double[] knownAfter;
    private final double[] knownBefore;
    private final Likeness likeness;
    private double[] weights = {};

    /** The cohesion of the units from one to before another. */
    Cohesion(Story story, int from, int to) {
        this.story = story;
        this.from = from;
        this.to = to;
        units = story.units();
        topics = story.topics();
        words = story.words();
        first = new int[topics.count()];
        last = new int[topics.count()];
        unitsWith = new int[topics.count()];
        times = new int[topics.count()];
        kinds = new byte[topics.count()];
        rarity = new double[topics.count()];
        collect();
        tie();
        knownAfter = new double[to - from];
        knownBefore = new double[to - from];
        known();
        likeness = new Likeness(topics, from, to);
    }

    /** A gap before a unit and how much it looks like a join: 0 is even odds between a join there and none anywhere. */
    record Gap(int unit, double score) {}

    /** The gap that looks most like a join, if any scores above the threshold. */
    @Nullable
    Gap sharpest(double threshold) {
        double sum = 0;
        int eligible = 0;
        for (int gap = from + 1; gap < to; gap++) {
            if (eligible(gap)) {
                sum += ratio(gap);
                eligible++;
            }
        }
        Gap best = null;
        for (int gap = from + 1; gap < to; gap++) {
            double least = best == null ? threshold : best.score();
            double score = eligible(gap) ? score(gap, sum / eligible, least) : least;
            if (score > least && begins(gap)) {
                best = new Gap(gap, score);
            }
        }
        return best;
    }

    /** The score of the gap, or a number that is not above the least. */
    private double score(int gap, double meanRatio, double least) {
        double score = byWords(gap, meanRatio);
        if (score <= least - MOST_BY_FORM) {
            return least;
        }
        score += story.opening().score(gap, topics);
        if (score <= least - MOST_BY_MARKS) {
            return least;
        }
        score += story.marks().change(gap, from, to);
        if (score > least) {
            score += Weights.LIKENESS * likeness.of(gap, weights(), kinds, false)
                    + Weights.LIKENESS_OF_NAMES * likeness.of(gap, weights(), kinds, true);
        }
        return score;
    }

    private boolean eligible(int gap) {
        return left(gap) >= LEAST_WORDS
                && size() - left(gap) >= LEAST_WORDS
                && !story.opening().listed(gap);
    }

    /** Whether an article's worth of sentences stands on either side, and what follows the gap is one of them or a headline above one. */
    private boolean begins(int gap) {
        int unit = gap;
        while (unit < gap + 4 && unit < to && story.opening().headline(unit)) {
            unit++;
        }
        return unit < to
                && story.prose(unit, unit + 1) > 0
                && story.prose(from, gap) >= LEAST_PROSE
                && story.prose(gap, to) >= LEAST_PROSE;
    }

    private double share(int gap) {
        return (double) left(gap) / size();
    }

    /** How many words stand before the gap. */
    private int left(int gap) {
        return topics.start(gap) - topics.start(from);
    }

    private int size() {
        return topics.start(to) - topics.start(from);
    }

    private double expected(double share) {
        return ties[NAMES].expected(share) + ties[CONTENT].expected(share) + ties[NUMBERS].expected(share);
    }

    private double crossing(int gap) {
        return ties[NAMES].crossing(gap - from)
                + ties[CONTENT].crossing(gap - from)
                + ties[NUMBERS].crossing(gap - from);
    }

    /** What crosses the gap as a share of the expected: 1 in a coherent text, 0 where nothing crosses. */
    private double ratio(int gap) {
        double expected = expected(share(gap));
        return expected > 0 ? crossing(gap) / expected : 1;
    }

    private double byWords(int gap, double meanRatio) {
        double share = share(gap);
        double expected = expected(share);
        double variance = ties[NAMES].variance(share) + ties[CONTENT].variance(share) + ties[NUMBERS].variance(share);
        double lack = variance > 0 ? Math.max(0, (expected - crossing(gap)) / Math.sqrt(variance)) : 0;
        double ratio = ratio(gap);
        int left = left(gap);
        int right = size() - left;
        double proseLeft = (double) story.prose(from, gap) / left;
        double proseRight = (double) story.prose(gap, to) / right;
        double after = knownAfter[gap - from];
        double before = knownBefore[gap - from];
        return Weights.BIAS
                + Weights.NAMES_LACK * missing(ties[NAMES], gap, 8)
                + Weights.CONTENT_LACKS * missing(ties[CONTENT], gap, 12)
                + Weights.NUMBERS_LACK * missing(ties[NUMBERS], gap, 5)
                + Weights.RATIO * (1 - ratio) * Math.min(1, lack / 3)
                + Weights.LACK * Math.min(lack, 12) / Math.sqrt(expected + 1)
                + Weights.DEVIATION * Math.min(lack, 12)
                + Weights.BELOW_MEAN * (meanRatio - ratio)
                + Weights.KNOWN_AFTER * after
                + Weights.KNOWN_BEFORE * before
                + Weights.KNOWN_LESS * Math.min(after, before)
                + Weights.OFF_MIDDLE * Math.abs(share - 0.5)
                + Weights.SHORTER_SIDE * Math.log(Math.min(left, right) / 150.0)
                + Weights.PROSE * Math.min(proseLeft, proseRight);
    }

    /** What is missing of the expected as a share of it, less where little is expected. */
    private double missing(Ties kind, int gap, double enough) {
        double expected = kind.expected(share(gap));
        return expected > 0 ? (1 - kind.crossing(gap - from) / expected) * Math.min(1, expected / enough) : 0;
    }

    /** Where each topic stands first and last, in how many units, how often, of which kind it is and how rare. */
    private void collect() {
        byte[] cases = new byte[kinds.length];
        Arrays.fill(last, -1);
        int offset = units.firstWord(0);
        for (int unit = from; unit < to; unit++) {
            int start = topics.start(unit);
            for (int i = start; i < topics.start(unit + 1); i++) {
                int topic = topics.of(i);
                if (Topics.frequent(topic)) {
                    continue;
                }
                if (last[topic] < 0) {
                    first[topic] = unit;
                    rarity[topic] = RARITY[Math.min(words.length(i + offset), RARITY.length - 1)];
                }
                if (last[topic] < unit) {
                    unitsWith[topic]++;
                    last[topic] = unit;
                }
                times[topic]++;
                cases[topic] |= cases(i + offset, i > start);
            }
        }
        for (int topic = 0; topic < kinds.length; topic++) {
            kinds[topic] = (byte) (cases[topic] == 1 ? NAMES : cases[topic] >= 4 ? NUMBERS : CONTENT);
            rarity[topic] = kinds[topic] == NAMES ? Math.max(NAME_RARITY, rarity[topic]) : rarity[topic];
        }
    }

    /** 1 for a capital letter within a sentence, 2 for a small letter, 4 for a digit. */
    private byte cases(int word, boolean within) {
        char c = words.first(word);
        if (Character.isLowerCase(c)) {
            return 2;
        }
        return (byte) (Character.isDigit(c) ? 4 : within && words.capitalised(word) ? 1 : 0);
    }

    private void tie() {
        for (int kind = 0; kind < ties.length; kind++) {
            ties[kind] = new Ties(to - from);
        }
        for (int topic = 0; topic < kinds.length; topic++) {
            double weight = unitsWith[topic] > 1 ? weight(topic) : 0;
            if (weight > 0) {
                ties[kinds[topic]].add(first[topic] - from, last[topic] - from, unitsWith[topic], weight);
            }
        }
        for (Ties kind : ties) {
            kind.sum();
        }
    }

    private double weight(int topic) {
        return Math.log((to - from + 1) / (unitsWith[topic] + 0.5)) * rarity[topic];
    }

    /** The weights of all topics; asked for only where the text may be joined. */
    private double[] weights() {
        if (weights.length == 0) {
            weights = new double[kinds.length];
            for (int topic = 0; topic < weights.length; topic++) {
                weights[topic] = times[topic] > 0 ? weight(topic) : 0;
            }
        }
        return weights;
    }

    /** The share of the words after each gap that stand before it too, and the share of those before it that stand after it too. */
    private void known() {
        int[] before = new int[kinds.length];
        double all = 0;
        for (int topic = 0; topic < kinds.length; topic++) {
            all += rarity[topic] * times[topic];
        }
        double left = 0;
        double leftKnown = 0;
        double rightKnown = 0;
        for (int unit = from; unit < to; unit++) {
            knownBefore[unit - from] = left > 0 ? leftKnown / left : 1;
            knownAfter[unit - from] = all - left > 0 ? rightKnown / (all - left) : 1;
            for (int i = topics.start(unit); i < topics.start(unit + 1); i++) {
                int topic = topics.of(i);
                if (Topics.frequent(topic)) {
                    continue;
                }
                double weight = rarity[topic];
                int after = times[topic] - before[topic];
                left += weight;
                rightKnown += before[topic] == 0 ? (after - 1) * weight : -weight;
                leftKnown += after > 1 ? weight : -before[topic] * weight;
                before[topic]++;
            }
        }
    }
}
