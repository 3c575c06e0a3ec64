package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonguesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The lamp of the lighthouse was lit on Monday and it burned for a week",
                "de | Die Lampe auf dem Turm hat am Montag nicht gebrannt, und das ist ein Unglück für die Schiffe",
                "fr | La lampe du phare est dans les mains du gardien qui ne dort pas sur le quai",
                "ru | Лампа на маяке не горит, и это не из того, что можно починить за день",
                "nl | De lamp van het huis is niet op tijd met de boot voor een week",
            })
    void a_sentence_is_enough(String language, String sentence) {
        assertThat(Tongues.of(sentence).likeliest()).isEqualTo(language);
    }

    @Test
    void a_text_without_small_words_is_taken_for_english_but_not_known_to_be() {
        Tongues none = Tongues.of("Karrey Tane 15 2024");
        assertThat(none.likeliest()).isEqualTo("en");
        assertThat(none.english()).isFalse();
        assertThat(none.foreign()).isFalse();
        assertThat(none.likely()).isEmpty();
    }

    @Test
    void small_words_are_those_of_the_likeliest_language() {
        Tongues german = Tongues.of(
                "Die Lampe auf dem Turm hat am Montag nicht gebrannt, und das ist ein Unglück für die Schiffe");
        assertThat(german.isSmall("Und", 0, 3)).isTrue();
        assertThat(german.isSmall("and", 0, 3)).isFalse();
        assertThat(german.isSmall("Turm", 0, 4)).isFalse();
        assertThat(Tongues.of("Karrey").isSmall("of the", 0, 2)).isTrue();
    }
}
