package dev.winnow.rules.concatenation;

/** How like the words right before and right after a gap are: the cosine of their topics, each weighed by its rarity; used by one thread. */
final class Likeness {

    /** How many words on either side are the neighbourhood, for all words and for names. */
    private static final int NEAR = 120;

    private static final int NEAR_NAMES = 150;

    private static final double LEAST_WEIGHT = 0.1;

    private final Topics topics;
    private final Ties ties;
    private final int first;
    private final int past;
    private int[] before = {};
    private int[] after = {};

    Likeness(Topics topics, Ties ties, int fromUnit, int toUnit) {
        this.topics = topics;
        this.ties = ties;
        first = topics.start(fromUnit);
        past = topics.start(toUnit);
    }

    /** The cosine at the gap before the unit, of names only or of all topics that are not frequent. */
    double of(int unit, boolean names) {
        if (before.length == 0) {
            before = new int[topics.count()];
            after = new int[topics.count()];
        }
        int middle = topics.start(unit);
        int from = Math.max(first, middle - (names ? NEAR_NAMES : NEAR));
        int to = Math.min(past, middle + (names ? NEAR_NAMES : NEAR));
        count(from, middle, before);
        count(middle, to, after);
        double common = 0;
        double left = 0;
        double right = 0;
        for (int i = from; i < to; i++) {
            int topic = topics.of(i);
            if (Topics.frequent(topic)) {
                continue;
            }
            int lefts = before[topic];
            int rights = after[topic];
            if (lefts + rights == 0) {
                continue; // met before
            }
            before[topic] = 0;
            after[topic] = 0;
            if (!names || topics.kindOf(topic) == Topics.NAMES) {
                double weight = ties.weight(topic);
                double length = Math.max(LEAST_WEIGHT, weight);
                if (lefts > 0 && rights > 0 && weight > 0) {
                    common += (double) lefts * rights * weight * weight;
                }
                left += (double) lefts * lefts * length * length;
                right += (double) rights * rights * length * length;
            }
        }
        return left * right == 0 ? 0 : common / Math.sqrt(left * right);
    }

    private void count(int from, int to, int[] times) {
        for (int i = from; i < to; i++) {
            int topic = topics.of(i);
            if (!Topics.frequent(topic)) {
                times[topic]++;
            }
        }
    }
}
