package dev.winnow.rules.concatenation;

import dev.winnow.View;
import dev.winnow.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much a text holds together across each gap between two of its sentences.
 *
 * <p>A word that stands on both sides of a gap ties them together. How many words would, if each were scattered evenly, is known; what is missing from that
 * is the sign of a join, and more so where names are missing (DETECTORS C). The signs are weighed by a logistic regression that was fitted to
 * 775 joins made of 453 articles, with the three worst gaps of each untouched article as the other class. One pass over the words, then work in proportion to
 * gaps and topics. Used by one thread.
 */
final class Cohesion {

    /** Fewer words on a side prove nothing; the prototype of DETECTORS C used the same. */
    static final int LEAST_WORDS = 50;

    /** Site furniture has some whole sentences too, an article has more; a guess, tried on pages with 75 words of furniture. */
    private static final int LEAST_PROSE = 90;

    /** How many words on either side are the neighbourhood. */
    private static final int NEAR = 120;

    private final Units units;
    private final int[] topicOf;
    private final int[] unitsWith;
    private final double[] weight;
    private final Ties ties;
    private final int[] prose;
    private final String text;

    Cohesion(View view, Units units) {
        this.units = units;
        this.text = view.text();
        Words words = view.words();
        topicOf = new int[units.firstWord(units.count()) - units.firstWord(0)];
        Topics topics = new Topics(words, text);
        for (int i = 0; i < topicOf.length; i++) {
            topicOf[i] = topics.of(i + units.firstWord(0));
        }
        unitsWith = new int[topics.count()];
        weight = new double[topics.count()];
        ties = tie(words, topics.count());
        prose = prose();
    }

    /** A gap before a unit and how much it looks like a join: 0 is even odds among joins and the worst gaps of good articles. */
    record Gap(int unit, double score) {}

    /** The gaps that score above the threshold, ordered by place. */
    List<Gap> above(double threshold) {
        int count = units.count();
        List<Gap> found = new ArrayList<>();
        double sum = 0;
        int eligible = 0;
        for (int gap = 1; gap < count; gap++) {
            if (eligible(gap)) {
                sum += ties.ratio(gap, share(gap));
                eligible++;
            }
        }
        for (int gap = 1; gap < count; gap++) {
            if (eligible(gap)) {
                double score = withoutNeighbourhood(gap, sum / eligible);
                if (score > threshold) {
                    score -= 19.5 * likeness(gap);
                }
                if (score > threshold && !resumes(gap)) {
                    found.add(new Gap(gap, score));
                }
            }
        }
        return found;
    }

    /**
     * Whether what follows is no beginning: an item of a list, a navigation bar, too little prose for an article, or sentences that take up the
     * words of the text's first two.
     */
    private boolean resumes(int gap) {
        char first = text.charAt(units.start(gap));
        int bar = text.indexOf('|', units.start(gap));
        boolean listed = Character.isDigit(first) || "-–*•(".indexOf(first) >= 0 || bar >= 0 && bar < units.end(gap);
        if (listed || prose[units.count()] - prose[gap] < LEAST_PROSE) {
            return true;
        }
        boolean[] lead = new boolean[weight.length];
        mark(0, lead);
        boolean[] next = new boolean[weight.length];
        mark(gap, next);
        int taken = 0;
        for (int topic = 0; topic < lead.length; topic++) {
            taken += lead[topic] && next[topic] ? 1 : 0;
        }
        return taken > 1;
    }

    /** Marks the topics of the unit and the next. */
    private void mark(int unit, boolean[] topics) {
        for (int i = left(unit); i < left(Math.min(unit + 2, units.count())); i++) {
            if (topicOf[i] != Topics.NONE) {
                topics[topicOf[i]] = true;
            }
        }
    }

    private boolean eligible(int gap) {
        int left = left(gap);
        return left >= LEAST_WORDS && topicOf.length - left >= LEAST_WORDS;
    }

    private int left(int gap) {
        return units.firstWord(gap) - units.firstWord(0);
    }

    private double share(int gap) {
        return (double) left(gap) / topicOf.length;
    }

