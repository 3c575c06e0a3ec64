package dev.winnow.rules.concatenation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    private static Topics topics(String text) {
        return Texts.story(text).topics();
    }

    @Test
    void words_with_the_same_six_letters_are_one_topic_whatever_their_case() {
        Topics topics = topics("Fishermen fishermongers FISHER fish Ärztinnen ärztin");
        assertThat(topics.of(0)).isEqualTo(topics.of(1)).isEqualTo(topics.of(2)).isNotEqualTo(topics.of(3));
        assertThat(topics.of(4)).isEqualTo(topics.of(5));
        assertThat(topics.count()).isEqualTo(3);
    }

    @Test
    void frequent_words_are_no_topics_and_have_kinds() {
        Topics topics = topics("The harbour but he мы");
        assertThat(Topics.frequent(topics.of(0))).isTrue();
        assertThat(Topics.frequent(topics.of(1))).isFalse();
        assertThat(Topics.kind(topics.of(2))).isEqualTo(2);
        assertThat(Topics.kind(topics.of(3))).isZero();
        assertThat(Topics.kind(topics.of(4))).isEqualTo(4);
        assertThat(topics.count()).isEqualTo(1);
    }

    @Test
    void a_long_word_is_frequent_only_if_the_whole_of_it_may_be() {
        Topics topics = topics("people peoples against because becausewards");
        assertThat(Topics.frequent(topics.of(0))).isTrue();
        assertThat(Topics.frequent(topics.of(1))).isFalse();
        assertThat(Topics.frequent(topics.of(2))).isTrue();
        assertThat(Topics.frequent(topics.of(3))).isTrue();
    }

    @Test
    void digits_are_not_taken_for_letters_of_other_scripts() {
        assertThat(CommonWords.number(Topics.key("в     ".toCharArray(), 0, 1), 1))
                .isPositive();
        assertThat(CommonWords.number(Topics.key("2     ".toCharArray(), 0, 1), 1))
                .isZero();
        Topics topics = topics("2 5 8 20 а5 שלום 87");
        assertThat(topics.count()).isEqualTo(7);
    }

    @Test
    void what_follows_a_short_word_does_not_change_its_topic() {
        Topics topics = topics("fog, fog’s fog—bank fog");
        assertThat(topics.of(0))
                .isEqualTo(topics.of(1))
                .isEqualTo(topics.of(3))
                .isEqualTo(topics.of(topics.size() - 1));
    }

    @Test
    void a_topic_is_a_name_if_it_has_capitals_within_sentences_only() {
        Topics topics = topics("Harbour masters met Lund in room 219 of the harbour");
        assertThat(topics.kindOf(topics.of(0))).isEqualTo(Topics.CONTENT);
        assertThat(topics.kindOf(topics.of(3))).isEqualTo(Topics.NAMES);
        assertThat(topics.kindOf(topics.of(6))).isEqualTo(Topics.NUMBERS);
    }

    @Test
    void long_words_are_rarer_and_names_are_rare_at_any_length() {
        Topics topics = topics("boat fishermen saw Lund");
        assertThat(topics.rarity(topics.of(1))).isGreaterThan(topics.rarity(topics.of(0)));
        assertThat(topics.rarity(topics.of(3))).isEqualTo(.9);
    }

    @Test
    void the_words_that_are_not_frequent_are_listed_unit_by_unit() {
        Topics topics = topics("The harbour is closed\nIt was\nNo boats in the harbour");
        assertThat(topics.contentStart(1)).isEqualTo(2);
        assertThat(topics.contentStart(2)).isEqualTo(2);
        assertThat(topics.contentStart(3)).isEqualTo(4);
        assertThat(topics.content(3)).isEqualTo(topics.content(0)).isEqualTo(topics.of(10));
    }

    @Test
    void thousands_of_topics_have_numbers_of_their_own() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(100_000 + i).append(i % 40 == 0 ? '\n' : ' ');
        }
        assertThat(topics(text.toString()).count()).isEqualTo(40_000);
    }
}
