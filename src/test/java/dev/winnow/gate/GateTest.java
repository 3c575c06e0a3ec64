package dev.winnow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Category;
import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.config.Configuration;
import dev.winnow.config.GatePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final RuleInfo LABEL = rule("read-also", Category.BOILERPLATE, Severity.WARNING);
    private static final RuleInfo BRAND = rule("injected-token", Category.INJECTION, Severity.ERROR);

    @TempDir
    private Path folder;

    private static RuleInfo rule(String id, Category category, Severity severity) {
        return RuleInfo.of(id, category, severity)
                .summary("A test")
                .why("a test")
                .hit("⟦a⟧")
                .miss("b")
                .build();
    }

    private static List<Finding> findings(RuleInfo rule, int count) {
        return Collections.nCopies(count, new Finding(rule, 1, new Span(0, 1), "m", List.of(), null));
    }

    /** A gate of documents of 100 words, of which the first have so many findings each. */
    private static Gate gate(GatePolicy policy, int documents, int dirty, List<Finding> each) {
        Gate gate = new Gate(policy, null);
        for (int i = 0; i < documents; i++) {
            String path = "t/" + i + ".txt";
            String site = i % 2 == 0 ? "even.example" : "odd.example";
            gate.add(new Measured(path, site, f -> path + ":1", i < dirty ? each : List.of(), List.of(), 100));
        }
        return gate;
    }

    private GatePolicy policy(String limits) throws IOException {
        Path file = Files.writeString(folder.resolve("winnow.yml"), "gate:\n" + limits.indent(2));
        return Configuration.read(file).gate();
    }

    private static Verdict judge(Gate gate, @Nullable SavedRun earlier) {
        return gate.verdict(earlier, List.of());
    }

    private static String text(Verdict verdict) {
        return String.join(
                "\n", verdict.lines().stream().map(Verdict.Line::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "fail: 24, PASSED",
        "fail: 23, FAILED",
        "warn: 23, WARNING",
        "fail: 12%, PASSED",
        "fail: 0.12, PASSED",
        "fail: 11.9%, FAILED",
        "fail: 24 per 10k words, PASSED",
        "fail: 23.9 per 10k words, FAILED",
        "'{fail: 0, category: boilerplate}', FAILED",
        "'{fail: 0, category: injection}', PASSED",
        "'{fail: 0, rule: read-also}', FAILED",
        "'{fail: 0, severity: warning}', FAILED",
        "'{fail: 0, severity: error}', PASSED",
        "'{fail: 0, paths: t/3.txt}', FAILED",
        "'{fail: 0, paths: t/99.txt}', PASSED",
        "'{fail: 12, sites: even.example}', PASSED",
        "'{fail: 11, sites: even.example}', FAILED",
        "'{fail: 1%, minimum-documents: 101}', PASSED",
        "'{fail: 1%, minimum-documents: 100}', FAILED",
        "'{fail: 1, minimum-documents: 101}', FAILED",
        "'{fail: 50, warn: 10}', WARNING"
    })
    void limits_are_kept_to_the_last_document(String limit, Verdict.Level expected) throws IOException {
        GatePolicy policy = policy("limits:\n  - " + limit + "\n");

        assertThat(judge(gate(policy, 100, 12, findings(LABEL, 2)), null).level())
                .isEqualTo(expected);
    }

    @Test
    void the_verdict_says_what_by_how_much_and_what_to_do() throws IOException {
        GatePolicy policy = policy(
                "minimum-documents: 20\nlimits:\n  - {category: boilerplate, fail: 0.5%}\n  - fail: 3 per 10k words\n");

        Verdict verdict = judge(gate(policy, 240, 12, findings(LABEL, 1)), null);

        assertThat(text(verdict))
                .contains("category boilerplate: 12 of 240 documents (5%), limit 0.5%: 11 documents too many"
                        + " (read-also 12; first t/0.txt:1)")
                .contains("winnow.yml:4]")
                .contains(
                        "all findings: 5 per 10k words (12 findings in 24000 words), limit 3 per 10k words: 2 too many");
        assertThat(verdict.advice()).anyMatch(line -> line.contains("--fix"));
    }

    @Test
    void a_sample_that_is_too_small_is_told_and_not_judged() throws IOException {
        GatePolicy policy = policy("minimum-documents: 20\nlimits:\n  - fail: 0.5%\n");

        Verdict verdict = judge(gate(policy, 5, 5, findings(LABEL, 1)), null);

        assertThat(verdict.level()).isEqualTo(Verdict.Level.PASSED);
        assertThat(text(verdict)).contains("not judged below 20 documents");
    }

    @Test
    void a_rise_over_an_earlier_run_is_told_with_its_first_place() {
        SavedRun earlier = gate(GatePolicy.NONE, 1000, 3, findings(LABEL, 1)).run();

        Verdict risen = judge(gate(GatePolicy.NONE, 1000, 51, findings(LABEL, 1)), earlier);
        assertThat(risen.level()).isEqualTo(Verdict.Level.FAILED);
        assertThat(text(risen))
                .startsWith(
                        "boilerplate rose from 0.3% to 5.1% of the documents, first seen in t/0.txt:1 (read-also 51)");

        assertThat(judge(gate(GatePolicy.NONE, 1000, 3, findings(LABEL, 9)), earlier)
                        .level())
                .isEqualTo(Verdict.Level.PASSED);
        assertThat(judge(gate(GatePolicy.NONE, 1000, 0, findings(LABEL, 1)), earlier)
                        .level())
                .isEqualTo(Verdict.Level.PASSED);
    }

    @Test
    void a_rise_that_may_be_chance_is_none() {
        SavedRun earlier = gate(GatePolicy.NONE, 10, 0, findings(BRAND, 1)).run();

        assertThat(judge(gate(GatePolicy.NONE, 10, 2, findings(BRAND, 1)), earlier)
                        .level())
                .isEqualTo(Verdict.Level.PASSED);
    }

    @Test
    void the_rise_that_fails_is_configured() throws IOException {
        SavedRun earlier = gate(GatePolicy.NONE, 1000, 0, findings(BRAND, 1)).run();
        Gate now = gate(policy("rise: {warn: 1%, fail: 10%}\n"), 1000, 50, findings(BRAND, 1));

        assertThat(judge(now, earlier).level()).isEqualTo(Verdict.Level.WARNING);
    }

    @Test
    void a_saved_run_is_read_as_it_was_written() throws IOException {
        SavedRun run = gate(GatePolicy.NONE, 7, 2, findings(LABEL, 3)).run();
        Path file = Files.writeString(folder.resolve("run.json"), run.text());

        assertThat(SavedRun.read(file)).isEqualTo(run);
        assertThat(run.text())
                .startsWith("{\"winnow-run\": 1, \"documents\": 7, \"words\": 700}\n")
                .contains("{\"by\": \"category\", \"name\": \"boilerplate\", \"findings\": 6, \"documents\": 2}\n")
                .contains("{\"by\": \"site\", \"name\": \"odd.example\", \"findings\": 3, \"documents\": 3}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'{}'",
        "'[1]'",
        "'{\"winnow-run\": 2, \"documents\": 1, \"words\": 1}'",
        "'{\"winnow-run\": 1}'",
        "text"
    })
    void what_is_no_saved_run_is_refused_with_its_line(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), text);

        assertThatThrownBy(() -> SavedRun.read(file))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("run.json:1: no saved run");
    }
}
