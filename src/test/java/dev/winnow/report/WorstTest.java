package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Category;
import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorstTest {

    private static Finding finding(Severity severity, double confidence) {
        RuleInfo rule = RuleInfo.of("a-rule", Category.DATE, severity)
                .summary("A")
                .why("B.")
                .hit("⟦x⟧")
                .miss("y")
                .build();
        return new Finding(rule, confidence, new Span(0, 1), "m", List.of(), null);
    }

    @Test
    void severity_decides_then_confidence_then_who_came_first() {
        Worst<String> worst = new Worst<>(4);
        worst.offer(finding(Severity.INFO, 1), () -> "info");
        worst.offer(finding(Severity.WARNING, 0.6), () -> "unsure");
        worst.offer(finding(Severity.WARNING, 0.9), () -> "first");
        worst.offer(finding(Severity.WARNING, 0.9), () -> "second");
        worst.offer(finding(Severity.ERROR, 0.5), () -> "error");

        assertThat(worst.worstFirst()).containsExactly("error", "first", "second", "unsure");
        assertThat(worst.leftOut()).isEqualTo(1);
        assertThat(worst.seen()).isEqualTo(5);
    }

    @Test
    void what_is_not_kept_is_not_made() {
        Worst<String> worst = new Worst<>(1);
        worst.offer(finding(Severity.ERROR, 0.9), () -> "kept");
        worst.offer(finding(Severity.ERROR, 0.9), () -> {
            throw new AssertionError("made for nothing");
        });

        assertThat(worst.worstFirst()).containsExactly("kept");
    }
}
