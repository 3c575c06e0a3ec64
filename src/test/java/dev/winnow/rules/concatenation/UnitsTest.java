package dev.winnow.rules.concatenation;

import static dev.winnow.rules.concatenation.Texts.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void a_sentence_ends_at_a_full_stop_before_a_capital_letter() {
        assertThat(sentences("The boats lay in the harbour. Nobody went out in the storm!  “Not for gold,” said one."))
                .containsExactly(
                        "The boats lay in the harbour.", "Nobody went out in the storm!", "“Not for gold,” said one.");
    }

    @Test
    void a_full_stop_before_a_small_letter_or_after_an_abbreviation_ends_nothing() {
        String text = "The old harbour was bought by Mr. Lund for approx. nine million from the city.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void what_is_shorter_than_a_sentence_stays_with_the_next() {
        assertThat(sentences("No. Never. The boats of the harbour stay where they are. They are old."))
                .containsExactly("No. Never. The boats of the harbour stay where they are.", "They are old.");
    }

    @Test
    void a_line_ends_the_sentence_and_lines_without_words_do_not_count() {
        String text = "A headline\n\n* * *\r\n  The text begins here \n";
        Units units = Texts.units(text);
        assertThat(sentences(text)).containsExactly("A headline", "The text begins here");
        assertThat(units.line(1)).isEqualTo(1);
        assertThat(units.opensLine(1)).isTrue();
        assertThat(units.closesLine(0)).isTrue();
    }

    @Test
    void closing_quotation_marks_belong_to_the_sentence_before() {
        assertThat(sentences("„Wir bleiben heute alle im Hafen.“ Das sagte der Fischer."))
                .hasSize(2);
        assertThat(sentences("“We all stay in the harbour today.” That is what he said.")
                        .get(1))
                .isEqualTo("That is what he said.");
    }

    @Test
    void sentences_without_a_blank_between_end_only_after_a_small_letter() {
        assertThat(sentences("The boats lay in the old harbour.The storm went on."))
                .hasSize(2);
        assertThat(sentences("The boats of the company were N.A.T.O.Property for a year."))
                .hasSize(1);
        assertThat(sentences("She asked whether they wanted to go?Yes they all did."))
                .hasSize(1);
    }

    @Test
    void ideographic_full_stops_need_no_blank() {
        assertThat(sentences("船停在港口。没有人出海。")).containsExactly("船停在港口。", "没有人出海。");
    }

    @Test
    void the_words_of_all_units_are_the_words_of_the_text() {
        Units units = Texts.units("The boats lay in the harbour. Nobody went out.\nThe storm went on.");
        assertThat(units.wordsIn(0)).isEqualTo(6);
        assertThat(units.firstWord(1)).isEqualTo(6);
        assertThat(units.firstWord(units.count())).isEqualTo(13);
    }

    @Test
    void the_unit_at_a_place_holds_it() {
        Units units = Texts.units("  The boats lay in the harbour. Nobody went out.");
        assertThat(units.at(0)).isZero();
        assertThat(units.at(10)).isZero();
        assertThat(units.at(32)).isEqualTo(1);
        assertThat(units.at(40)).isEqualTo(1);
    }

    @Test
    void a_text_has_no_more_than_2000_units_and_the_words_of_those() {
        Units units = Texts.units("One more sentence of the same length. ".repeat(2_500));
        assertThat(units.count()).isEqualTo(2_000);
        assertThat(units.firstWord(2_000)).isBetween(14_000, 14_001);
    }
}
