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

    /** More than this is seldom wanting before the form of the beginning is looked at, and before the marks are: in 1 of 200 joins found. */
    private static final double MOST_BY_FORM = 6;

    private static final double MOST_BY_MARKS = 4;

    /** Title and standfirst. */
    private static final int FIRST_LINES = 2;

    /** What each heading beyond one takes from the score; a guess. */
    private static final double HEADING_WEIGHT = 1;

    /** The logarithms of n + 0.5. */
    private static final double[] LOGS = new double[32];

    static {
        for (int n = 0; n < LOGS.length; n++) {
            LOGS[n] = Math.log(n + 0.5);
        }
    }

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
    private final double logUnits;
    private final Ties[] ties = new Ties[3];
    private final double[] knownAfter;
    private final double[] knownBefore;
    private final Likeness likeness;
    private double[] weights = {};
    private double ratios;

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
        logUnits = Math.log(to - from + 1);
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
        double[] scores = new double[to - from];
        int eligible = 0;
        for (int gap = from + 1; gap < to; gap++) {
            if (eligible(gap)) {
                scores[gap - from] = byWords(gap);
                eligible++;
            } else {
                scores[gap - from] = Double.NEGATIVE_INFINITY;
            }
        }
        double mean = Weights.BELOW_MEAN * ratios / Math.max(1, eligible);
        Gap best = null;
        for (int gap = from + 1; gap < to; gap++) {
            double least = best == null ? threshold : best.score();
            double score = scores[gap - from] + mean;
            score = score > least - MOST_BY_FORM ? score(gap, score, least) : least;
            if (score > least && begins(gap)) {
                best = new Gap(gap, score);
            }
        }
        return best;
    }

    /** The score of the gap, of which the words' part is known, or a number that is not above the least. */
    private double score(int gap, double byWords, double least) {
        double score = byWords + story.opening().score(gap, topics) - byHeadings(gap);
        if (score <= least - MOST_BY_MARKS) {
            return least;
        }
        score += story.marks().change(gap, from, to);
        if (score <= least) {
            return least;
        }
        return score
                + Weights.LIKENESS * likeness.of(gap, weights(), kinds, false)
                + Weights.LIKENESS_OF_NAMES * likeness.of(gap, weights(), kinds, true);
    }

    /** A text with several headings goes on under each: the more there are, the less another one means. */
    private double byHeadings(int gap) {
        if (!story.opening().headline(gap)) {
            return 0;
        }
        int before = story.headlines(Math.min(from + FIRST_LINES, gap), gap);
        int after = story.headlines(Math.min(gap + FIRST_LINES, to), to);
        return HEADING_WEIGHT * Math.min(3, Math.max(0, before + after - 1));
    }

    private boolean eligible(int gap) {
        return left(gap) >= LEAST_WORDS
                && size() - left(gap) >= LEAST_WORDS
                && !story.opening().listed(gap, to);
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

    private double crossing(int gap) {
        return ties[NAMES].crossing(gap - from)
                + ties[CONTENT].crossing(gap - from)
                + ties[NUMBERS].crossing(gap - from);
    }

    /** What the words say about the gap, but for the mean ratio of all gaps, to which it adds. */
    private double byWords(int gap) {
        double share = share(gap);
        double[] chances = Ties.chances(share);
        double names = ties[NAMES].expected(chances);
        double content = ties[CONTENT].expected(chances);
        double numbers = ties[NUMBERS].expected(chances);
        double expected = names + content + numbers;
        double variance =
                ties[NAMES].variance(chances) + ties[CONTENT].variance(chances) + ties[NUMBERS].variance(chances);
        double crossing = crossing(gap);
        double lack = variance > 0 ? Math.max(0, (expected - crossing) / Math.sqrt(variance)) : 0;
        double ratio = expected > 0 ? crossing / expected : 1;
        ratios += ratio;
        return Weights.BIAS
                + Weights.NAMES_LACK * missing(names, ties[NAMES].crossing(gap - from), 8)
                + Weights.CONTENT_LACKS * missing(content, ties[CONTENT].crossing(gap - from), 12)
                + Weights.NUMBERS_LACK * missing(numbers, ties[NUMBERS].crossing(gap - from), 5)
                + Weights.RATIO * (1 - ratio) * Math.min(1, lack / 3)
                + Weights.LACK * Math.min(lack, 12) / Math.sqrt(expected + 1)
                + Weights.DEVIATION * Math.min(lack, 12)
                - Weights.BELOW_MEAN * ratio
                + bySides(gap, share);
    }

    /** What is missing of the expected as a share of it, less where little is expected. */
    private static double missing(double expected, double crossing, double enough) {
        return expected > 0 ? (1 - crossing / expected) * Math.min(1, expected / enough) : 0;
    }

    /** What the two sides of the gap say about it. */
    private double bySides(int gap, double share) {
        int left = left(gap);
        int right = size() - left;
        double proseLeft = (double) story.prose(from, gap) / left;
        double proseRight = (double) story.prose(gap, to) / right;
        double after = knownAfter[gap - from];
        double before = knownBefore[gap - from];
        return Weights.KNOWN_AFTER * after
                + Weights.KNOWN_BEFORE * before
                + Weights.KNOWN_LESS * Math.min(after, before)
                + Weights.OFF_MIDDLE * Math.abs(share - 0.5)
                + Weights.SHORTER_SIDE * Math.log(Math.min(left, right) / 150.0)
                + Weights.PROSE * Math.min(proseLeft, proseRight);
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
        int n = unitsWith[topic];
        return (logUnits - (n < LOGS.length ? LOGS[n] : Math.log(n + 0.5))) * rarity[topic];
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
