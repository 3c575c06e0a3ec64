package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WinnowTest {

    private static final Rule BROKEN = Fakes.rule("broken", (view, out) -> {
        throw new IllegalStateException("no");
    });

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    void findings_come_in_the_order_of_start_end_rule_and_message() {
        Rule late = Fakes.rule("a-late", (view, out) -> {
            out.add(new Span(5, 6), "Late", null);
            out.add(new Span(1, 3), "Second message", null);
            out.add(new Span(1, 3), "First message", null);
        });
        Rule early = Fakes.rule("b-early", (view, out) -> {
            out.add(new Span(1, 3), "Early", null);
            out.add(new Span(1, 2), "Earliest", null);
        });

        assertThat(Winnow.with(List.of(late, early)).check(Fakes.document("abcdef")))
                .extracting(Finding::message)
                .containsExactly("Earliest", "First message", "Second message", "Early", "Late");
    }

    @Test
    void a_rule_that_throws_is_reported_and_the_others_go_on() {
        Checked checked = Winnow.with(List.of(BROKEN, Fakes.finding("fine", "x", 0.9, "")))
                .check(Fakes.document("x"), Census.NONE);

        assertThat(rules(checked.findings())).containsExactly("fine");
        assertThat(checked.failures()).hasSize(1);
        assertThat(checked.failures().get(0).rule()).isEqualTo("broken");
        assertThat(checked.failures().get(0).document()).isEqualTo("doc");
        assertThat(checked.failures().get(0).cause()).hasMessage("no");
    }

    @Test
    void checking_one_document_throws_what_its_rule_threw() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Winnow.with(List.of(BROKEN)).check(Fakes.document("x")))
                .withMessage("no");
    }

    @Test
    void a_finding_outside_the_text_is_the_rules_failure() {
        Rule beyond = Fakes.rule("beyond", (view, out) -> out.add(new Span(0, 9), "Too far", null));
        Checked checked = Winnow.with(List.of(beyond)).check(Fakes.document("x"), Census.NONE);

        assertThat(checked.failures()).extracting(RuleFailure::rule).containsExactly("beyond");
    }

    @Test
    void a_finding_of_another_rule_is_a_failure() {
        Finding foreign = new Finding(Fakes.info("other"), 0.9, new Span(0, 1), "Foreign", List.of(), null);
        Checked checked = Winnow.with(List.of(Fakes.rule("rule", (view, out) -> out.add(foreign))))
                .check(Fakes.document("x"), Census.NONE);

        assertThat(checked.failures()).extracting(RuleFailure::rule).containsExactly("rule");
    }

    @Test
    void findings_below_the_least_confidence_are_not_reported() {
        Winnow winnow = Winnow.with(List.of(Fakes.finding("low", "a", 0.49, ""), Fakes.finding("high", "b", 0.5, "")));

        assertThat(rules(winnow.check(Fakes.document("ab")))).containsExactly("low", "high");
        assertThat(rules(winnow.withMinConfidence(0.5).check(Fakes.document("ab"))))
                .containsExactly("high");
    }

    @Test
    void two_rules_of_one_id_are_refused() {
        Rule rule = Fakes.finding("twin", "a", 0.9, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Winnow.with(List.of(rule, rule)))
                .withMessageContaining("twin");
    }

    @Test
    void ten_thousand_findings_are_reported_whole() {
        Winnow winnow = Winnow.with(List.of(Fakes.finding("many", "x", 0.9, "")));

        assertThat(Winnow.limited(winnow.check(Fakes.document("x".repeat(10_000)))))
                .hasSize(10_000);
    }

    @Test
    void of_more_than_ten_thousand_findings_the_first_are_reported_and_one_that_says_so() {
        Winnow winnow = Winnow.with(List.of(Fakes.finding("many", "x", 0.9, "")));
        List<Finding> findings = Winnow.limited(winnow.check(Fakes.document("x".repeat(10_001))));

        assertThat(findings).hasSize(10_001);
        Finding last = findings.get(10_000);
        assertThat(last.rule()).isSameAs(Winnow.TOO_MANY_FINDINGS);
        assertThat(last.span()).isEqualTo(new Span(10_000, 10_000));
        assertThat(last.message()).contains("10000").contains("10001");
    }

    @Test
    void a_rule_is_called_only_where_its_triggers_stand() {
        Rule rule = Fakes.rule(
                Fakes.info("rule"),
                Triggers.literals("needle"),
                (view, out) -> out.add(new Span(0, 0), "Called", null));
        Winnow winnow = Winnow.with(List.of(rule));

        assertThat(winnow.check(Fakes.document("hay"))).isEmpty();
        assertThat(winnow.check(Fakes.document("a needle"))).hasSize(1);
        assertThat(winnow.ignoringTriggers().check(Fakes.document("hay"))).hasSize(1);
    }

    @Test
    void without_triggers_the_hits_are_the_same() {
        Rule rule = Fakes.rule(
                Fakes.info("rule"),
                Triggers.literals("Needle", "le").ignoringCase().asWords(),
                (view, out) -> view.hits(Fakes.rule("rule", (v, o) -> {})).forEach(hit -> out.add(hit, "Hit", null)));
        Winnow winnow = Winnow.with(List.of(rule));
        Document document = Fakes.document("NEEDLE needles le");

        assertThat(winnow.check(document))
                .hasSize(2)
                .isEqualTo(winnow.ignoringTriggers().check(document));
    }

    @Test
    void a_corpus_rule_hears_of_the_other_documents_and_alone_of_none() {
        RuleInfo info = Fakes.builder("shared").corpus().build();
        Winnow winnow = Winnow.with(List.of(new FirstCharacter(info)));
        Document one = Document.of("one", "ab");
        Document two = Document.of("two", "ac");

        assertThat(winnow.comparesDocuments()).isTrue();
        assertThat(winnow.check(one)).isEmpty();
        assertThat(winnow.check(one, winnow.census(List.of(one, two))).findings())
                .extracting(Finding::related)
                .containsExactly(List.of("one", "two"));
    }

    /** Reports documents that begin with the same character. */
    private record FirstCharacter(RuleInfo info) implements Rule {
        @Override
        public void sketch(View view, Sketch sketch) {
            sketch.add(view.text().charAt(0));
        }

        @Override
        public void check(View view, Findings out) {
            List<String> others = view.census(this).witnesses(view.text().charAt(0)).stream()
                    .map(Witness::document)
                    .toList();
            if (!others.isEmpty()) {
                out.add(new Finding(info, 0.9, new Span(0, 1), "Shared", others, null));
            }
        }
    }
}
