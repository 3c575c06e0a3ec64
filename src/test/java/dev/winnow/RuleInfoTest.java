package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleInfoTest {

    private static RuleInfo.Builder bare() {
        return RuleInfo.of("rule", Category.DATE, Severity.ERROR);
    }

    @Test
    void what_was_said_can_be_read() {
        RuleInfo info = bare().summary(" A damage ")
                .why(" Because. ")
                .source("A paper")
                .confidence(0.7)
                .option("least", 3, "how many")
                .hit("⟦a→⟧")
                .miss("b")
                .corpus()
                .offByDefault()
                .startsDocument()
                .build();

        assertThat(info.id()).isEqualTo("rule").isEqualTo(info.toString());
        assertThat(info.category().id()).isEqualTo("date");
        assertThat(info.severity().id()).isEqualTo("error");
        assertThat(info.summary()).isEqualTo("A damage");
        assertThat(info.why()).isEqualTo("Because.");
        assertThat(info.source()).isEqualTo("A paper");
        assertThat(info.confidence()).isEqualTo(0.7);
        assertThat(info.options()).containsExactly(new RuleInfo.Option("least", 3, "how many"));
        assertThat(info.hits()).containsExactly("⟦a→⟧");
        assertThat(info.misses()).containsExactly("b");
        assertThat(info.corpus()).isTrue();
        assertThat(info.enabled()).isFalse();
        assertThat(info.startsDocument()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rule", "two words", "-a", "a-", "a--b", "1a", "a_b"})
    void an_id_that_is_not_kebab_case_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.of(id, Category.DATE, Severity.INFO))
                .withMessageContaining("'" + id + "'");
    }

    @Test
    void a_rule_without_summary_why_hit_or_miss_is_refused_naming_what_is_missing() {
        refused(bare().why("w").hit("⟦a⟧").miss("b"), "summary");
        refused(bare().summary("With a stop.").why("w").hit("⟦a⟧").miss("b"), "summary");
        refused(bare().summary("s").hit("⟦a⟧").miss("b"), "why");
        refused(bare().summary("s").why("w").miss("b"), "hit");
        refused(bare().summary("s").why("w").hit("⟦a⟧"), "miss");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void a_confidence_outside_its_range_is_refused(double confidence) {
        refused(Fakes.builder("rule").confidence(confidence), "confidence");
    }

    @Test
    void a_rule_that_compares_documents_needs_no_hit() {
        assertThat(bare().summary("s").why("w").miss("b").corpus().build().hits())
                .isEmpty();
    }

    private static void refused(RuleInfo.Builder builder, String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("'rule'")
                .withMessageContaining(missing);
    }
}
