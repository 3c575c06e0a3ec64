package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Nothing of a document can become markup, a command or an escape sequence in any report. */
class HostileTextTest {

    private static final Pattern COMMAND = Pattern.compile(
            "::(error|warning|notice) title=[a-z-]+,file=[^:,]+,line=\\d+(,col=\\d+,endColumn=\\d+|,endLine=\\d+)?::.*");

    private static final Pattern CODE_BLOCK = Pattern.compile("(?m)^(`{3,})text\\n[\\s\\S]*?\\n\\1$");
    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");
    private static final Pattern OURS = Pattern.compile(
            "(?m)^## Winnow: |^\\*\\*\\d+ failures?\\*\\*:|^\\|---\\|---\\|---\\|--:\\|--:\\|$|"
                    + "^<details><summary><code>([\\p{L}\\p{N}]|&#\\d+;)*</code></summary>$|^</details>$|^- (\\*\\*error\\*\\*|warning|info) | \\| |^\\| | \\|$| at \\d+:\\d+ ");

    static Stream<List<Reported>> runs() {
        return Stream.iterate(1L, seed -> seed <= 60, seed -> seed + 1).map(seed -> {
            Hostile hostile = new Hostile(seed);
            List<Reported> documents = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Reported one = hostile.document();
                documents.add(new Reported(i + one.path(), one.record(), one.line(), one.document(), one.findings()));
            }
            return documents;
        });
    }

    private static String written(Report report, List<Reported> documents) {
        StringBuilder out = new StringBuilder(report.begin());
        for (Reported document : documents) {
            out.append(report.render(document));
            report.add(document);
        }
        return harmless(out.append(Sample.end(report, 1)).toString());
    }

    /** What holds for every report: it is UTF-8 without loss, and nothing in it acts on a terminal. */
    private static String harmless(String report) {
        assertThat(new String(report.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(report);
        assertThat(report.codePoints()
                        .filter(c -> c != '\n'
                                && (Character.isISOControl(c)
                                        || c == 0x2028
                                        || c == 0x2029
                                        || c >= 0x202A && c <= 0x202E
                                        || c >= 0x2066 && c <= 0x2069)))
                .as(report)
                .isEmpty();
        return report;
    }

    private static int findings(List<Reported> documents) {
        return documents.stream()
                .mapToInt(document -> document.findings().size())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void sarif_is_valid_and_its_messages_hold_neither_links_nor_placeholders(List<Reported> documents) {
        JsonNode run = Schemas.sarif(written(new SarifReport("1"), documents))
                .path("runs")
                .path(0);

        assertThat(run.path("results")).hasSize(findings(documents));
        for (JsonNode result : run.path("results")) {
            assertThat(result.path("message").path("text").asText()).doesNotContain("](", "{{", "}}", "{0");
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.path("ruleId"));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void junit_is_valid_and_has_a_test_for_every_finding(List<Reported> documents) {
        NodeList tests = Schemas.junit(written(new JunitReport(Severity.WARNING), documents))
                .getElementsByTagName("testcase");

        int clean = (int) documents.stream().filter(d -> d.findings().isEmpty()).count();
        assertThat(tests.getLength()).isEqualTo(findings(documents) + clean + 1);
        assertThat(((Element) tests.item(0)).getAttribute("classname")).startsWith("winnow.");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_line_for_github_is_one_command_of_ours(List<Reported> documents) {
        List<String> lines = written(new GithubReport(), documents).lines().toList();

        assertThat(lines).isNotEmpty().allMatch(line -> COMMAND.matcher(line).matches());
        assertThat(lines)
                .hasSizeLessThanOrEqualTo(30)
                .allMatch(line -> !line.replaceAll("%(25|3A|2C)", "").contains("%"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void gitlab_is_valid_and_every_fingerprint_is_there_once(List<Reported> documents) {
        Set<String> prints = new HashSet<>();
        JsonNode issues = Schemas.gitlab(written(new GitlabReport(), documents));

        issues.forEach(issue -> prints.add(issue.path("fingerprint").asText()));
        assertThat(issues).hasSize(findings(documents));
        assertThat(prints).hasSize(findings(documents));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_line_of_rdjsonl_is_valid_and_its_message_is_no_markup(List<Reported> documents) {
        List<String> lines = written(new RdjsonlReport(), documents).lines().toList();

        assertThat(lines).hasSize(findings(documents));
        lines.forEach(
                line -> assertNoMarkup(Schemas.rdjsonl(line).path("message").asText()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void markdown_has_no_markup_but_its_own(List<Reported> documents) {
        assertNoMarkup(OURS.matcher(written(new MarkdownReport(), documents)).replaceAll(" "));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void the_page_of_a_rule_has_no_markup_but_its_own(List<Reported> documents) {
        documents.stream()
                .flatMap(document -> document.findings().stream())
                .forEach(finding -> assertNoMarkup(RulePage.markdown(finding.rule())));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void the_page_around_the_data_is_the_same_whatever_the_documents_are(List<Reported> documents) {
        String page = written(new HtmlReport("1"), documents);

        assertThat(HtmlReportTest.data(page).path("findings").asInt()).isEqualTo(findings(documents));
        assertThat(HtmlReportTest.frame(page)).isEqualTo(HtmlReportTest.frame(written(new HtmlReport("1"), List.of())));
    }

    /** Outside of code there are only letters, digits, blanks and marks that mean nothing to any Markdown. */
    private static void assertNoMarkup(String markdown) {
        String prose =
                CODE_SPAN.matcher(CODE_BLOCK.matcher(markdown).replaceAll("")).replaceAll("");
        assertThat(prose)
                .as(markdown)
                .doesNotContainPattern("[^\\p{L}\\p{N}\\s,;'\"()?…–—‘’“”„.:-]|\\.\\S|:\\S|(?m)^\\s*[-+*] |^ {4}");
    }
}