    private double withoutNeighbourhood(int gap, double meanRatio) {
        double share = share(gap);
        double ratio = ties.ratio(gap, share);
        double lack = Math.max(0, -ties.deviation(gap, share));
        double names = ties.expectedNames(share);
        double nameLack = 1 - (names > 0 ? ties.names(gap) / names : 1);
        int words = units.wordsIn(gap);
        boolean headline = words <= 16 && units.opensLine(gap) && ".!?:;,\"”»…".indexOf(units.last(gap)) < 0;
        boolean ended = ".!?\"”»…)".indexOf(units.last(gap - 1)) >= 0;
        boolean glued = units.end(gap - 1) == units.start(gap);
        double proseLeft = (double) prose[gap] / left(gap);
        double proseRight = (double) (prose[units.count()] - prose[gap]) / (topicOf.length - left(gap));
        return -8.45
                + 2.96 * nameLack * Math.min(1, names / 6)
                + 4.15 * (1 - ratio) * Math.min(1, lack / 3)
                + 2.13 * Math.min(lack, 10) / Math.sqrt(ties.expected(share) + 1)
                + 1.61 * (meanRatio - ratio)
                + (headline ? 1.32 : 0)
                + (glued ? 2.03 : 0)
                + (ended ? 0.86 : 0)
                - 4.02 * Math.abs(share - 0.5)
                + 3.18 * Math.min(proseLeft, proseRight);
    }

    /** The cosine of the topics before and after the gap, each weighed by its rarity. */
    private double likeness(int gap) {
        int middle = left(gap);
        int[] before = counts(Math.max(0, middle - NEAR), middle);
        int[] after = counts(middle, Math.min(topicOf.length, middle + NEAR));
        double common = 0;
        double left = 0;
        double right = 0;
        for (int i = Math.max(0, middle - NEAR); i < Math.min(topicOf.length, middle + NEAR); i++) {
            int topic = topicOf[i];
            if (topic == Topics.NONE || before[topic] + after[topic] == 0) {
                continue;
            }
            double rarity = Math.max(0.1, weight[topic]);
            common += before[topic] * after[topic] * Math.max(0, weight[topic]) * Math.max(0, weight[topic]);
            left += before[topic] * before[topic] * rarity * rarity;
            right += after[topic] * after[topic] * rarity * rarity;
            before[topic] = 0;
            after[topic] = 0;
        }
        return left * right == 0 ? 0 : common / Math.sqrt(left * right);
    }

    private int[] counts(int from, int to) {
        int[] counts = new int[weight.length];
        for (int i = from; i < to; i++) {
            if (topicOf[i] != Topics.NONE) {
                counts[topicOf[i]]++;
            }
        }
        return counts;
    }

    /** Where each topic stands first and last, in how many units, and whether it is a name: capitalised within sentences and never lower case. */
    private Ties tie(Words words, int topics) {
        int[] first = new int[topics];
        int[] last = new int[topics];
        boolean[] capitalised = new boolean[topics];
        boolean[] lower = new boolean[topics];
        Arrays.fill(last, -1);
        for (int unit = 0; unit < units.count(); unit++) {
            for (int i = units.firstWord(unit); i < units.firstWord(unit + 1); i++) {
                int topic = topicOf[i - units.firstWord(0)];
                if (topic == Topics.NONE) {
                    continue;
                }
                first[topic] = last[topic] < 0 ? unit : first[topic];
                unitsWith[topic] += last[topic] < unit ? 1 : 0;
                last[topic] = unit;
                capitalised[topic] |= i > units.firstWord(unit) && words.capitalised(i);
                lower[topic] |= Character.isLowerCase(words.first(i));
            }
        }
        Ties made = new Ties(units.count());
        for (int topic = 0; topic < topics; topic++) {
            weight[topic] = Math.log((units.count() + 1) / (unitsWith[topic] + 0.5));
            if (unitsWith[topic] > 1 && weight[topic] > 0) {
                made.add(
                        new Ties.Tie(first[topic], last[topic], unitsWith[topic], weight[topic]),
                        capitalised[topic] && !lower[topic]);
            }
        }
        return made.sum();
    }

    /** How many words stand in whole sentences before each unit. */
    private int[] prose() {
        int[] before = new int[units.count() + 1];
        for (int unit = 0; unit < units.count(); unit++) {
            boolean sentence = units.wordsIn(unit) >= 6 && ".!?\"”»…:)".indexOf(units.last(unit)) >= 0;
            before[unit + 1] = before[unit] + (sentence ? units.wordsIn(unit) : 0);
        }
        return before;
    }
}
