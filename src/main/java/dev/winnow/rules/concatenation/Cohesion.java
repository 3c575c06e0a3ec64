package dev.winnow.rules.concatenation;

import org.jspecify.annotations.Nullable;

/**
 * How much a text holds together across each gap between two of its sentences.
 *
 * <p>A word that stands on both sides of a gap ties them together. How many words would, if each were scattered evenly, is known; what is missing from that
 * is the sign of a join, and more so where names are missing. Long words are rare words (Zipf), so they count more; that takes the place of
 * a table of frequencies and works in every language that is written with letters. The signs are weighed by {@link Weights}. Two passes over the
 * words, then constant work for each gap, and a little more for the few that may be joins. Used by one thread.
 */
final class Cohesion {

    /** Fewer words on a side prove nothing; a prototype used 50. */
    static final int LEAST_WORDS = 40;

    /** Site furniture has some whole sentences too, an article has more; a guess. */
    private static final int LEAST_PROSE = 60;

    /** More than this is seldom wanting before the form of the beginning is looked at, and before the marks are: in 1 of 200 joins found. */
    private static final double MOST_BY_FORM = 6;

    private static final double MOST_BY_MARKS = 4;

    /** Title and standfirst. */
    private static final int FIRST_LINES = 2;

    /** What each heading beyond one takes from the score; a guess. */
    private static final double HEADING_WEIGHT = 1;

    private final Story story;
    private final Units units;
    private final int from;
    private final int to;
    private final int size;

    /** The cohesion of the units from one to before another. */
    Cohesion(Story story, int from, int to) {
        this.story = story;
        this.from = from;
        this.to = to;
        units = story.units();
        size = units.firstWord(to) - units.firstWord(from);
    }

    /** A gap before a unit and how much it looks like a join: 0 is even odds between a join there and none anywhere. */
    record Gap(int unit, double score) {}

    /** The gap that looks most like a join, if any scores above the threshold. */
    @Nullable
    Gap sharpest(double threshold) {
        int gap = from + 1;
        while (gap < to && !begins(gap)) {
            gap++;
        }
        return gap < to ? new Scores(new Ties(story.topics(), from, to)).sharpest(threshold) : null;
    }

    /** Whether enough words stand on either side of the gap to judge it, and no item of a list after it. */
    private boolean eligible(int gap) {
        return Math.min(left(gap), size - left(gap)) >= LEAST_WORDS
                && !story.opening().listed(gap, to)
                && !story.opening().afterSceneBreak(gap);
    }

    /** Whether an article's worth of sentences stands on either side, and what follows the gap is one of them or a headline above one. */
    private boolean begins(int gap) {
        if (!eligible(gap) || story.prose(from, gap) < LEAST_PROSE || story.prose(gap, to) < LEAST_PROSE) {
            return false;
        }
        int unit = gap;
        while (unit < gap + 4 && unit < to && story.opening().headline(unit)) {
            unit++;
        }
        return unit < to && story.prose(unit, unit + 1) > 0;
    }

    /** How many words stand before the gap. */
    private int left(int gap) {
        return units.firstWord(gap) - units.firstWord(from);
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

    /** What is missing of the expected as a share of it, less where little is expected. */
    private static double missing(double expected, double crossing, double enough) {
        return expected > 0 ? (1 - crossing / expected) * Math.min(1, expected / enough) : 0;
    }

    /** The gaps weighed by what crosses them. */
    private final class Scores {

        private final Ties ties;
        private final Likeness likeness;
        private double ratios;

        Scores(Ties ties) {
            this.ties = ties;
            likeness = new Likeness(story.topics(), ties, from, to);
        }

        @Nullable
        Gap sharpest(double threshold) {
            double[] scores = new double[to - from];
            int eligible = 0;
            for (int gap = from + 1; gap < to; gap++) {
                scores[gap - from] = Double.NEGATIVE_INFINITY;
                if (eligible(gap)) {
                    double score = byWords(gap);
                    scores[gap - from] = begins(gap) ? score : Double.NEGATIVE_INFINITY;
                    eligible++;
                }
            }
            double mean = Weights.BELOW_MEAN * ratios / Math.max(1, eligible);
            Gap best = null;
            for (int gap = from + 1; gap < to; gap++) {
                double least = best == null ? threshold : best.score();
                double score = scores[gap - from] + mean;
                score = score > least - MOST_BY_FORM ? score(gap, score, least) : least;
                if (score > least) {
                    best = new Gap(gap, score);
                }
            }
            return best;
        }

        /** The score of the gap, of which the words' part is known, or a number that is not above the least. */
        private double score(int gap, double byWords, double least) {
            double score = byWords + story.opening().score(gap, story.topics()) - byHeadings(gap);
            if (score <= least - MOST_BY_MARKS) {
                return least;
            }
            score += story.marks().change(gap, from, to);
            if (score <= least) {
                return least;
            }
            score += Weights.LIKENESS * likeness.of(gap, false);
            return score <= least ? least : score + Weights.LIKENESS_OF_NAMES * likeness.of(gap, true);
        }

        /** What the words say about the gap, but for the mean ratio of all gaps, to which it adds. */
        private double byWords(int gap) {
            double share = (double) left(gap) / size;
            ties.turn(share);
            double names = ties.expected(Topics.NAMES);
            double content = ties.expected(Topics.CONTENT);
            double numbers = ties.expected(Topics.NUMBERS);
            double expected = ties.expected();
            double variance = ties.variance();
            double crossing = ties.crossing(gap);
            double lack = variance > 0 ? Math.max(0, (expected - crossing) / Math.sqrt(variance)) : 0;
            double ratio = expected > 0 ? crossing / expected : 1;
            ratios += ratio;
            return Weights.BIAS
                    + Weights.NAMES_LACK * missing(names, ties.crossing(gap, Topics.NAMES), 8)
                    + Weights.CONTENT_LACKS * missing(content, ties.crossing(gap, Topics.CONTENT), 12)
                    + Weights.NUMBERS_LACK * missing(numbers, ties.crossing(gap, Topics.NUMBERS), 5)
                    + Weights.RATIO * (1 - ratio) * Math.min(1, lack / 3)
                    + Weights.LACK * Math.min(lack, 12) / Math.sqrt(expected + 1)
                    + Weights.DEVIATION * Math.min(lack, 12)
                    - Weights.BELOW_MEAN * ratio
                    + bySides(gap, share);
        }

        /** What the two sides of the gap say about it. */
        private double bySides(int gap, double share) {
            int left = left(gap);
            int right = size - left;
            double proseLeft = (double) story.prose(from, gap) / left;
            double proseRight = (double) story.prose(gap, to) / right;
            double after = ties.knownAfter(gap);
            double before = ties.knownBefore(gap);
            return Weights.KNOWN_AFTER * after
                    + Weights.KNOWN_BEFORE * before
                    + Weights.KNOWN_LESS * Math.min(after, before)
                    + Weights.OFF_MIDDLE * Math.abs(share - 0.5)
                    + Weights.SHORTER_SIDE * Math.log(Math.min(left, right) / 150.0)
                    + Weights.PROSE * Math.min(proseLeft, proseRight);
        }
    }
}
