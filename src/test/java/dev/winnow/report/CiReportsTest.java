package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.Category;
import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reports that CI hosts read, by an example each; {@link HostileTextTest} has what holds for all. */
class CiReportsTest {

    private static final RuleInfo NOTE = RuleInfo.of("a-note", Category.QUALITY, Severity.INFO)
            .summary("A note")
            .why("Worth knowing.")
            .hit("⟦x⟧")
            .miss("y")
            .build();

    private static Finding at(int start, int end, RuleInfo rule, String message) {
        return new Finding(rule, 0.9, new Span(start, end), message, List.of(), null);
    }

    private static Reported record(Finding... findings) {
        return new Reported("./c/a.jsonl", "k", 17, Document.of("k", "a\nbc"), List.of(findings));
    }

    private static String end(Report report, Reported... documents) {
        Arrays.stream(documents).forEach(report::add);
        return Sample.end(report, 0);
    }

    @Test
    void junit_fails_what_fails_the_run_and_passes_the_rest() {
        Reported reported = Sample.of("ab & cd", at(0, 2, Sample.RULE, "It is <wrong>"), at(3, 4, NOTE, "Mind"));
        JunitReport report = new JunitReport(Severity.WARNING);

        assertThat(report.render(reported)).isEqualTo("""
                        <testsuite name="a.txt" tests="2" failures="1" errors="0" skipped="0" time="0">
                        <testcase classname="winnow.some-rule" name="a.txt:1:1" file="a.txt" line="1" time="0"><failure type="warning" message="It is &lt;wrong&gt;">a.txt:1:1: warning some-rule: It is &lt;wrong&gt;
                        found: ab
                        why: winnow explain some-rule
                        </failure></testcase>
                        <testcase classname="winnow.a-note" name="a.txt:1:4" file="a.txt" line="1" time="0"><system-out>a.txt:1:4: info a-note: Mind
                        found: &amp;
                        why: winnow explain a-note
                        </system-out></testcase>
                        </testsuite>
                        """);
        assertThat(report.render(Sample.of("fine")))
                .contains("tests=\"1\" failures=\"0\"")
                .contains("classname=\"winnow.documents\"");
        assertThat(new JunitReport(Severity.ERROR).render(reported)).contains("failures=\"0\"");
        assertThat(report.render(record(at(2, 3, NOTE, "Mind"))))
                .contains("name=\"./c/a.jsonl:17#k:2:1\" file=\"c/a.jsonl\" line=\"17\"");
    }

