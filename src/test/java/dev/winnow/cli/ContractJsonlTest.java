package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT.md, "A finding in jsonl" and the order of findings. */
class ContractJsonlTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    private List<Map<String, Object>> findings(String... args) {
        List<String> all = new ArrayList<>(List.of("check", "--format", "jsonl"));
        all.addAll(Arrays.asList(args));
        return cli.run(all.toArray(String[]::new)).findings();
    }

    /** What Python would slice. */
    private static String slice(String text, Map<String, Object> finding) {
        int start = (Integer) finding.get("start");
        int end = (Integer) finding.get("end");
        return text.codePoints()
                .skip(start)
                .limit(end - start)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void the_keys_stand_in_the_order_of_the_contract_and_have_its_types() {
        cli.write("a.txt", DAMAGED);

        Map<String, Object> finding = findings(ONE_RULE, "@a.txt").get(0);

        assertThat(finding.keySet())
                .containsExactly(
                        "path",
                        "doc",
                        "rule",
                        "category",
                        "severity",
                        "confidence",
                        "start",
                        "end",
                        "line",
                        "column",
                        "message",
                        "text",
                        "related",
                        "fix");
        assertThat(finding)
                .containsEntry("path", cli.path("a.txt"))
                .containsEntry("doc", null)
                .containsEntry("rule", "post-navigation")
                .containsEntry("category", "boilerplate")
                .containsEntry("severity", "warning")
                .containsEntry("start", 27)
                .containsEntry("end", 50)
                .containsEntry("line", 3)
                .containsEntry("column", 1)
                .containsEntry("text", "Previous Post Next Post")
                .containsEntry("related", List.of())
                .containsEntry("fix", Map.of("edits", List.of(Map.of("start", 27, "end", 52, "text", ""))));
        assertThat((Double) finding.get("confidence")).isBetween(0.0, 1.0);
        assertThat(finding.get("message")).isInstanceOf(String.class);
    }

    @Test
    void a_finding_is_one_line_that_ends_in_a_line_feed_with_a_space_behind_colons_and_commas() {
        cli.write("a.txt", DAMAGED);

        String out = cli.run("check", "--format", "jsonl", ONE_RULE, "@a.txt").out();

        assertThat(out)
                .startsWith("{\"path\": \"" + cli.path("a.txt") + "\", \"doc\": null, \"rule\": ")
                .endsWith("\"fix\": {\"edits\": [{\"start\": 27, \"end\": 52, \"text\": \"\"}]}}\n")
                .hasLineCount(1)
                .doesNotContain("\r");
    }

    @Test
    void a_finding_without_a_fix_says_null() {
        cli.write("a.txt", "Dear {{name}}, the ferry was late.\n");

        assertThat(findings("--select=unfilled-placeholder", "@a.txt").get(0)).containsEntry("fix", null);
    }

    @Test
    void start_end_and_column_count_code_points() {
        String text = "\uD83D\uDE00 e\u0301 \uD83D\uDE00\n\uD83D\uDE00\uD83D\uDE00 Dear {{name}}, write.\n";
        cli.write("a.txt", text);

        Map<String, Object> finding =
                findings("--select=unfilled-placeholder", "@a.txt").get(0);

        assertThat(finding).containsEntry("line", 2).containsEntry("column", 9).containsEntry("start", 15);
        assertThat(slice(text, finding)).isEqualTo("{{name}}").isEqualTo(finding.get("text"));
    }

    @Test
    void edits_count_code_points_too_and_applied_to_the_text_they_mend_it() {
        String text = "\uD83D\uDE00 " + DAMAGED;
        cli.write("a.txt", text);

        @SuppressWarnings("unchecked") // a cast to any other type fails at once
        Map<String, List<Map<String, Object>>> fix = (Map<String, List<Map<String, Object>>>)
                findings(ONE_RULE, "@a.txt").get(0).get("fix");
        Map<String, Object> edit = fix.get("edits").get(0);

        assertThat(text.replace(slice(text, edit), (String) edit.get("text"))).isEqualTo("\uD83D\uDE00 " + Cli.MENDED);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text_and_line_ends_are_as_in_the_file() {
        cli.write("a.txt", "\uFEFF" + DAMAGED.replace("\n", "\r\n"));

        assertThat(findings(ONE_RULE, "@a.txt").get(0))
                .containsEntry("start", 29)
                .containsEntry("end", 52)
                .containsEntry("line", 3)
                .containsEntry("column", 1);
    }

    @Test
    void doc_is_the_id_of_a_record_or_its_number() {
        String text = "\"text\": \"Fine.\\n\\nPrevious Post Next Post\"";
        cli.write(
                "a.jsonl",
                "{\"id\": \"first\", " + text + "}\n\n{" + text + "}\n{\"id\": 17, " + text + "}\n{\"id\": null, "
                        + text + "}\n{\"id\": [1], " + text + "}\n");

        assertThat(findings(ONE_RULE, "--no-corpus", "@a.jsonl"))
                .extracting(finding -> finding.get("doc"))
                .containsExactly("first", "#3", "17", "#5", "#6");
    }

    @Test
    void the_names_of_the_fields_are_options() {
        cli.write(
                "a.jsonl",
                "{\"id\": \"no\", \"key\": \"yes\", \"text\": \"Fine.\", \"body\": \"Fine.\\n\\nPrevious Post\"}\n");

        assertThat(findings(ONE_RULE, "--text-field", "body", "--id-field=key", "@a.jsonl"))
                .hasSize(1)
                .first()
                .satisfies(finding -> assertThat(finding).containsEntry("doc", "yes"));
    }

    @Test
    void findings_are_ordered_by_path_document_start_end_and_rule() {
        String two = "Dear {{name}} and {{other}}.\n\n\u00A0\n\nWrite to {{place}}.\n";
        cli.write("b.txt", two)
                .write("a/z.txt", two)
                .write(
                        "c.jsonl",
                        "{\"id\": \"z\", \"text\": \"{{a}} and {{b}}\"}\n{\"id\": \"a\", \"text\": \"{{c}}\"}\n");

        List<Map<String, Object>> found = findings("@c.jsonl", "@b.txt", "@a");

        assertThat(found)
                .isSortedAccordingTo(Comparator.comparing((Map<String, Object> f) -> (String) f.get("path"))
                        .thenComparing(f -> String.valueOf(f.get("doc")), Comparator.reverseOrder())
                        .thenComparing(f -> (Integer) f.get("start"))
                        .thenComparing(f -> (Integer) f.get("end"))
                        .thenComparing(f -> (String) f.get("rule")));
        assertThat(found).extracting(f -> f.get("doc")).contains("z", "a");
    }

    @Test
    void the_output_is_the_same_for_every_number_of_threads() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            records.append("{\"text\": \"Story ").append(i).append(" of {{name}}.\\n\\nFine.\\n\\nOlder posts\"}\n");
            cli.write("in/" + i % 50 + "/" + i % 300 + ".txt", DAMAGED + i + " {{x}}\n");
        }
        cli.write("in/all.jsonl", records.toString());

        for (String format : List.of("jsonl", "text", "marked")) {
            String one =
                    cli.run("check", "--threads=1", "--format", format, "@in").out();
            assertThat(one).isNotEmpty();
            for (String threads : List.of("2", "7")) {
                assertThat(cli.run("check", "--threads", threads, "--format", format, "@in")
                                .out())
                        .isEqualTo(one);
            }
        }
    }

    @Test
    void nothing_found_prints_nothing() {
        cli.write("a.txt", FINE);

        assertThat(cli.run("check", "--format=jsonl", "@a.txt").out()).isEmpty();
    }

    @Test
    void half_a_surrogate_pair_in_a_record_stays_valid_UTF_8_and_the_same_text() {
        cli.write("a.jsonl", "{\"id\": \"\\udc00\", \"text\": \"\\ud800 {{name}}\"}\n");

        Map<String, Object> finding =
                findings("--select=unfilled-placeholder", "@a.jsonl").get(0);

        assertThat(finding).containsEntry("doc", "\udc00").containsEntry("start", 2);
        assertThat(StandardCharsets.UTF_8
                        .newEncoder()
                        .canEncode(
                                cli.run("check", "--format=jsonl", "@a.jsonl").out()))
                .isTrue();
    }
}
