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

    @Test
    void a_beginning_is_known_where_a_longer_word_goes_on() {
        assertThat(begins("visi")).isTrue();
        assertThat(begins("Copenha")).isTrue();
        assertThat(begins("a")).isTrue();
        assertThat(begins("z")).isTrue();
        assertThat(begins("zzz")).isFalse();
        assertThat(begins("visitingq")).isFalse();
        assertThat(begins("v\u00EFs")).isFalse();
        assertThat(begins("")).isFalse();
    }

    @Test
    void all_beginnings_of_a_word_are_known() {
        for (String word : new String[] {"government", "oystercatcher", "zoology", "abacus"}) {
            for (int i = 1; i < word.length(); i++) {
                assertThat(begins(word.substring(0, i)))
                        .as(word.substring(0, i))
                        .isTrue();
            }
        }
    }

    private boolean begins(String beginning) {
        return lexicon.begins(beginning, 0, beginning.length());
    }

    private boolean knows(String word) {
        return lexicon.knows(word, 0, word.length());
    }

    private int find(String word) {
        return lexicon.find(word, 0, word.length());
    }
}
