package dev.winnow.cli;

import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT.md, "clean" of JSON Lines, broken lines, bytes that do not decode, and limits. */
class ContractRecordsTest {

    private static final String BAD = "\"Fine.\\n\\nPrevious Post Next Post\"";
    private static final String GOOD = "\"Fine.\"";

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    private String cleaned(String lines) {
        cli.write("a.jsonl", lines).run("clean", ONE_RULE, "--out=@out", "@a.jsonl");
        return cli.read("out/a.jsonl");
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void records_keep_their_order_and_every_byte_but_the_text() {
        String line = " { \"b\" : 1.0e5,\"a\":[1,{\"x\":-0.0}],\t\"text\":" + BAD
                + ",\"u\":\"\\u00e9\\/é\uD83D\uDE00\",\"n\":12345678901234567890123,\"b\":null ,\"é\":true}  \n";
        String other = "{\"text\":\"\\u0041\\/ stays as it is\",\"z\":1}\n";

        assertThat(cleaned(line + other + line)).isEqualTo((line + other + line).replace(BAD, GOOD));
    }

    @Test
    void of_a_member_that_stands_twice_the_last_one_counts() {
        String line = "{\"text\":\"first\",\"x\":1,\"text\":" + BAD + ",\"x\":2}\n";

        assertThat(cleaned(line)).isEqualTo(line.replace(BAD, GOOD));
    }

    @Test
    void CRLF_blank_lines_a_byte_order_mark_and_a_missing_final_line_break_stay() {
        String line = "{\"text\":" + BAD + "}";
        String lines = "\uFEFF" + line + "\r\n\r\n  \n" + line + "\r\n" + line;

        assertThat(cleaned(lines)).isEqualTo(lines.replace(BAD, GOOD));
    }

    @Test
    void a_line_in_ASCII_stays_one_and_another_may_hold_anything() {
        String ascii = "{\"text\":\"Caf\\u00e9 \\ud83d\\ude00.\\n\\nPrevious Post Next Post\"}\n";
        String other = "{\"text\":\"Caf\\u00e9.\\n\\nPrevious Post Next Post\",\"x\":\"é\"}\n";

        String[] lines = cleaned(ascii + other).split("\n");

        assertThat(lines[0]).isEqualTo("{\"text\":\"Caf\\u00e9 \\ud83d\\ude00.\"}");
        assertThat(Json.object(lines[1])).containsEntry("text", "Café.").containsEntry("x", "é");
    }

    @Test
    void the_text_may_stand_under_another_name() {
        cli.write("a.jsonl", "{\"text\":" + BAD + ",\"body\":" + BAD + "}\n");

        cli.run("clean", ONE_RULE, "--text-field=body", "--out=@out", "@a.jsonl");

        assertThat(cli.read("out/a.jsonl")).isEqualTo("{\"text\":" + BAD + ",\"body\":" + GOOD + "}\n");
    }

    @Test
    void broken_lines_are_named_with_file_and_line_and_kept_and_the_others_are_mended() {
        String lines = "{\"text\":" + BAD
                + "}\n{\"text\":\n[]\n{\"text\":1}\n{}\nnull\n{\"text\":\"a\"}{\"text\":\"b\"}\n{\"text\":" + BAD
                + "}\n";
        cli.write("a.jsonl", lines);

        Ran check = cli.run("check", ONE_RULE, "--quiet", "--format=jsonl", "@a.jsonl");
        Ran clean = cli.run("clean", ONE_RULE, "--quiet", "--out=@out", "@a.jsonl");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.findings()).extracting(finding -> finding.get("doc")).containsExactly("#1", "#8");
        assertThat(check.errorLines()).hasSize(6).isEqualTo(clean.errorLines());
        for (int line = 2; line <= 7; line++) {
            assertThat(check.errorLines().get(line - 2))
                    .startsWith("winnow: " + cli.path("a.jsonl") + ":" + line + ": ");
        }
        assertThat(clean.code()).isEqualTo(2);
        assertThat(cli.read("out/a.jsonl")).isEqualTo(lines.replace(BAD, GOOD));
    }

    @Test
    void an_error_never_shows_a_stack_trace_or_a_line_break_of_the_input() {
        cli.write(
                "a.jsonl",
                "{\"a\u001b[31m\n{\"\\ud8\n\u0000\n{'text':1}\n{\"text\":\"\t\"}\nNaN\n{\"text\":\"x\",\"n\":01}\n");

        Ran ran = cli.run("check", "@a.jsonl");

        assertThat(ran.errorLines()).hasSize(8).allMatch(line -> line.startsWith("winnow: "));
        assertThat(ran.err()).doesNotContain("\tat ", "Exception", "\u001b");
    }

