package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyFileTest {

    private static final Set<String> KNOWN = Set.of("glued-fields", "date", "injection");

    private static Policy read(String yaml) {
        return PolicyFile.read("p.yml", yaml, KNOWN);
    }

    @Test
    void steps_keep_their_order_and_their_conditions() {
        Policy policy = read("""
                policy:
                  - drop: {rule: glued-fields}
                  - quarantine: {category: [date, injection], severity: error, left: true, count: 2}
                  - quarantine: {removed: 0.3}
                  - accept: {}
                """);

        assertThat(policy.steps())
                .containsExactly(
                        step(Policy.Action.DROP, Set.of("glued-fields"), Severity.INFO, false, 1, 0),
                        step(Policy.Action.QUARANTINE, Set.of("date", "injection"), Severity.ERROR, true, 2, 0),
                        step(Policy.Action.QUARANTINE, Set.of(), Severity.INFO, false, 0, 0.3),
                        step(Policy.Action.ACCEPT, Set.of(), Severity.INFO, false, 0, 0));
    }

    private static Policy.Step step(
            Policy.Action action, Set<String> names, Severity severity, boolean left, int count, double removed) {
        return new Policy.Step(action, new Policy.Counted(names, severity, 0, left), count, removed);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("policy:\n  - drop: {rule: glued-field}\n"))
                .hasMessage("p.yml:2: 'rule' names 'glued-field', which is no rule");
        assertThatThrownBy(() -> read("policy:\n  - drop: {}\n    accept: {}\n"))
                .hasMessageContaining("steps of one action each");
        assertThatThrownBy(() -> read("policy:\n  - drop: {severity: bad}\n"))
                .hasMessageContaining("p.yml:2: 'severity' must be error, warning or info");
        assertThatThrownBy(() -> read("policy:\n  - drop: {removed: 2}\n")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> read("policy:\n  - keep: {}\n")).hasMessageContaining("unknown key 'keep'");
    }

    @Test
    void the_first_step_that_fits_decides_and_what_none_fits_is_mended() {
        Policy policy = read("policy:\n  - quarantine: {removed: 0.5}\n  - drop: {removed: 0.2}\n");

        assertThat(List.of(0.1, 0.2, 0.5))
                .extracting(removed -> policy.judge(new Policy.Case(List.of(), List.of(), removed))
                        .action())
                .containsExactly(Policy.Action.MEND, Policy.Action.DROP, Policy.Action.QUARANTINE);
    }
}