    @Test
    void github_gets_the_worst_ten_of_each_level_and_is_told_of_the_others() {
        Finding[] notes = IntStream.range(0, 12)
                .mapToObj(i -> at(i, i + 1, NOTE, "100%: a,b"))
                .toArray(Finding[]::new);
        GithubReport report = new GithubReport();
        List<String> lines = end(
                        report, Sample.of("0123456789\nab", notes), Sample.of("ab", at(0, 1, Sample.RULE, "It\nis")))
                .lines()
                .toList();

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).isEqualTo("::warning title=some-rule,file=a.txt,line=1,col=1,endColumn=2::It\\u{A}is");
        assertThat(lines.get(1)).isEqualTo("::notice title=a-note,file=a.txt,line=1,col=1,endColumn=2::100%25: a,b");
        assertThat(report.notes())
                .containsExactly("of 12 infos the worst 10 are annotations, GitHub shows no more of one step");
        assertThat(end(new GithubReport(), record(at(2, 3, NOTE, "Mind"))))
                .isEqualTo(
                        "::notice title=a-note,file=c/a.jsonl,line=17::Mind (line 2, column 1 of the text of record 'k')\n");
        assertThat(end(new GithubReport(), Sample.of("a\nb", at(0, 3, NOTE, "Mind"))))
                .contains("line=1,endLine=2::");
        assertThat(end(new GithubReport(), Sample.of("fine"))).isEmpty();
    }

    @Test
    void gitlab_fingerprints_follow_the_content_and_differ_within_a_run() {
        Finding one = at(3, 4, Sample.RULE, "It is wrong");
        JsonNode issues = Schemas.gitlab(end(new GitlabReport(), record(one), record(one), Sample.of("x\ny\nz", one)));
        JsonNode moved = Schemas.gitlab(end(new GitlabReport(), record(one)));

        assertThat(issues).hasSize(3);
        assertThat(issues.at("/0/location")).hasToString("{\"path\":\"c/a.jsonl\",\"lines\":{\"begin\":17}}");
        assertThat(issues.at("/2/location")).hasToString("{\"path\":\"a.txt\",\"lines\":{\"begin\":2,\"end\":3}}");
        assertThat(issues.at("/0/severity").asText()).isEqualTo("minor");
        assertThat(issues.at("/0/fingerprint"))
                .isNotEqualTo(issues.at("/1/fingerprint"))
                .isEqualTo(moved.at("/0/fingerprint"));
        assertThat(end(new GitlabReport(), Sample.of("fine"))).isEqualTo("[]\n");
    }

    @Test
    void a_suggestion_of_rdjsonl_replaces_bytes() {
        String text = "née\n\uD83D\uDE00 é ab cd";
        int ab = text.indexOf("ab");
        Fix fix = new Fix(List.of(new Edit(new Span(ab, ab + 1), "X"), new Edit(new Span(ab + 3, ab + 4), "Ü")));
        JsonNode line = Schemas.rdjsonl(new RdjsonlReport()
                .render(Sample.of(
                        text, new Finding(Sample.RULE, 0.9, new Span(ab, ab + 2), "It [is](x)", List.of(), fix)))
                .strip());

        assertThat(line.path("message").asText()).isEqualTo("`It [is](x)`");
        assertThat(line.at("/location/range"))
                .hasToString("{\"start\":{\"line\":2,\"column\":9},\"end\":{\"line\":2,\"column\":11}}");
        JsonNode suggestion = line.at("/suggestions/0");
        byte[] bytes = "\uD83D\uDE00 é ab cd".getBytes(StandardCharsets.UTF_8);
        int from = suggestion.at("/range/start/column").asInt() - 1;
        int to = suggestion.at("/range/end/column").asInt() - 1;
        assertThat(new String(bytes, from, to - from, StandardCharsets.UTF_8)).isEqualTo("ab c");
        assertThat(suggestion.path("text").asText()).isEqualTo("Xb Ü");
        assertThat(new RdjsonlReport().render(record(at(0, 1, NOTE, "Mind"))))
                .contains("\"range\":{\"start\":{\"line\":17}}");
    }

    @Test
    void markdown_begins_with_the_rules_and_lists_the_findings_by_document() {
        Finding wrong = new Finding(
                Sample.RULE, 0.9, new Span(0, 2), "Name 'ab' is wrong", List.of(), Fix.delete(new Span(0, 2)));

        assertThat(end(new MarkdownReport(), Sample.of("ab cd", wrong, at(3, 5, NOTE, "Mail @cd")), Sample.of("fine")))
                .isEqualTo("""
                        ## Winnow: 1 warning, 1 info in 2 documents

                        | severity | rule | finds | findings | documents |
                        |---|---|---|--:|--:|
                        | warning | `some-rule` | Something | 1 | 1 |
                        | info | `a-note` | A note | 1 | 1 |

                        <details><summary><code>a&#46;txt</code></summary>

                        - warning `some-rule` at 1:1 – Name 'ab' is wrong. Fix: delete `ab`
                        - info `a-note` at 1:4 – `Mail @cd`

                        </details>
                        """);
        assertThat(end(new MarkdownReport(), Sample.of("fine"))).isEqualTo("## Winnow: nothing found in 1 document\n");
    }

    @Test
    void markdown_compares_with_an_earlier_run() {
        MarkdownReport report = new MarkdownReport();
        report.compare(List.of(new Trend("boilerplate", 0.003, 0.051)));

        assertThat(Sample.end(report, 0)).endsWith("| boilerplate | 0.3 % | 5.1 % |\n");
    }

    @Test
    void markdown_fits_into_a_comment_and_says_what_is_missing() {
        MarkdownReport report = new MarkdownReport();
        for (int i = 0; i < 900; i++) {
            report.add(new Reported(
                    "f" + i, null, 0, Document.of("f" + i, "ab"), List.of(at(0, 1, NOTE, "@".repeat(100)))));
        }

        assertThat(Sample.end(report, 3))
                .hasSizeLessThan(65_536)
                .containsPattern("The worst documents are shown; \\d+ findings are left out\\.")
                .contains("**3 failures**");
    }
}
