package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.english();

    @Test
    void words_and_names_are_known_whatever_their_case() {
        assertThat(knows("visiting")).isTrue();
        assertThat(knows("VISITING")).isTrue();
        assertThat(knows("Copenhagen")).isTrue();
        assertThat(knows("aa")).isTrue();
    }

    @Test
    void beginnings_ends_and_neighbours_of_words_are_not() {
        assertThat(knows("visitin")).isFalse();
        assertThat(knows("visitings")).isFalse();
        assertThat(knows("isiting")).isFalse();
        assertThat(knows("zzzz")).isFalse();
        assertThat(knows("")).isFalse();
        assertThat(knows("vis1ting")).isFalse();
        assertThat(knows("v\u00EFsiting")).isFalse();
    }

    @Test
    void a_word_within_a_text_is_found_by_its_place() {
        assertThat(lexicon.knows("ahouseb", 1, 6)).isTrue();
        assertThat(lexicon.knows("ahouseb", 0, 6)).isFalse();
    }

    @Test
    void names_are_told_from_words() {
        assertThat(lexicon.knowsWord("copenhagen", 0, 10)).isFalse();
        assertThat(lexicon.knowsWord("harbour", 0, 7)).isTrue();
    }

    @Test
    void frequent_words_have_a_low_tier_and_common_endings_a_long_tail() {
        assertThat(Lexicon.tier(find("with"))).isEqualTo(1);
        assertThat(Lexicon.tier(find("oystercatcher"))).isGreaterThan(Lexicon.tier(find("bird")));
        assertThat(Lexicon.tail(find("they"))).isZero();
        assertThat(Lexicon.tail(find("man"))).isGreaterThan(Lexicon.tail(find("holder")));
    }

    private boolean knows(String word) {
        return lexicon.knows(word, 0, word.length());
    }

    private int find(String word) {
        return lexicon.find(word, 0, word.length());
    }
}
