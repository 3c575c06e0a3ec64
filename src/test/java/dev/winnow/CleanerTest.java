package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanerTest {

    private static Cleaned clean(String text, Rule... rules) {
        return new Cleaner(Winnow.with(List.of(rules)), 0.8).clean(Fakes.document(text), Census.NONE);
    }

    private static Rule deleting(String id, int start, int end) {
        return fixing(id, 0.9, Fix.delete(new Span(start, end)));
    }

    /** A rule that offers the fix once: while the text holds an X. */
    private static Rule fixing(String id, double confidence, Fix fix) {
        Span span = new Span(
                fix.edits().get(0).span().start(),
                fix.edits().get(fix.edits().size() - 1).span().end());
        return Fakes.rule(id, (view, out) -> {
            if (view.text().contains("X")) {
                out.add(confidence, span, "Fix me", fix);
            }
        });
    }

    @Test
    void a_text_without_findings_stays_the_same() {
        assertThat(clean("abc"))
                .isEqualTo(new Cleaned(Fakes.document("abc"), List.of(), 0, 0, true, List.of(), List.of()));
    }

    @Test
    void overlapping_deletions_are_merged() {
        Cleaned cleaned = clean("ab-X-cd", deleting("one", 2, 4), deleting("two", 3, 5));

        assertThat(cleaned.text()).isEqualTo("abcd");
        assertThat(cleaned.applied()).isEqualTo(2);
    }

    @Test
    void deletions_that_empty_lines_together_take_the_blank_lines_along() {
        Cleaned cleaned = clean("a\n\nX Y\n\nb", deleting("one", 3, 4), deleting("two", 4, 6));

        assertThat(cleaned.text()).isEqualTo("a\n\nb");
    }

    @Test
    void a_deletion_of_all_that_can_be_seen_on_a_line_takes_the_line() {
        assertThat(clean("a\n\n X \n\nb", deleting("one", 4, 5)).text()).isEqualTo("a\n\nb");
        assertThat(clean("a\n X \nb", deleting("one", 3, 4)).text()).isEqualTo("a\nb");
    }

    @Test
    void a_deletion_within_a_line_leaves_the_rest_as_it_is() {
        assertThat(clean("a X b\n\nc", deleting("one", 2, 4)).text()).isEqualTo("a b\n\nc");
    }

    @Test
    void neighbouring_lines_deleted_apart_leave_one_gap() {
        String text = "a\n\nX\n\nY\n\nb";
        Cleaned cleaned = clean(
                text,
                fixing("one", 0.9, Fix.deleteLines(text, new Span(3, 4))),
                fixing("two", 0.9, Fix.deleteLines(text, new Span(6, 7))));

        assertThat(cleaned.text()).isEqualTo("a\n\nb");
    }

    @Test
    void of_two_replacements_that_collide_the_earlier_comes_first() {
        Cleaned cleaned = clean(
                "abX",
                fixing("late", 0.9, Fix.replace(new Span(1, 3), "L")),
                fixing("early", 0.8, Fix.replace(new Span(0, 3), "E")));

        assertThat(cleaned.text()).isEqualTo("E");
        assertThat(cleaned.applied()).isEqualTo(1);
    }

    @Test
    void of_two_that_begin_together_the_longer_comes_first() {
        Cleaned cleaned = clean(
                "abX",
                fixing("short", 0.9, Fix.replace(new Span(0, 1), "S")),
                fixing("long", 0.8, Fix.replace(new Span(0, 3), "L")));

        assertThat(cleaned.text()).isEqualTo("L");
    }

    @Test
    void of_two_on_one_span_the_surer_comes_first_and_then_the_first_rule_id() {
        Fix same = Fix.replace(new Span(0, 1), "S");
        Fix other = Fix.replace(new Span(0, 1), "O");

        assertThat(clean("X", fixing("a", 0.8, same), fixing("b", 0.9, other)).text())
                .isEqualTo("O");
        assertThat(clean("X", fixing("b", 0.9, other), fixing("a", 0.9, same)).text())
                .isEqualTo("S");
    }

    @Test
    void a_fix_that_waits_is_applied_in_the_next_pass() {
        Cleaned cleaned = clean("ab", Fakes.finding("one", "ab", 0.9, "bc"), Fakes.finding("two", "b", 0.9, "d"));

        assertThat(cleaned.text()).isEqualTo("dc");
        assertThat(cleaned.applied()).isEqualTo(2);
        assertThat(cleaned.settled()).isTrue();
    }

    @Test
    void a_replacement_does_not_share_a_pass_with_a_deletion_of_its_characters() {
        Cleaned cleaned =
                clean("aXb", deleting("delete", 0, 2), fixing("replace", 0.9, Fix.replace(new Span(1, 3), "r")));

        assertThat(cleaned.text()).isEqualTo("b");
    }

    @Test
    void a_fix_of_two_edits_is_applied_whole_or_not_at_all() {
        Fix both = new Fix(List.of(new Edit(new Span(1, 2), "1"), new Edit(new Span(4, 5), "2")));

        assertThat(clean("Xbcde", fixing("both", 0.9, both)).text()).isEqualTo("X1cd2");
        assertThat(clean("Xbcde", fixing("first", 0.9, Fix.replace(new Span(0, 2), "-")), fixing("both", 0.9, both))
                        .text())
                .isEqualTo("-cde");
    }

    @Test
    void unsure_fixes_are_held_back_and_counted() {
        Cleaned cleaned = clean("abab", Fakes.finding("unsure", "a", 0.79, ""), Fakes.finding("sure", "b", 0.8, ""));

        assertThat(cleaned.text()).isEqualTo("aa");
        assertThat(cleaned.heldBack()).isEqualTo(2);
        assertThat(cleaned.applied()).isEqualTo(2);
    }

    @Test
    void findings_without_a_fix_are_not_counted_as_held_back() {
        Rule unsure = Fakes.rule("unsure", (view, out) -> out.add(0.5, new Span(0, 1), "Perhaps", null));

        assertThat(clean("a", unsure).heldBack()).isZero();
    }

    @Test
    void rules_that_undo_each_other_are_stopped_after_five_passes_and_reported() {
        Cleaned cleaned = clean("a", Fakes.finding("one", "a", 0.9, "b"), Fakes.finding("two", "b", 0.9, "a"));

        assertThat(cleaned.settled()).isFalse();
        assertThat(cleaned.applied()).isEqualTo(5);
        assertThat(cleaned.text()).isEqualTo("b");
    }

    @Test
    void a_text_that_needs_all_five_passes_is_settled() {
        assertThat(clean("aaaaa", shrinking()).settled()).isTrue();
        assertThat(clean("aaaaaa", shrinking()).settled()).isFalse();
    }

    /** Takes one character in each pass. */
    private static Rule shrinking() {
        return Fakes.rule("shrinking", (view, out) -> {
            if (view.text().startsWith("a")) {
                out.add(new Span(0, 1), "One too many", Fix.delete(new Span(0, 1)));
            }
        });
    }

    @Test
    void a_rule_that_throws_is_reported_and_the_others_mend() {
        Rule broken = Fakes.rule("broken", (view, out) -> {
            throw new IllegalStateException("no");
        });
        Cleaned cleaned = clean("aXb", broken, Fakes.finding("fine", "X", 0.9, ""));

        assertThat(cleaned.text()).isEqualTo("ab");
        assertThat(cleaned.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.rule().equals("broken"));
    }

    @Test
    void every_byte_outside_the_edits_stays() {
        String text = "\uFEFFa\r\n\tX \u00A0\uD83D\uDE00\uD83D \r b\n\n\n";

        assertThat(clean(text, Fakes.finding("one", "X", 0.9, "")).text()).isEqualTo(text.replace("X", ""));
    }

    @Test
    void a_text_is_split_before_each_document_that_begins_within() {
        RuleInfo second = Fakes.builder("second").startsDocument().build();
        RuleInfo other = Fakes.info("other");
        String text = "one\n\ntwo\n\nthree\n";
        List<Finding> findings = new ArrayList<>();
        for (Span span : List.of(new Span(5, 8), new Span(10, 15))) {
            findings.add(new Finding(span.start() == 5 ? second : other, 0.9, span, "Begins", List.of(), null));
        }

        assertThat(Cleaner.split(text, findings)).containsExactly("one\n", "two\n\nthree\n");
    }

    @Test
    void a_text_that_holds_one_document_is_its_only_part_as_it_stands() {
        assertThat(Cleaner.split(" one\n", List.of())).containsExactly(" one\n");
    }

    @Test
    void a_document_that_begins_at_the_start_makes_no_empty_part() {
        RuleInfo first = Fakes.builder("first").startsDocument().build();
        Finding atStart = new Finding(first, 0.9, new Span(2, 5), "Begins", List.of(), null);

        assertThat(Cleaner.split("\n\none\n", List.of(atStart))).containsExactly("\n\none\n");
    }

    @Test
    void more_fixes_than_findings_are_reported_are_applied_all_the_same() {
        Winnow winnow = Winnow.with(List.of(Fakes.finding("many", "x", 0.9, "")));
        Cleaned cleaned = new Cleaner(winnow, 0.8).clean(Fakes.document("ax".repeat(60_000)), Census.NONE);

        assertThat(cleaned.text()).isEqualTo("a".repeat(60_000));
        assertThat(cleaned.settled()).isTrue();
    }

    @Test
    void fixes_that_would_leave_nothing_are_held_back() {
        Winnow winnow = Winnow.with(List.of(Fakes.finding("all", "x", 0.9, "")));
        Cleaned cleaned = new Cleaner(winnow, 0.8).clean(Fakes.document("x x\n"), Census.NONE);

        assertThat(cleaned.text()).isEqualTo("x x\n");
        assertThat(cleaned.applied()).isZero();
        assertThat(cleaned.heldBack()).isEqualTo(2);
    }
}
