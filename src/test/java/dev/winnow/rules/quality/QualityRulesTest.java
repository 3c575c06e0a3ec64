package dev.winnow.rules.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each published definition at its border, computed by hand. */
class QualityRulesTest {

    private static List<Finding> found(Function<Settings, Rule> rule, String text) {
        return Winnow.with(List.of(rule.apply(Settings.DEFAULTS))).check(Document.of("text", text));
    }

    private static void reports(Function<Settings, Rule> rule, String text) {
        assertThat(found(rule, text)).as(text).isNotEmpty();
    }

    private static void passes(Function<Settings, Rule> rule, String text) {
        assertThat(found(rule, text)).as(text).isEmpty();
    }

    @Test
    void fifty_words_are_enough_and_marks_are_no_words() {
        reports(GopherWordCount::new, "word ".repeat(49));
        reports(GopherWordCount::new, "word . ! — ".repeat(49));
        passes(GopherWordCount::new, "word ".repeat(50));
        reports(GopherWordCount::new, "");
    }

    @Test
    void a_hundred_thousand_words_are_not_too_many() {
        passes(GopherWordCount::new, "w ".repeat(100_000));
        reports(GopherWordCount::new, "w ".repeat(100_001));
    }

    @Test
    void each_character_of_a_script_without_blanks_is_a_word() {
        passes(GopherWordCount::new, "山".repeat(50));
        reports(GopherWordCount::new, "山".repeat(49));
    }

    @Test
    void the_option_moves_the_threshold() {
        Settings settings = Settings.of(Map.of("gopher-word-count", Map.of("min-words", 3)));
        Winnow winnow = Winnow.with(List.of(new GopherWordCount(settings)));

        assertThat(winnow.check(Document.of("text", "three words stand"))).isEmpty();
        assertThat(winnow.check(Document.of("text", "two words"))).hasSize(1);
    }

    @Test
    void words_have_three_to_ten_characters_on_average() {
        passes(GopherWordLength::new, "ab abcd");
        reports(GopherWordLength::new, "ab abc");
        passes(GopherWordLength::new, "abcdefghij abcdefghij.");
        reports(GopherWordLength::new, "abcdefghij abcdefghijk");
    }

    @Test
    void one_hash_sign_to_ten_words_is_allowed_and_is_a_word() {
        passes(GopherHashes::new, "# a b c d e f g h i");
        reports(GopherHashes::new, "# a b c d e f g h");
    }

    @Test
    void one_ellipsis_to_ten_words_is_allowed_in_either_form() {
        passes(GopherEllipses::new, "a... b c d e f g h i");
        reports(GopherEllipses::new, "a... b c d e f g h");
        reports(GopherEllipses::new, "a… b c d e f g h");
        passes(GopherEllipses::new, "a.. b c d");
    }

    @Test
    void nine_lines_of_ten_may_begin_with_a_bullet() {
        passes(GopherBulletLines::new, "- a\n".repeat(9) + "a");
        reports(GopherBulletLines::new, "- a\n".repeat(10) + "a");
        reports(GopherBulletLines::new, "  •a\n".repeat(10));
        passes(GopherBulletLines::new, "- a\n\n".repeat(10));
    }

    @Test
    void three_lines_of_ten_may_end_in_an_ellipsis() {
        passes(GopherEllipsisLines::new, "a...\n".repeat(3) + "a\n".repeat(7));
        reports(GopherEllipsisLines::new, "a… \n".repeat(3) + "a\n".repeat(6));
    }

    @Test
    void four_words_of_five_need_a_letter_and_marks_have_none() {
        passes(GopherFewLetters::new, "a b c d 1");
        passes(GopherFewLetters::new, "a b c d.");
        reports(GopherFewLetters::new, "a b c 1");
        passes(GopherFewLetters::new, "山".repeat(9));
    }

    @Test
    void two_different_stop_words_are_enough_in_lower_case() {
        passes(GopherFewStopWords::new, "the end of it");
        reports(GopherFewStopWords::new, "the the");
        reports(GopherFewStopWords::new, "The end of it");
        reports(GopherFewStopWords::new, "thesis, often");
    }

    @Test
    void three_lines_of_ten_may_repeat_and_blank_lines_do_not_count() {
        passes(GopherDuplicateLines::new, "a\nb\nc\nd\ne\nf\ng\na\nb\nc");
        reports(GopherDuplicateLines::new, "a\nb\nc\nd\ne\nf\na\nb\nc");
        passes(GopherDuplicateLines::new, "a\n\n\n\n \n \nb");
        passes(GopherDuplicateLines::new, "a\nA");
    }

    @Test
    void a_fifth_of_the_characters_may_stand_in_repeated_lines() {
        passes(GopherDuplicateLineCharacters::new, "abcd\nefghijklm\n\nabcd");
        reports(GopherDuplicateLineCharacters::new, "abcd\nefghijkl\n\nabcd");
    }

    @Test
    void three_paragraphs_of_ten_may_repeat() {
        passes(GopherDuplicateParagraphs::new, "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\na\n\nb\n\nc");
        reports(GopherDuplicateParagraphs::new, "a\n\nb\n\n\nc\n\na\n\nb");
        passes(GopherDuplicateParagraphs::new, "a\na\na\n\nb");
    }

