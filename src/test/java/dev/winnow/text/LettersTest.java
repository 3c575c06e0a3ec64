package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({"A, a", "z, z", "É, é", "Σ, σ", "ς, σ", "µ, μ", "Ж, ж", "Ÿ, ÿ", "Ạ, ạ", "日, 日", "1, 1"})
    void cases_of_a_letter_fold_to_one(char given, char folded) {
        assertThat(Letters.fold(given)).isEqualTo(folded);
    }

    @Test
    void folding_twice_is_folding_once_and_stays_in_its_block() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = Letters.fold((char) c);

            assertThat(Letters.fold(folded)).isEqualTo(folded);
            assertThat(folded < 0x600).as("U+%04X", c).isEqualTo(c < 0x600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "é", "日", "٣", "7", "\u0301", "ª"})
    void letters_digits_and_marks_make_words(String word) {
        assertThat(Letters.isWord(word.charAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "'", "-", "_", "\u00A0", "\u200B", "\uD83D", "\uDE00", "€", "½"})
    void signs_blanks_and_surrogates_do_not(String other) {
        assertThat(Letters.isWord(other.charAt(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u0000", "\u00A0", "\u2009", "\u202F", "\u3000", "\u2028"})
    void blanks_of_all_kinds_are_blank(String blank) {
        assertThat(Letters.isBlank(blank.charAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "\u200B", "\uFEFF", "\uD83D", "\u007F"})
    void what_is_no_white_space_in_unicode_is_not_blank(String other) {
        assertThat(Letters.isBlank(other.charAt(0))).isFalse();
    }

    @Test
    void stretches_are_compared_without_case() {
        assertThat(Letters.equalFolded("xÉtÉx", 1, 4, "été")).isTrue();
        assertThat(Letters.equalFolded("xÉtÉx", 1, 5, "été")).isFalse();
        assertThat(Letters.equalFolded("xÉtEx", 1, 4, "été")).isFalse();
    }

    @Test
    void controls_are_a_class_of_their_own_and_layout_is_none() {
        assertThat(Letters.holdControl(Letters.classes('\u0007') | Letters.classes('a')))
                .isTrue();
        assertThat(Letters.holdControl(
                        Letters.classes('\t') | Letters.classes('\n') | Letters.classes('\r') | Letters.classes('a')))
                .isFalse();
        assertThat(Letters.wordBit('\u0007')).isZero();
    }
}
