package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.Category;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page is made of; {@link HtmlPageTest} looks at it in a browser. */
class HtmlReportTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">([^<>&]*)</script>");

    private static String page(Reported... documents) {
        HtmlReport report = new HtmlReport("1.2");
        for (Reported document : documents) {
            report.add(document);
        }
        return Sample.end(report, 0);
    }

    static JsonNode data(String page) {
        Matcher data = DATA.matcher(page);
        assertThat(data.find())
                .as("data without a character that means something to HTML")
                .isTrue();
        return Schemas.json(data.group(1));
    }

    /** The page around its data. */
    static String frame(String page) {
        return DATA.matcher(page).replaceFirst("");
    }

    private static Finding at(int start, int end, double confidence) {
        return new Finding(Sample.RULE, confidence, new Span(start, end), "It is wrong", List.of(), null);
    }

    @Test
    void nothing_is_fetched_and_nothing_runs_but_the_script_that_the_policy_names() throws Exception {
        String page = page(Sample.of("ab", at(0, 1, 0.9)));
        Matcher policy = Pattern.compile(
                        "default-src 'none'; style-src 'sha256-([^']+)'; script-src 'sha256-([^']+)'; img-src data:; base-uri 'none'")
                .matcher(page);

        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).isEqualTo(hash(between(page, "<style>", "</style>")));
        assertThat(policy.group(2)).isEqualTo(hash(between(page, "<script>", "</script>")));
        assertThat(page).doesNotContainPattern("(src|href)=\"(?!data:|#)").doesNotContainPattern("@import|url\\(");
        assertThat(page)
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void the_data_has_places_in_utf_16_and_in_code_points() {
        Document document =
                new Document("k", "\uD83D\uDE00 ab\ncd", Map.of("url", "https://www.News.example/a?b"), List.of());
        JsonNode data = data(page(new Reported("a.jsonl", "k", 3, document, List.of(at(3, 5, 0.9)))));

        assertThat(data.at("/docs/0/site").asText()).isEqualTo("news.example");
        assertThat(data.at("/sites/0")).hasToString("[\"news.example\",1,1,1]");
        assertThat(data.at("/docs/0/findings/0/start").asInt()).isEqualTo(3);
        assertThat(data.at("/docs/0/findings/0/points")).hasToString("[2,4]");
        assertThat(data.at("/docs/0/pieces/0/2").asText()).isEqualTo(document.text());
        assertThat(data.at("/rules/0/id").asText()).isEqualTo("some-rule");
    }

    @Test
    void a_rule_with_another_severity_elsewhere_counts_apart() {
        RuleInfo milder = RuleInfo.of("some-rule", Category.STRUCTURE, Severity.INFO)
                .summary("Something")
                .why("It is wrong.")
                .hit("⟦x⟧")
                .miss("y")
                .build();
        Finding mild = new Finding(milder, 0.9, new Span(0, 1), "It is wrong", List.of(), null);
        JsonNode data = data(page(Sample.of("ab", at(0, 1, 0.9), at(1, 2, 0.9)), Sample.of("ab", mild)));

        assertThat(data.path("rules")).hasSize(2);
        assertThat(data.at("/rules/0/findings").asInt()).isEqualTo(2);
        assertThat(data.at("/rules/1/severity").asText()).isEqualTo("info");
        assertThat(data.at("/docs/1/findings/0/rule").asInt()).isEqualTo(1);
    }

    @Test
    void of_a_long_text_there_are_the_lines_around_its_findings() {
        String text = "Line of words.\n".repeat(2000);
        JsonNode data = data(page(Sample.of(text, at(15_000, 15_004, 0.9), at(15_100, 27_000, 0.9))));

        List<Integer> starts = new ArrayList<>();
        for (JsonNode piece : data.at("/docs/0/pieces")) {
            starts.add(piece.get(0).asInt());
            assertThat(text.substring(piece.get(0).asInt()))
                    .startsWith(piece.get(2).asText());
            assertThat(piece.get(0).asInt() % 15).isZero();
            assertThat(piece.get(1).asInt()).isEqualTo(piece.get(0).asInt() / 15 + 1);
        }
        assertThat(starts).containsExactly(0, 13_995, 25_995);
    }

    @Test
    void the_worst_documents_are_kept_and_the_others_counted() {
        HtmlReport report = new HtmlReport("");
        for (int i = 0; i < 60; i++) {
            Finding[] findings = new Finding[400];
            for (int j = 0; j < findings.length; j++) {
                findings[j] = at(j, j + 1, i == 59 ? 0.99 : 0.5);
            }
            Reported document = Sample.of("x".repeat(500), findings);
            report.add(new Reported("d" + i, null, 0, document.document(), document.findings()));
        }
        JsonNode data = data(Sample.end(report, 0));

        assertThat(data.path("findings").asInt()).isEqualTo(24_000);
        assertThat(data.path("shownFindings").asInt()).isEqualTo(10_000);
        assertThat(data.at("/docs/0/path").asText()).isEqualTo("d59");
        assertThat(data.path("docs")).hasSize(25);
        assertThat(report.notes())
                .containsExactly(
                        "the html report shows the worst documents; 14,000 findings of 24000 are counted only");
    }

    @Test
    void a_line_without_an_end_and_many_findings_takes_no_time() {
        Finding[] findings = new Finding[10_000];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = at(i * 1000, i * 1000 + 1, 0.9);
        }
        long start = System.nanoTime();
        Reported document = Sample.of("x".repeat(10_000_000), findings);

        assertThat(data(page(document)).at("/docs/0/findings")).hasSize(500);
        assertThat(new JunitReport(Severity.INFO).render(document)).hasSizeGreaterThan(10_000);
        assertThat(new RdjsonlReport().render(document)).hasSizeGreaterThan(10_000);
        SarifReport sarif = new SarifReport("");
        sarif.add(document);
        assertThat(Sample.end(sarif, 0)).hasSizeGreaterThan(10_000);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L); // quadratic would be minutes
    }
}