    @Test
    void undecodable_bytes_are_reported_each_once_and_not_mended() {
        cli.write("a.txt", latin1("\u00ef\u00bb\u00bfa\u00ff b \u00f0\u009f\u0098 c\n\nPrevious Post Next Post\n"));

        Ran check = cli.run("check", "--format=jsonl", "@a.txt");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.errorLines().get(0))
                .isEqualTo("winnow: " + cli.path("a.txt") + ":1: holds bytes that do not decode (2 places)");
        assertThat(check.findings().stream().filter(f -> f.get("category").equals("encoding")))
                .hasSize(2)
                .allSatisfy(finding ->
                        assertThat(finding).containsEntry("severity", "error").containsEntry("text", "\uFFFD"))
                .extracting(finding -> finding.get("start"))
                .containsExactly(1, 5);
        assertThat(check.out()).contains("post-navigation");
        Ran clean = cli.run("clean", "--out=@out", "@a.txt");
        assertThat(clean.code()).isEqualTo(2);
        assertThat(clean.err())
                .contains(cli.path("a.txt") + ":1: holds bytes that do not decode (2 places), not mended");
        assertThat(cli.tree("out")).isEmpty();
        assertThat(cli.run("check", "--fix", "@a.txt").code()).isEqualTo(2);
        assertThat(cli.bytes("a.txt")).contains(0xFF);
    }

    @Test
    void undecodable_bytes_of_a_record_are_reported_and_the_record_is_kept() {
        byte[] lines = latin1(
                "{\"text\":\"a\u00ff \\ufdd0\"}\n{\"text\":" + BAD + "}\n{\"text\":" + BAD + ",\"x\":\"\u00ff\"}\n");
        cli.write("a.jsonl", lines);

        Ran check = cli.run("check", "--format=jsonl", "--select=undecodable-bytes,post-navigation", "@a.jsonl");
        cli.run("clean", ONE_RULE, "--out=@out", "@a.jsonl");

        assertThat(check.findings())
                .extracting(finding -> finding.get("doc") + " " + finding.get("rule") + " " + finding.get("start"))
                .containsExactly("#1 undecodable-bytes 1", "#2 post-navigation 7");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains("a.jsonl:1: holds bytes that do not decode (1 place)", "a.jsonl:3: ");
        assertThat(cli.bytes("out/a.jsonl"))
                .isEqualTo(latin1(new String(lines, StandardCharsets.ISO_8859_1)
                        .replaceFirst("(?s)(\\{\"text\":)(\"Fine[^\"]+\")\\}", "$1" + GOOD + "}")));
    }

    @Test
    void UTF_16_and_UTF_32_are_read_by_their_byte_order_mark_and_written_back() {
        String text = "\uFEFF\uD83D\uDE00 " + Cli.DAMAGED;
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            cli.write("a.txt", bytes);

            Ran check = cli.run("check", ONE_RULE, "--format=jsonl", "@a.txt");
            cli.run("clean", ONE_RULE, "--out=@out", "@a.txt");

            assertThat(check.findings().get(0)).containsEntry("start", 29);
            assertThat(cli.bytes("out/a.txt"))
                    .isEqualTo(("\uFEFF\uD83D\uDE00 " + Cli.MENDED).getBytes(Charset.forName(charset)));
        }
    }

    @Test
    void limits_are_named_with_the_option_that_raises_them_and_the_other_inputs_are_checked() {
        cli.write("long.txt", "a".repeat(101)).write("b.txt", "b".repeat(100));
        cli.write("c.jsonl", "{\"text\":\"" + "c".repeat(101) + "\"}\n{\"text\":\"c\"}\n");

        Ran ran = cli.run("check", "--max-document-size=100", "@long.txt", "@b.txt", "@c.jsonl");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("long.txt: the document is longer than 100 bytes (--max-document-size raises the limit)")
                .contains("c.jsonl:1: the text is longer than 100 bytes (--max-document-size raises the limit)")
                .contains("2 documents")
                .contains("2 failures");
    }

    @Test
    void JSON_of_the_depth_allowed_is_read_and_deeper_JSON_is_named() {
        cli.write("a.jsonl", nested(999) + nested(1000) + nested(100_000) + nested(1));

        Ran ran = cli.run("check", "@a.jsonl");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("a.jsonl:2: JSON is nested deeper than 1000 levels (--max-json-depth raises the limit)")
                .contains("a.jsonl:3: JSON is nested deeper")
                .contains("2 documents")
                .contains("2 failures");
        assertThat(cli.run("check", "--max-json-depth=1001", "@a.jsonl").err()).contains("1 failure");
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"text\":\"x\"}\n";
    }

    @Test
    void a_line_beyond_all_limits_is_named_and_copied() {
        String lines = "{\"text\":\"a\"}\n{\"text\":\"" + "x".repeat(3 << 20) + "\"}\n{\"text\":" + BAD + "}\n";
        cli.write("a.jsonl", lines);

        Ran ran = cli.run("clean", ONE_RULE, "--max-document-size=1000", "--out=@out", "@a.jsonl");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.jsonl:2: the line is longer").contains("2 documents");
        assertThat(cli.read("out/a.jsonl")).isEqualTo(lines.replace(BAD, GOOD));
    }

    @Test
    void after_10_000_findings_one_says_so() {
        cli.write("a.txt", "Dear {{name}}. ".repeat(10_100));

        Ran ran = cli.run("check", "--format=jsonl", "--select=unfilled-placeholder", "@a.txt");

        assertThat(ran.findings()).hasSize(10_001);
        assertThat(ran.findings().get(10_000).get("message").toString()).contains("10000 of 10100");
    }

    @Test
    void JSON_Lines_in_UTF_16_are_refused_once() {
        cli.write("a.jsonl", "\uFEFF{\"text\":\"a\"}\n{\"text\":\"b\"}\n".getBytes(StandardCharsets.UTF_16LE));

        Ran ran = cli.run("clean", "--quiet", "--out=@out", "@a.jsonl");

        assertThat(ran.errorLines()).containsExactly("winnow: " + cli.path("a.jsonl") + ": JSON Lines must be UTF-8");
        assertThat(cli.tree("out")).isEmpty();
    }
}
