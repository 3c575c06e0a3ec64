package dev.winnow.rules.concatenation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TiesTest {

    private static final String FOUR = "Herring swim deep\nDeep nets catch herring\nFoxes hunt mice\nMice fear foxes";

    private static Ties ties(String text) {
        Story story = Texts.story(text);
        return new Ties(story.topics(), 0, story.units().count());
    }

    @Test
    void a_topic_crosses_the_gaps_between_its_first_and_last_unit() {
        Ties ties = ties(FOUR);
        assertThat(ties.crossing(1)).isPositive();
        assertThat(ties.crossing(2)).isCloseTo(0, within(1e-12));
        assertThat(ties.crossing(3)).isPositive();
        assertThat(ties.crossing(1, Topics.CONTENT)).isEqualTo(ties.crossing(1));
        assertThat(ties.crossing(1, Topics.NAMES)).isZero();
    }

    @Test
    void what_is_known_on_the_other_side_is_a_share_of_the_words() {
        Ties ties = ties(FOUR);
        assertThat(ties.knownBefore(2)).isCloseTo(0, within(1e-12));
        assertThat(ties.knownAfter(2)).isCloseTo(0, within(1e-12));
        assertThat(ties("herring\nherring\nherring").knownAfter(1)).isCloseTo(1, within(1e-12));
        assertThat(ties("herring\nherring\nherring").knownBefore(2)).isCloseTo(1, within(1e-12));
        assertThat(ties("herring salmon\nherring turbot\nturbot turbot").knownBefore(1))
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void more_would_cross_in_the_middle_than_at_the_ends() {
        Ties ties = ties(FOUR);
        ties.turn(0.5);
        double middle = ties.expected();
        double kinds = ties.expected(Topics.NAMES) + ties.expected(Topics.CONTENT) + ties.expected(Topics.NUMBERS);
        assertThat(kinds).isCloseTo(middle, within(1e-12));
        assertThat(ties.variance()).isPositive();
        ties.turn(0.1);
        assertThat(ties.expected()).isLessThan(middle).isPositive();
    }

    @Test
    void only_the_units_of_the_stretch_count() {
        Story story = Texts.story(FOUR);
        Ties last = new Ties(story.topics(), 2, 4);
        assertThat(last.crossing(3)).isPositive();
        assertThat(last.weight(story.topics().of(0))).isZero();
        assertThat(new Ties(story.topics(), 1, 3).crossing(2)).isCloseTo(0, within(1e-12));
    }
}
