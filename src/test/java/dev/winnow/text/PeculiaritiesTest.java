package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeculiaritiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "caf\u00E9 \u201Cquoted\u201D \u2014 20\u00A0\u20AC",
                "\u4ECA\u65E5\u3000\u0431\u0435\u0440\u0435\u0433",
                "\uD83D\uDE00\uD842\uDFB7"
            })
    void everyday_characters_are_not_odd(String text) {
        assertThat(Peculiarities.of(text).oddCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0085", "\u00AD", "\u0301", "\u200B", "\u202E", "\uE000", "\uFEFF", "\uFFFE", "\uD83D", "\uDE00",
                "\uFE0F", "\u2028"
            })
    void unseen_private_and_broken_ones_are(String odd) {
        Peculiarities found = Peculiarities.of("ab" + odd + "c");

        assertThat(found.oddCount()).isEqualTo(1);
        assertThat(found.odd(0)).isEqualTo(2);
    }

    @Test
    void code_points_of_far_planes_are_odd_once() {
        assertThat(Peculiarities.of("a" + Character.toString(0xE0041)).oddCount())
                .isEqualTo(1);
    }

    @Test
    void letters_of_two_scripts_meet_inside_words_only() {
        assertThat(Peculiarities.of("f\u0435rry").mixedCount()).isEqualTo(2);
        assertThat(Peculiarities.of("f \u0435 rry, \u00E9t\u00E9, \u0394-t").mixedCount())
                .isZero();
    }

    @Test
    void only_a_pair_that_could_begin_a_sequence_makes_a_text_misreadable() {
        assertThat(Peculiarities.of("caf\u00C3\u00A9").misreadable()).isTrue();
        assertThat(Peculiarities.of("voil\u00C3 le travail").misreadable()).isTrue();
        assertThat(Peculiarities.of("caf\u00E9 \u2014 \u201Cna\u00EFve\u201D").misreadable())
                .isFalse();
    }

    @Test
    void everyday_marks_side_by_side_begin_no_sequence() {
        String marks = "\u00A0\u2013\u2014\u2018\u2019\u201C\u201D\u2026";
        for (char first : marks.toCharArray()) {
            for (char second : marks.toCharArray()) {
                assertThat(Misreading.leads(first) & Misreading.followers(second))
                        .isZero();
            }
        }
    }
}
