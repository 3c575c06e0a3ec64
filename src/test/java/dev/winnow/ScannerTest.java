package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

    /** What random texts are made of: cases that fold oddly, blanks of all kinds, line ends, both halves of surrogate pairs. */
    private static final String[] PIECES = {
        "a",
        "A",
        "b",
        "B",
        "ab",
        "é",
        "É",
        "ß",
        "ẞ",
        "\u0130",
        "\u0131",
        "ς",
        "Σ",
        "μ",
        "µ",
        "1",
        "²",
        "\u0301",
        "日",
        ".",
        ":",
        " ",
        "\u00A0",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\u212A",
        "K",
        "\u1FBE",
        "\u03B9",
        "\u200B"
    };

    private static View view(Triggers triggers, String text) {
        return Fakes.view(Fakes.rule(Fakes.info("rule"), triggers, (view, out) -> {}), text);
    }

    private static List<Span> hits(Triggers triggers, String text) {
        Rule rule = Fakes.rule(Fakes.info("rule"), triggers, (view, out) -> {});
        return List.copyOf(Fakes.view(rule, text).hits(rule));
    }

    private static List<String> lines(String text) {
        View view = view(Triggers.EVERY_TEXT, text);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < view.lineCount(); i++) {
            lines.add(view.line(i).in(text));
        }
        return lines;
    }

    private static List<String> words(String text) {
        Words words = view(Triggers.EVERY_TEXT, text).words();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            found.add(words.text(i));
        }
        return found;
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void lines_end_at_lf_cr_lf_and_cr() {
        assertThat(lines("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void blank_lines_count_whatever_ends_them() {
        assertThat(lines("\n\r\n\r\r\n\n")).containsExactly("", "", "", "", "", "");
    }

    @Test
    void the_end_after_a_last_line_break_is_a_line() {
        assertThat(lines("a\n")).containsExactly("a", "");
        assertThat(lines("a\r")).containsExactly("a", "");
        assertThat(lines("")).containsExactly("");
    }

    @Test
    void other_line_separators_do_not_end_lines() {
        assertThat(lines("a\u2028b\u0085c\u000Bd")).hasSize(1);
    }

    @Test
    void a_line_is_found_by_any_index_on_it() {
        View view = view(Triggers.EVERY_TEXT, "ab\r\n\ncd");

        assertThat(IntStream.of(0, 2, 3, 4, 5, 7).map(view::lineAt)).containsExactly(0, 0, 0, 1, 2, 2);
    }

    @Test
    void a_visible_line_has_no_white_space_at_its_ends() {
        String text = " \u00A0a b\t\r\n \u3000 \nc";
        View view = view(Triggers.EVERY_TEXT, text);

        assertThat(view.visibleLine(0).in(text)).isEqualTo("a b");
        assertThat(view.visibleLine(1).isEmpty()).isTrue();
        assertThat(view.blankLine(1)).isTrue();
        assertThat(view.blankLine(2)).isFalse();
    }

    @Test
    void words_are_runs_of_letters_digits_and_marks() {
        assertThat(words("Don't re-use 4x4, e\u0301te\u0301 日本!"))
                .containsExactly("Don", "t", "re", "use", "4x4", "e\u0301te\u0301", "日本");
        assertThat(words("\uD83D\uDE00a\uD83Db")).containsExactly("a", "b");
        assertThat(words("")).isEmpty();
        assertThat(words("end")).containsExactly("end");
    }

    @ParameterizedTest
    @ValueSource(ints = {2046, 2047, 2048, 2049, 4095, 4096, 4097})
    void nothing_is_lost_where_two_chunks_meet(int before) {
        String text = ".".repeat(before) + "needle\r\nneedle" + ".".repeat(3000) + "needle";

        assertThat(hits(Triggers.literals("needle"), text))
                .containsExactly(
                        new Span(before, before + 6),
                        new Span(before + 8, before + 14),
                        new Span(before + 3014, before + 3020));
        assertThat(words(text)).containsExactly("needle", "needle", "needle");
        assertThat(lines(text)).hasSize(2);
    }

    @Test
    void a_long_text_of_words_and_lines_is_found_whole() {
        String text = "a\n".repeat(10_000);

        assertThat(words(text)).hasSize(10_000);
        assertThat(lines(text)).hasSize(10_001);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "read, 'Read read READ', 1",
        "read, 'bread reads', 2",
        "re, 'rere', 2",
        "aa, 'aaaa', 3",
        "a:, 'a:a: a', 2",
    })
    void literals_are_found_anywhere_in_the_case_given(String literal, String text, int count) {
        assertThat(hits(Triggers.literals(literal), text)).hasSize(count);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "read, 'Read read READ', 3",
        "straße, 'STRASSE STRAßE', 1",
        "été, 'ÉTÉ', 1",
        "μ, 'Μ µ', 2",
        "日本, 日本, 1",
    })
    void case_is_ignored_when_asked(String literal, String text, int count) {
        assertThat(hits(Triggers.literals(literal).ignoringCase(), text)).hasSize(count);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "by, 'by bye by-line nearby by', 3",
        "by:, 'by:x', 1",
        "(by, 'a(by b', 1",
        "by, 'by2 2by', 0",
        "by, 'by_', 1",
    })
    void whole_words_are_touched_by_no_letter_and_no_digit(String literal, String text, int count) {
        assertThat(hits(Triggers.literals(literal).asWords(), text)).hasSize(count);
    }

    @Test
    void a_line_start_may_have_blanks_before_it_and_must_end_a_word() {
        String text = "by a\n \u00A0by b\r\tby c by d\rbyline\r\nBy e";

        assertThat(hits(Triggers.literals("by").atLineStart(), text))
                .containsExactly(new Span(0, 2), new Span(7, 9), new Span(13, 15));
    }

    @Test
    void a_trigger_at_a_line_start_that_begins_with_white_space_is_refused() {
        Triggers triggers = Triggers.literals("\u00A0by");

        assertThatIllegalArgumentException().isThrownBy(triggers::atLineStart).withMessageContaining("by");
    }

    @Test
    void hits_are_ordered_by_start() {
        assertThat(hits(Triggers.literals("c", "abc", "bc"), "abc"))
                .containsExactly(new Span(0, 3), new Span(1, 3), new Span(2, 3));
    }

    @Test
    void the_hits_of_two_rules_are_kept_apart() {
        Rule one = Fakes.rule(Fakes.info("one"), Triggers.literals("a", "ab"), (view, out) -> {});
        Rule two = Fakes.rule(Fakes.info("two"), Triggers.literals("B").ignoringCase(), (view, out) -> {});
        List<Rule> rules = List.of(one, two);
        TriggerIndex index = new TriggerIndex(List.of(one.triggers(), two.triggers()));
        View view = new Scanner(index, 2, "xab").view(Fakes.document("xab"), rules, Census.NONE);

        assertThat(List.copyOf(view.hits(one))).containsExactly(new Span(1, 2), new Span(1, 3));
        assertThat(List.copyOf(view.hits(two))).containsExactly(new Span(2, 3));
    }

    @Test
    void the_automaton_finds_what_a_plain_search_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            List<String> literals = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                literals.add(random(random, 1 + random.nextInt(3)));
            }
            Triggers.Place place = Triggers.Place.values()[random.nextInt(3)];
            if (place == Triggers.Place.LINE_START) {
                literals.removeIf(literal -> Letters.isBlank(literal.charAt(0)));
            }
            Triggers triggers = new Triggers(literals, random.nextBoolean(), place);
            String text = random(random, random.nextInt(60));

            assertThat(hits(triggers, text))
                    .as("%s in %s", triggers, new Marked(text, List.of()).source())
                    .isEqualTo(List.copyOf(LiteralSearch.hits(triggers, text)));
        }
    }

    @Test
    void lines_and_words_of_random_texts_are_those_of_a_plain_walk() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            String text = random(random, random.nextInt(4000));

            assertThat(lines(text)).isEqualTo(List.of(text.split("\r\n|\r|\n", -1)));
            assertThat(words(text)).isEqualTo(plainWords(text));
        }
    }

    private static List<String> plainWords(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Letters.isWord(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    @Test
    void a_text_is_ascii_until_one_character_is_not() {
        String plain = "a tab\t and a delete \u007F ".repeat(200);

        assertThat(view(Triggers.EVERY_TEXT, "").ascii()).isTrue();
        assertThat(view(Triggers.EVERY_TEXT, plain).ascii()).isTrue();
        assertThat(view(Triggers.EVERY_TEXT, plain + "\u0080").ascii()).isFalse();
        assertThat(view(Triggers.EVERY_TEXT, "\u4E00" + plain).ascii()).isFalse();
    }

    @Test
    void controls_are_noticed_and_tabs_and_line_ends_are_none() {
        assertThat(view(Triggers.EVERY_TEXT, "a\tb\r\nc\u0080").hasControls()).isFalse();
        assertThat(view(Triggers.EVERY_TEXT, "a\u0000b").hasControls()).isTrue();
        assertThat(view(Triggers.EVERY_TEXT, "a\u007F").hasControls()).isTrue();
    }
}
