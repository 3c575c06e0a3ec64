package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Sketch;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.Winnow;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each way in which a rule can be wrong is seen. */
class CaseTest {

    private static final URI SOURCE = URI.create("file:///fixture");

    private static void check(Case.Kind kind, Rule rule, String... texts) {
        List<Fixture> fixtures =
                Arrays.stream(texts).map(text -> Fixture.parse("fixture", text)).toList();
        new Case("a case", kind, rule, fixtures, SOURCE).check(Winnow.with(List.of(rule)));
    }

    private static void fails(String message, Rule rule, String text) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.HIT, rule, text))
                .withMessageContaining(message);
    }

    private static Rule rule(FakeRule.Checking checking) {
        return FakeRule.of("rule", checking);
    }

    /** Finds "bad", as far as the text lets it. */
    private static Rule when(Predicate<View> condition) {
        return rule((view, out) -> {
            if (condition.test(view)) {
                FakeRule.report(view, out, "bad", "");
            }
        });
    }

    @Test
    void a_rule_that_does_what_it_should_passes() {
        check(Case.Kind.HIT, FakeRule.deleting("rule", "bad"), "One is ⟦bad→⟧.\n\n⟦bad→⟧\n\nTwo is good.\n");
        check(Case.Kind.MISS, FakeRule.deleting("rule", "bad"), "One is good.\n");
    }

    @Test
    void a_miss_is_seen() {
        fails("not found  1:3  ⟦bad→⟧", rule((view, out) -> {}), "a ⟦bad→⟧");
    }

    @Test
    void a_false_alarm_is_seen() {
        fails("not marked  1:3  ⟦bad→⟧", FakeRule.deleting("rule", "bad"), "a bad ⟦bad→⟧");
    }

    @Test
    void a_span_that_is_one_too_long_is_seen() {
        fails(
                "found, ready to paste:\n\na⟦ bad→ ⟧",
                rule((view, out) -> {
                    int at = view.text().indexOf(" bad");
                    if (at >= 0) {
                        out.add(new Span(at, at + 4), "Found", Fix.delete(new Span(at + 1, at + 4)));
                    }
                }),
                "a ⟦bad→⟧");
    }

    @Test
    void the_same_finding_twice_is_seen() {
        fails(
                "not marked  1:3  ⟦bad→⟧",
                rule((view, out) -> {
                    FakeRule.report(view, out, "bad", "");
                    FakeRule.report(view, out, "bad", "");
                }),
                "a ⟦bad→⟧");
    }

    @Test
    void a_fix_that_reaches_beyond_its_span_is_seen() {
        fails(
                "gives another text than its marks",
                rule((view, out) -> {
                    int at = view.text().indexOf("bad");
                    if (at >= 0) {
                        out.add(new Span(at, at + 3), "Found", Fix.delete(new Span(at - 1, at + 3)));
                    }
                }),
                "a ⟦bad→⟧ one");
    }

    @Test
    void a_fix_whose_outcome_is_damage_again_is_seen() {
        fails(
                "gives another text than its marks",
                rule((view, out) -> FakeRule.report(view, out, "bbad", "bad")),
                "a ⟦bbad→bad⟧ b⟦bbad→bad⟧");
    }

    @Test
    void rules_that_undo_each_other_are_seen() {
        Rule one = FakeRule.of("one", (view, out) -> FakeRule.report(view, out, "bad", "worse"));
        Rule two = FakeRule.of("two", (view, out) -> FakeRule.report(view, out, "worse", "bad"));
        Case single = new Case("a case", Case.Kind.HIT, one, List.of(Fixture.parse("f", "a ⟦bad→worse⟧")), SOURCE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> single.check(Winnow.with(List.of(one, two))))
                .withMessageContaining("does not come to an end");
    }

    @Test
    void a_span_within_a_surrogate_pair_is_seen() {
        fails(
                "surrogate pair",
                rule((view, out) -> {
                    int at = view.text().indexOf("\uD83D\uDE01");
                    if (at >= 0) {
                        out.add(new Span(at + 1, at + 2), "Half", null);
                    }
                }),
                "a \\u{D83D}⟦\\u{DE01}⟧");
    }

    @Test
    void triggers_that_hide_a_finding_are_seen() {
        Rule blind = new FakeRule(
                FakeRule.info("rule").build(),
                Triggers.literals("bed"),
                (view, out) -> FakeRule.report(view, out, "bad", ""));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.MISS, blind, "a bad"))
                .withMessageContaining("the triggers hide or invent findings")
                .withMessageContaining("without:\n\na ⟦bad→⟧");
    }

    @Test
    void a_rule_that_does_not_know_cr_lf_is_seen() {
        fails("With CR LF line ends other places", when(view -> view.text().contains("a\n")), "a\n⟦bad→⟧");
        fails("With CR LF line ends other places", when(view -> !view.text().contains("\r")), "a\n⟦bad→⟧");
    }

    @Test
    void a_fix_that_does_not_know_cr_lf_is_seen() {
        Rule rule = rule((view, out) -> {
            int at = view.text().indexOf("bad");
            if (at >= 0) {
                Span end = new Span(at + 3, Math.min(at + 4, view.text().length()));
                boolean feed = end.in(view.text()).equals("\n");
                out.add(new Span(at, at + 3), "Found", Fix.delete(feed ? new Span(at, at + 4) : new Span(at, at + 3)));
            }
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.HIT, rule, "a ⟦bad→⟧\nb"))
                .withMessageContaining("is cleaned in another way");
    }

    @Test
    void a_rule_that_counts_in_code_points_is_seen() {
        Rule rule = rule((view, out) -> {
            int at = view.text().indexOf("bad");
            if (at >= 0) {
                int codePoint = view.text().codePointCount(0, at);
                out.add(new Span(codePoint, codePoint + 3), "Found", null);
            }
        });

        fails("With an emoji in a paragraph of its own", rule, "a ⟦bad⟧");
    }

    @Test
    void a_rule_of_the_first_line_says_so_in_its_fixture() {
        Rule first = when(view -> view.text().startsWith("bad"));

        fails("#! first-lines: 1", first, "⟦bad→⟧\n\nb");
        check(Case.Kind.HIT, first, "#! first-lines: 1\n⟦bad→⟧\n\nb");
    }

    @Test
    void a_rule_that_throws_is_seen() {
        Rule broken = rule((view, out) -> {
            throw new IllegalStateException("no");
        });

        fails("'rule' threw on fixture", broken, "a ⟦bad⟧");
    }

    @Test
    void a_case_that_is_known_to_fail_must_fail() {
        Rule rule = FakeRule.deleting("rule", "bad");

        assertThatCode(() -> check(Case.Kind.TODO, rule, "a ⟦worse→⟧")).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.TODO, rule, "a ⟦bad→⟧"))
                .withMessageContaining("rename it, so that it begins with hit-");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.TODO, rule, "a good"))
                .withMessageContaining("rename it, so that it begins with miss-");
    }

    @Test
    void a_corpus_is_checked_with_both_passes() {
        Rule shared = new SharedText();

        check(Case.Kind.HIT, shared, "⟦same⟧", "⟦same⟧", "other");
        check(Case.Kind.MISS, shared, "same");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Case.Kind.MISS, shared, "same", "same"))
                .withMessageContaining("not marked  1:1  ⟦same⟧");
    }

    /** Reports a last line that stands in two documents. */
    private static final class SharedText implements Rule {
        private static final RuleInfo INFO = FakeRule.info("shared").corpus().build();

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public void sketch(View view, Sketch sketch) {
            sketch.add(last(view).in(view.text()).hashCode());
        }

        @Override
        public void check(View view, Findings out) {
            if (view.census(this).documentsWith(last(view).in(view.text()).hashCode()) > 1) {
                out.add(last(view), "Stands in two documents", null);
            }
        }

        private static Span last(View view) {
            return view.line(view.lineCount() - 1);
        }
    }
}