    @Test
    void a_fifth_of_the_characters_may_stand_in_repeated_paragraphs() {
        passes(GopherDuplicateParagraphCharacters::new, "abcd\n\nefghijkl\n\nabcd");
        reports(GopherDuplicateParagraphCharacters::new, "abcd\n\nefghijk\n\nabcd");
    }

    @Test
    void the_most_frequent_pair_is_counted_with_its_blank() {
        // "aa bb" three times: 15 characters of 75; of 74 they are more than .2
        String rest = "f g h i j k l m n o p q r s t u v w x y z";
        passes(GopherFrequentPhrase::new, "aa bb c aa bb d aa bb e " + rest + "z".repeat(10));
        reports(GopherFrequentPhrase::new, "aa bb c aa bb d aa bb e " + rest + "z".repeat(9));
    }

    @Test
    void repeated_sequences_of_five_are_counted_without_blanks() {
        // "a b c d e" again: 5 characters of 33 are more than .15, of 34 they are not
        passes(GopherDuplicatePhrases::new, "a b c d e f a b c d e g h i jklmno");
        reports(GopherDuplicatePhrases::new, "a b c d e f a b c d e g h i jklmn");
    }

    @Test
    void a_line_ends_in_a_mark_that_c4_knows() {
        passes(C4UnpunctuatedLine::new, "It is.\nIs it?\nIt is!\n\"It is\"\nIt is'\n\nIt is.[1]");
        reports(C4UnpunctuatedLine::new, "It is...");
        reports(C4UnpunctuatedLine::new, "It is:");
        reports(C4UnpunctuatedLine::new, "It is. [1]");
    }

    @Test
    void a_line_has_three_words_and_is_dropped_for_its_end_first() {
        passes(C4ShortLine::new, "It is so.");
        reports(C4ShortLine::new, "It is.");
        passes(C4ShortLine::new, "It is");
    }

    @Test
    void a_word_may_have_a_thousand_characters() {
        passes(C4LongWord::new, "x".repeat(1000));
        reports(C4LongWord::new, "x".repeat(1001));
    }

    @Test
    void only_lines_that_came_so_far_are_searched_for_words() {
        reports(C4JavascriptLine::new, "Enable Javascript now.");
        passes(C4JavascriptLine::new, "Enable Javascript now");
        reports(C4PolicyLine::new, "Read our Privacy Policy here.");
        passes(C4PolicyLine::new, "Privacy policy.");
        reports(C4LoremIpsum::new, "Lorem ipsum dolor sit.");
        passes(C4LoremIpsum::new, "Lorem ipsum dolor sit");
        reports(C4CurlyBracket::new, "It is {so}.");
        passes(C4CurlyBracket::new, "It is so }.");
        passes(C4CurlyBracket::new, "No javascript {so}.");
    }

    @Test
    void five_sentences_of_kept_lines_are_enough() {
        passes(C4FewSentences::new, "It is one. It is two. It is three.\nIt is four. It is five.");
        reports(C4FewSentences::new, "It is one. It is two. It is three.\nIt is four. It is");
        reports(C4FewSentences::new, "No. No. No.\nOne. Two.\nThree.");
    }

    @Test
    void of_the_lines_more_than_twelve_in_a_hundred_end_in_a_mark() {
        passes(FinewebUnpunctuatedLines::new, "a.\n".repeat(3) + "a\n\n".repeat(21) + "a");
        reports(FinewebUnpunctuatedLines::new, "a.\n".repeat(3) + "a\n".repeat(22) + "a");
        reports(FinewebUnpunctuatedLines::new, "a. \na");
        passes(FinewebUnpunctuatedLines::new, " \n\n");
    }

    @Test
    void the_marks_of_all_scripts_and_closing_quotation_marks_end_lines() {
        for (String mark : List.of(".", "!", "?", "\"", "'", "”", "。", "？", "।", "؟", "։", "።", "။")) {
            passes(FinewebUnpunctuatedLines::new, "a" + mark);
        }
        for (String mark : List.of(",", ":", ";", ")", "、", "…")) {
            reports(FinewebUnpunctuatedLines::new, "a" + mark);
        }
    }

    @Test
    void two_thirds_of_the_lines_may_have_thirty_characters() {
        String longLine = "x".repeat(31) + "\n";
        passes(FinewebShortLines::new, longLine.repeat(33) + ("x".repeat(30) + "\n\n").repeat(66) + "x");
        reports(FinewebShortLines::new, longLine.repeat(32) + ("x".repeat(30) + "\n\n").repeat(67) + "x");
    }

    @Test
    void one_character_of_a_hundred_in_repeated_lines_is_allowed() {
        passes(FinewebDuplicateLines::new, "a\n" + "x".repeat(98) + "\na");
        reports(FinewebDuplicateLines::new, "a\n" + "x".repeat(97) + "\na");
        passes(FinewebDuplicateLines::new, "a\n\n\n\nb");
    }

    @Test
    void three_line_breaks_to_ten_words_are_allowed() {
        passes(FinewebLineBreaks::new, "a b c d e f g\nh\ni\nj");
        reports(FinewebLineBreaks::new, "a b c d e f\ng\nh\ni");
    }

    @Test
    void the_span_of_a_repeated_line_is_the_first_repetition() {
        Finding finding = found(GopherDuplicateLines::new, "a\nb\na\nb").get(0);

        assertThat(finding.span().start()).isEqualTo(4);
        assertThat(finding.message()).contains("0.5", "0.3");
    }
}
