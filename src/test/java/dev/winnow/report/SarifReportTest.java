package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static JsonNode run(Report report, Reported... documents) {
        for (Reported document : documents) {
            report.add(document);
        }
        return Schemas.sarif(Sample.end(report, 0)).path("runs").path(0);
    }

    private static JsonNode result(Reported reported) {
        return run(new SarifReport(""), reported).path("results").path(0);
    }

    @Test
    void a_region_counts_code_points_and_a_fix_names_what_it_replaces() {
        Fix fix = new Fix(List.of(new Edit(new Span(2, 3), "\n"), new Edit(new Span(4, 4), "z")));
        JsonNode result = result(Sample.of(
                "\uD83D\uDE00abcd\nx",
                new Finding(Sample.RULE, 0.25, new Span(2, 6), "It {0} [is](1)", List.of("b c.txt"), fix)));

        assertThat(result.at("/locations/0/physicalLocation"))
                .hasToString(
                        "{\"artifactLocation\":{\"uri\":\"a.txt\",\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":1,"
                                + "\"startColumn\":2,\"endLine\":1,\"endColumn\":6,\"charOffset\":1,\"charLength\":4,\"snippet\":{\"text\":\"abcd\"}}}");
        assertThat(result.at("/message/text").asText()).isEqualTo("It { 0} [is] (1)");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("b%20c.txt");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements")).hasSize(2);
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0"))
                .hasToString(
                        "{\"deletedRegion\":{\"startLine\":1,\"startColumn\":2,\"endLine\":1,\"endColumn\":3,\"charOffset\":1,"
                                + "\"charLength\":1},\"insertedContent\":{\"text\":\"\\n\"}}");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .matches("[0-9a-f]+:1");
    }

    @Test
    void a_snippet_keeps_its_lines_and_shows_what_cannot_be_seen() {
        assertThat(result(Sample.of("a\u200b\nb", "a\u200b\nb", null))
                        .at("/locations/0/physicalLocation/region/snippet/text")
                        .asText())
                .isEqualTo("a\\u{200B}\nb");
    }

    @Test
    void a_record_is_its_line_and_a_logical_location_without_a_fix() {
        Finding finding =
                new Finding(Sample.RULE, 0.9, new Span(2, 3), "It is wrong", List.of("#9"), Fix.delete(new Span(2, 3)));
        JsonNode result = result(new Reported("c/a.jsonl", "k", 17, Document.of("k", "a\nb"), List.of(finding)));

        assertThat(result.at("/locations/0/physicalLocation/region")).hasToString("{\"startLine\":17}");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("k");
        assertThat(result.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("#9");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("It is wrong (line 2, column 1 of the text of record 'k')");
        assertThat(result.has("fixes")).isFalse();
        assertThat(result.path("partialFingerprints").has("primaryLocationLineHash"))
                .isFalse();
    }

    @Test
    void the_text_of_a_page_has_no_region_and_an_absolute_path_no_base() {
        Finding finding = new Finding(Sample.RULE, 0.9, new Span(0, 1), "It is wrong", List.of(), null);
        JsonNode place = result(
                        new Reported("/w/a%.html", null, Reported.NOWHERE, Document.of("d", "ab"), List.of(finding)))
                .at("/locations/0/physicalLocation");

        assertThat(place).hasToString("{\"artifactLocation\":{\"uri\":\"file:///w/a%25.html\"}}");
    }

    @Test
    void of_more_than_5000_results_the_worst_are_kept_and_it_says_so() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 5001; i++) {
            findings.add(new Finding(Sample.RULE, i == 5000 ? 1 : 0.5, new Span(0, 1), "Number " + i, List.of(), null));
        }
        SarifReport report = new SarifReport("2");
        JsonNode run = run(report, Sample.of("ab", findings.toArray(new Finding[0])));

        assertThat(run.path("results")).hasSize(5000);
        assertThat(run.at("/results/0/message/text").asText()).isEqualTo("Number 5000");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("This report holds the worst 5000 of 5,001 findings");
        assertThat(report.notes()).containsExactly("the sarif report holds the worst 5000 of 5,001 findings");
    }

    @Test
    void a_run_with_failures_was_not_successful() {
        JsonNode invocation = Schemas.sarif(Sample.end(new SarifReport(""), 2)).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/level").asText())
                .isEqualTo("error");
    }
}
