package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CONTRACT.md: the commands, and the options with their defaults. */
class ContractOptionsTest {

    private static final String ESC = "\u001b";

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder).write("a.txt", DAMAGED);
    }

    private String rules(String... args) {
        return String.join(
                ",",
                cli.run(args).findings().stream()
                        .map(finding -> finding.get("rule").toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "clean", "explain", "rules"})
    void every_command_has_help_with_an_example(String command) {
        Ran ran = cli.run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Usage: winnow " + command)
                .contains("Example")
                .contains("  winnow " + command + " ");
        assertThat(cli.run("--help").out()).contains(command);
    }

    @Test
    void version_is_one_line() {
        assertThat(cli.run("--version").out()).matches("winnow \\S+\\R");
    }

    @Test
    void rules_lists_every_rule_on_a_line_and_explain_knows_each() {
        List<String> lines = cli.run("rules").out().lines().toList();

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            String id = line.substring(0, line.indexOf(' '));
            Ran page = cli.run("explain", id);
            assertThat(page.code()).isZero();
            assertThat(page.out())
                    .startsWith(id + ": ")
                    .contains("\nseverity: ")
                    .contains("\ncategory: ")
                    .contains("\nLeft alone:\n");
        }
    }

    @Test
    void select_takes_rules_and_categories_and_ignore_wins() {
        cli.write("b.txt", "Dear {{name}}.\n\n\u00A0\n\n" + DAMAGED);

        assertThat(rules("check", "--format=jsonl", "--select=post-navigation,encoding", "@b.txt"))
                .isEqualTo("blank-paragraph,post-navigation");
        assertThat(rules("check", "--format=jsonl", "--select=boilerplate", "--select", "structure", "@b.txt"))
                .isEqualTo("unfilled-placeholder,post-navigation");
        assertThat(rules(
                        "check",
                        "--format=jsonl",
                        "--select=post-navigation,structure",
                        "--ignore=structure",
                        "@b.txt"))
                .isEqualTo("post-navigation");
        assertThat(rules("check", "--format=jsonl", "--ignore=boilerplate,encoding", "@b.txt"))
                .isEqualTo("unfilled-placeholder");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.9, 1", "0.91, 0", "1, 0"})
    void findings_below_min_confidence_are_not_reported(String confidence, int code) {
        assertThat(cli.run("check", ONE_RULE, "--min-confidence", confidence, "@a.txt")
                        .code())
                .isEqualTo(code);
    }

    @Test
    void fixes_below_fix_confidence_are_held_back_and_counted() {
        Ran held = cli.run("clean", ONE_RULE, "--fix-confidence=0.95", "--out=@out", "@a.txt");

        assertThat(held.code()).isZero();
        assertThat(cli.read("out/a.txt")).isEqualTo(DAMAGED);
        assertThat(held.err()).contains("0 fixes applied, 1 held back");

        assertThat(cli.run("clean", ONE_RULE, "--fix-confidence=0.9", "--out=@out", "@a.txt")
                        .err())
                .contains("1 fix applied, 0 held back");
        assertThat(cli.read("out/a.txt")).isEqualTo(Cli.MENDED);
        assertThat(cli.run("check", ONE_RULE, "--fix", "--fix-confidence=1", "@a.txt")
                        .err())
                .contains("0 fixes applied, 1 held back");
    }

    @Test
    void no_corpus_leaves_out_the_rules_that_compare_documents() {
        assertThat(cli.run("check", "--no-corpus", "--verbose", "@a.txt", "@a.txt")
                        .err())
                .doesNotContain("comparing");
    }

    @Test
    void statistics_count_by_rule_category_and_file_instead_of_findings() {
        cli.write("b.txt", DAMAGED).write("fine.txt", Cli.FINE);

        Ran ran = cli.run("check", ONE_RULE, "--statistics", "@a.txt", "@b.txt", "@fine.txt");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("findings by rule\n       2  post-navigation\nfindings by category\n       2  boilerplate\n"
                        + "findings by file\n       1  " + cli.path("a.txt") + "\n       1  " + cli.path("b.txt")
                        + "\n");
        assertThat(cli.run("check", ONE_RULE, "--statistics", "--format=jsonl", "@a.txt")
                        .out())
                .startsWith("{\"by\": \"rule\", \"name\": \"post-navigation\", \"findings\": 1}\n");
    }

    @Test
    void formats_go_to_their_files_and_the_one_without_to_standard_output() {
        Ran ran = cli.run(
                "check",
                ONE_RULE,
                "--format=jsonl=@a,b.jsonl",
                "--format",
                "marked",
                "--format=text=@sub/a.out",
                "@a.txt");

        assertThat(ran.out()).startsWith("==> ").contains("⟦Previous Post Next Post→⟧");
        assertThat(Json.object(cli.read("a,b.jsonl").strip())).containsEntry("rule", "post-navigation");
        assertThat(cli.read("sub/a.out")).contains(":3:1: warning post-navigation");
        assertThat(cli.tree("")).containsExactly("a,b.jsonl", "a.txt", "sub/a.out");
    }

    @Test
    void a_report_never_goes_over_an_input_nor_over_another_report() {
        assertThat(cli.run("check", "--format=text=@a.txt", "@a.txt").code()).isEqualTo(2);
        assertThat(cli.run("check", "--format=text=@r", "--format=jsonl=@r", "@a.txt")
                        .code())
                .isEqualTo(2);
        assertThat(cli.read("a.txt")).isEqualTo(DAMAGED);
        assertThat(cli.tree("")).containsExactly("a.txt");
    }

    @Test
    void a_report_that_cannot_be_written_is_a_failure_that_names_it() {
        Ran ran = cli.run("check", "--format=text=@", "@a.txt");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errorLines()).hasSize(1);
        assertThat(ran.err()).contains("cannot write ");
    }

    @ParameterizedTest
    @CsvSource({
        "auto,   -,           false", "auto,   FORCE_COLOR=1, true", "auto,   FORCE_COLOR=0, false",
                "auto,   NO_COLOR=1, false",
        "auto,   NO_COLOR=,   false", "always, NO_COLOR=1,    true", "always, TERM=dumb,     true",
                "never,  FORCE_COLOR=1, false"
    })
    void color_follows_the_option_and_then_the_environment(String option, String variable, boolean coloured) {
        if (!variable.equals("-")) {
            cli.environment(
                    variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }

        Ran ran = cli.run("check", ONE_RULE, "--color", option, "@a.txt", "@nosuch");

        assertThat(ran.out().contains(ESC)).isEqualTo(coloured);
        assertThat(ran.err().contains(ESC)).isEqualTo(coloured);
        assertThat(ran.out().replaceAll(ESC + "\\[[0-9;]*m", ""))
                .isEqualTo(cli.run("check", ONE_RULE, "--color=never", "@a.txt").out());
    }

    @ParameterizedTest
    @CsvSource({"-, true", "TERM=dumb, false", "NO_COLOR=1, false", "TERM=xterm, true"})
    void color_is_decided_for_each_stream_apart(String variable, boolean coloured) {
        Map<String, String> environment = variable.equals("-")
                ? Map.of()
                : Map.of(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, err, environment, true, false);

        Main.run(console, cli.resolved("check", ONE_RULE, "@a.txt", "@nosuch"));

        assertThat(out.toString(StandardCharsets.UTF_8).contains(ESC)).isEqualTo(coloured);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(ESC);
    }

    @Test
    void a_report_in_a_file_is_never_coloured() {
        cli.run("check", ONE_RULE, "--color=always", "--format=text=@r", "@a.txt");

        assertThat(cli.read("r")).doesNotContain(ESC);
    }

    @Test
    void nothing_of_a_document_can_act_on_a_terminal_in_text_and_marked() {
        cli.write(
                "b.jsonl",
                "{\"id\": \"i\\u001b]0;x\\u0007\\u202e\", \"text\": \"{{name}} \\u001b[2J\\u202e\\u0085\\u0007\\u200b x {{other}}\\u2028\"}\n");

        for (String format : List.of("text", "marked")) {
            String out = cli.run("check", "--min-confidence=0", "--format", format, "@b.jsonl")
                    .out();
            assertThat(out.codePoints()
                            .filter(c -> c != '\n'
                                    && (Character.isISOControl(c)
                                            || c == 0x2028
                                            || Character.getType(c) == Character.FORMAT)))
                    .isEmpty();
            assertThat(out).contains("b.jsonl#i\\u{1B}]0;x\\u{7}\\u{202E}");
        }
    }
}
