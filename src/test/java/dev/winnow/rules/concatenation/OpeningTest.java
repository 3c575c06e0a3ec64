package dev.winnow.rules.concatenation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final String BODY = "The boats lay in the harbour for three days because of the storm.";

    /** What speaks for a beginning at the second line. */
    private static double scoreOf(String line) {
        Story story = Texts.story(BODY + "\n" + line + "\n" + BODY);
        return story.opening().score(1, story.topics());
    }

    @Test
    void a_short_line_without_a_full_stop_is_a_headline() {
        Opening opening = Texts.story("Storm closes harbour\n" + BODY + "\nThe end of it.")
                .opening();
        assertThat(opening.headline(0)).isTrue();
        assertThat(opening.headline(1)).isFalse();
        assertThat(opening.headline(2)).isFalse();
    }

    @Test
    void items_of_lists_and_questions_are_listed() {
        Opening opening = Texts.story("- boats\n3. nets\nQ: why\nb) ropes\nMr. Lund\n2.5 miles\nboats")
                .opening();
        assertThat(opening.listed(0, 1)).isTrue();
        assertThat(opening.listed(1, 2)).isTrue();
        assertThat(opening.listed(2, 3)).isTrue();
        assertThat(opening.listed(3, 4)).isTrue();
        assertThat(opening.listed(4, 5)).isFalse();
        assertThat(opening.listed(5, 6)).isFalse();
        assertThat(opening.listed(6, 7)).isFalse();
    }

    @Test
    void a_line_of_asterisks_parts_scenes_of_one_text() {
        Opening opening =
                Texts.story(BODY + "\n\n* * *\n\n" + BODY + "\n\n" + BODY).opening();
        assertThat(opening.afterSceneBreak(1)).isTrue();
        assertThat(opening.afterSceneBreak(2)).isFalse();
    }

    @Test
    void a_line_above_an_item_is_listed_with_it() {
        Opening opening = Texts.story("The catch\n• herring\n" + BODY).opening();
        assertThat(opening.listed(0, 3)).isTrue();
        assertThat(opening.listed(0, 1)).isFalse();
    }

    @Test
    void the_later_sentences_of_an_item_are_listed() {
        assertThat(Texts.story("* " + BODY + " " + BODY).opening().listed(1, 2)).isTrue();
    }

    @Test
    void a_headline_speaks_for_a_beginning_and_a_pronoun_against_it() {
        double plain = scoreOf(BODY);
        assertThat(scoreOf("Storm keeps all boats in harbour")).isGreaterThan(plain + 1);
        assertThat(scoreOf("They lay in the harbour for three days because of the storm."))
                .isEqualTo(plain + Weights.PRONOUN);
        assertThat(scoreOf("But boats lay in the harbour for three days because of the storm."))
                .isEqualTo(plain + Weights.CONNECTIVE);
    }

    @Test
    void datelines_and_bylines_speak_for_a_beginning() {
        double plain = scoreOf(BODY);
        assertThat(scoreOf("BERGEN, Norway — " + BODY)).isEqualTo(plain + Weights.DATELINE);
        assertThat(scoreOf("(AP) " + BODY)).isEqualTo(plain + Weights.DATELINE);
        assertThat(scoreOf("Nothing — " + BODY)).isEqualTo(plain);
        assertThat(scoreOf("By Ada Lund.")).isGreaterThan(plain + Weights.BYLINE - 0.01);
    }

    @Test
    void a_sentence_glued_to_the_one_before_speaks_for_a_beginning() {
        Story glued = Texts.story(BODY + BODY);
        Story apart = Texts.story(BODY + " " + BODY);
        assertThat(glued.opening().score(1, glued.topics()) - apart.opening().score(1, apart.topics()))
                .isEqualTo(Weights.NO_BLANK);
    }
}
