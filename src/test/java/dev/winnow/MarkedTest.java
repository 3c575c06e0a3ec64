package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTest {

    private static final RuleInfo RULE = Fakes.info("rule");

    private static Finding finding(int start, int end, Fix fix) {
        return new Finding(RULE, 0.9, new Span(start, end), "Found", List.of(), fix);
    }

    private static Finding unfixed(int start, int end) {
        return new Finding(RULE, 0.9, new Span(start, end), "Found", List.of(), null);
    }

    @Test
    void a_mark_says_its_span_and_what_becomes_of_it() {
        Marked marked = Marked.parse("a⟦bad→good⟧b⟦gone→⟧c⟦kept⟧d⟦→new⟧e");

        assertThat(marked.text()).isEqualTo("abadbgoneckeptde");
        assertThat(marked.marks())
                .containsExactly(
                        new Marked.Mark(new Span(1, 4), "good"),
                        new Marked.Mark(new Span(5, 9), ""),
                        new Marked.Mark(new Span(10, 14), null),
                        new Marked.Mark(new Span(15, 15), "new"));
    }

    @Test
    void cleaned_is_the_text_with_all_replacements() {
        assertThat(Marked.parse("a⟦bad→good⟧b⟦gone→⟧c⟦kept⟧d⟦→new⟧e").cleaned()).isEqualTo("agoodbckeptdnewe");
    }

    @Test
    void a_deleted_line_takes_the_blank_lines_along_when_cleaned() {
        assertThat(Marked.parse("a\n\n⟦line→⟧\n\nb\n").cleaned()).isEqualTo("a\n\nb\n");
    }

    @Test
    void a_mark_may_hold_line_breaks() {
        assertThat(Marked.parse("⟦a\nb→\n⟧").marks()).containsExactly(new Marked.Mark(new Span(0, 3), "\n"));
    }

    @Test
    void escapes_are_read_in_and_outside_marks() {
        Marked marked = Marked.parse("\\u{27E6}x\\u{1F600}⟦\\u{200B}→\\u{2192}⟧");

        assertThat(marked.text()).isEqualTo("⟦x\uD83D\uDE00\u200B");
        assertThat(marked.marks()).containsExactly(new Marked.Mark(new Span(4, 5), "→"));
    }

    @Test
    void only_the_first_arrow_of_a_mark_parts_it() {
        assertThat(Marked.parse("⟦a→b→c⟧").marks().get(0).replacement()).isEqualTo("b→c");
    }

    @Test
    void an_arrow_outside_marks_and_a_backslash_are_ordinary() {
        assertThat(Marked.parse("a → b \\u \\n").text()).isEqualTo("a → b \\u \\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ⟦b", "⟦a⟦b⟧⟧", "⟦a ⟦b⟧"})
    void marks_that_nest_or_do_not_close_are_refused(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marked.parse(source))
                .withMessageContaining("not closed");
    }

    @Test
    void an_escape_beyond_unicode_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Marked.parse("\\u{110000}"));
    }

    @Test
    void characters_that_cannot_be_seen_are_escaped() {
        String text = "a\u00A0b\u200Bc\rd\u202Ee\uD83Df\uFEFFg\tb\nh\u0000";

        assertThat(new Marked(text, List.of()).source())
                .isEqualTo("a\\u{A0}b\\u{200B}c\\u{D}d\\u{202E}e\\u{D83D}f\\u{FEFF}g\tb\nh\\u{0}");
    }

    @Test
    void an_emoji_and_letters_of_any_script_are_shown() {
        assertThat(new Marked("\uD83D\uDE00 日本 ж", List.of()).source()).isEqualTo("\uD83D\uDE00 日本 ж");
    }

    @Test
    void what_looks_like_notation_is_escaped() {
        String text = "⟦a→b⟧ \\u{41}";
        Marked marked = new Marked(text, List.of(new Marked.Mark(new Span(1, 4), "→")));

        assertThat(marked.source()).isEqualTo("\\u{27E6}⟦a\\u{2192}b→\\u{2192}⟧\\u{27E7} \\u{5C}u{41}");
        assertThat(Marked.parse(marked.source())).isEqualTo(marked);
    }

    @Test
    void what_is_rendered_is_read_back_as_it_was() {
        Random random = new Random(20240116);
        String[] pieces = {"a", "⟦", "→", "⟧", "\\u{", "\\", "}", "\u00A0", "\uD83D\uDE00", "\n", "\r", "\u200B", " "};
        for (int round = 0; round < 2000; round++) {
            String before = random(random, pieces);
            String bad = random(random, pieces);
            String good = random.nextBoolean() ? random(random, pieces) : null;
            Span span = new Span(before.length(), before.length() + bad.length());
            Marked marked = new Marked(before + bad + random(random, pieces), List.of(new Marked.Mark(span, good)));

            assertThat(Marked.parse(marked.source())).isEqualTo(marked);
        }
    }

    private static String random(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void findings_are_drawn_with_what_their_fix_leaves_of_the_span() {
        String text = "a bad b gone c kept";
        List<Finding> findings = List.of(
                finding(2, 5, Fix.replace(new Span(2, 5), "good")),
                finding(8, 12, Fix.delete(new Span(7, 12))),
                unfixed(15, 19));

        assertThat(Marked.of(text, findings).source()).isEqualTo("a ⟦bad→good⟧ b ⟦gone→⟧ c ⟦kept⟧");
    }

    @Test
    void a_fix_of_a_part_of_the_span_keeps_the_rest() {
        assertThat(Marked.of("abcdef", List.of(finding(1, 5, Fix.replace(new Span(2, 3), "X"))))
                        .source())
                .isEqualTo("a⟦bcde→bXde⟧f");
        assertThat(Marked.of("abcdef", List.of(finding(1, 5, Fix.insert(5, "X"))))
                        .source())
                .isEqualTo("a⟦bcde→bcdeX⟧f");
    }

    @Test
    void of_findings_that_overlap_the_first_is_drawn_and_the_others_are_told() {
        Finding outer = unfixed(0, 6);
        Finding inner = unfixed(2, 3);
        Finding same = finding(0, 6, Fix.delete(new Span(0, 6)));
        Finding next = unfixed(6, 7);
        List<Finding> findings = List.of(inner, outer, same, next);

        assertThat(Marked.of("abcdefg", findings).source()).isEqualTo("⟦abcdef⟧⟦g⟧");
        assertThat(Marked.undrawn(findings)).containsExactly(inner, same);
    }

    @Test
    void of_two_findings_at_one_place_between_characters_one_is_drawn() {
        Finding first = unfixed(1, 1);
        Finding second = finding(1, 1, Fix.insert(1, "x"));

        assertThat(Marked.of("ab", List.of(first, second)).source()).isEqualTo("a⟦⟧b");
        assertThat(Marked.undrawn(List.of(first, second))).containsExactly(second);
    }
}
