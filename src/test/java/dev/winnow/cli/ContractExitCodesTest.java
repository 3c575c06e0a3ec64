package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CONTRACT.md, "Exit codes" and "Streams". */
class ContractExitCodesTest {

    private static final String INFO = "The ferry was late.\n\n\u00A0\n\nNobody complained.\n";
    private static final String ERROR = "Vexoria-Farmers ask for rain\n\n"
            + "The barley is Vexoriawaiting for rain, farmers said on Monday. Vexoria The wells are low.\n";
    private static final byte[] UNDECODABLE = {'a', '\n', (byte) 0xFF, '\n'};

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder)
                .write("fine.txt", FINE)
                .write("warning.txt", DAMAGED)
                .write("info.txt", INFO)
                .write("error.txt", ERROR)
                .write("broken.txt", UNDECODABLE);
    }

    /** The bytes to a stream that fails once its buffer is written out. */
    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "fine.txt,    error,   0", "fine.txt,    warning, 0", "fine.txt,    info, 0",
        "info.txt,    error,   0", "info.txt,    warning, 0", "info.txt,    info, 1",
        "warning.txt, error,   0", "warning.txt, warning, 1", "warning.txt, info, 1",
        "error.txt,   error,   1", "error.txt,   warning, 1", "error.txt,   info, 1"
    })
    void findings_at_or_above_fail_on_exit_1(String file, String failOn, int code) {
        String rules = "--select=post-navigation,blank-paragraph,injected-token";

        assertThat(cli.run("check", rules, "--fail-on", failOn, "@" + file).code())
                .isEqualTo(code);
        assertThat(cli.run("check", rules, "--fail-on", failOn, "--exit-zero", "@" + file)
                        .code())
                .isZero();
        assertThat(cli.run("check", rules, "--fail-on", failOn, "@" + file, "@nosuch.txt")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void fail_on_is_warning_by_default() {
        String rules = "--select=post-navigation,blank-paragraph";

        assertThat(cli.run("check", rules, "@info.txt").code()).isZero();
        assertThat(cli.run("check", rules, "@warning.txt").code()).isEqualTo(1);
    }

    @Test
    void a_missing_file_exits_2_and_the_findings_of_the_others_are_still_printed() {
        Ran ran = cli.run("check", ONE_RULE, "@nosuch.txt", "@warning.txt");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("warning.txt:3:1: warning post-navigation");
        assertThat(ran.err()).contains("winnow: " + cli.path("nosuch.txt") + ": no such file or folder\n");
    }

    @Test
    void exit_zero_never_hides_a_failure() {
        assertThat(cli.run("check", "--exit-zero", "@nosuch.txt").code()).isEqualTo(2);
        assertThat(cli.run("check", "--exit-zero", "@warning.txt", "@nosuch.txt")
                        .code())
                .isEqualTo(2);
        assertThat(cli.write("b.jsonl", "{\n")
                        .run("check", "--exit-zero", "@b.jsonl")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "check --no-such-option x",
        "check --fail-on fatal x",
        "check --format xml x",
        "check --min-confidence 2 x",
        "check --min-confidence NaN x",
        "check --threads 0 x",
        "check --threads many x",
        "check --select no-such-rule x",
        "check --ignore nothing x",
        "check --fix --diff x",
        "check --fix -",
        "check --color sometimes x",
        "check --format text --format jsonl x",
        "check --format jsonl= x",
        "check --max-document-size 0 x",
        "clean x",
        "clean --out",
        "explain",
        "explain no-such-rule",
        "explain a b",
        "rules --format xml",
        "frobnicate",
        "check --progress always x"
    })
    void wrong_usage_exits_2_with_one_line_and_nothing_on_standard_output(String arguments) {
        Ran ran = cli.run(arguments.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errorLines()).hasSize(1);
        assertThat(ran.err()).startsWith("winnow: ").endsWith("\n");
    }

    @Test
    void no_command_is_a_usage_error() {
        assertThat(cli.run().code()).isEqualTo(2);
    }

    @Test
    void a_mistyped_name_is_told_the_nearest_one() {
        assertThat(cli.run("chek").err()).contains("no command 'chek'; did you mean 'check'?");
        assertThat(cli.run("check", "--treads", "2", "x").err()).contains("did you mean '--threads'?");
        assertThat(cli.run("check", "--select", "post-navigatoin", "x").err())
                .contains("did you mean 'post-navigation'?");
        assertThat(cli.run("explain", "email-adress").err()).contains("did you mean 'email-address'?");
        assertThat(cli.run("check", "--format", "jsnl", "x").err()).contains("did you mean 'jsonl'?");
    }

    @Test
    void clean_exits_0_when_it_wrote_everything_and_2_otherwise() {
        assertThat(cli.run("clean", "--out=@o1", "@warning.txt", "@fine.txt").code())
                .isZero();
        assertThat(cli.run("clean", "--out=@o2", "@warning.txt", "@nosuch.txt").code())
                .isEqualTo(2);
        assertThat(cli.tree("o2")).containsExactly("warning.txt");
        assertThat(cli.run("clean", "--out=@o3", "@warning.txt", "@broken.txt").code())
                .isEqualTo(2);
        assertThat(cli.tree("o3")).containsExactly("warning.txt");
    }

    @Test
    void findings_go_to_standard_output_and_the_summary_and_errors_to_standard_error() {
        Ran ran = cli.run("check", ONE_RULE, "--format=jsonl", "@warning.txt", "@fine.txt", "@nosuch.txt");

        assertThat(ran.findings()).hasSize(1);
        assertThat(ran.errorLines())
                .containsExactly(
                        "winnow: " + cli.path("nosuch.txt") + ": no such file or folder",
                        "winnow: 2 documents: 0 errors, 1 warning, 0 infos; 1 failure");
    }

    @Test
    void quiet_leaves_only_errors() {
        assertThat(cli.run("check", "--quiet", ONE_RULE, "@warning.txt").err()).isEmpty();
        assertThat(cli.run("check", "--quiet", "@nosuch.txt").errorLines()).hasSize(1);
        assertThat(cli.run("clean", "--quiet", "--out=@out", "@warning.txt").err())
                .isEmpty();
    }

    @Test
    void verbose_says_more_and_changes_no_finding() {
        Ran plain = cli.run("check", ONE_RULE, "@warning.txt");
        Ran verbose = cli.run("check", "--verbose", ONE_RULE, "@warning.txt");

        assertThat(verbose.out()).isEqualTo(plain.out());
        assertThat(verbose.errorLines()).hasSizeGreaterThan(plain.errorLines().size());
    }

    @Test
    void clean_writes_nothing_to_standard_output() {
        assertThat(cli.run("clean", "--out=@out", "@warning.txt").out()).isEmpty();
    }

    @Test
    void a_closed_output_pipe_ends_quietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), failing("Broken pipe"), err, Map.of());

        int code = Main.run(console, cli.resolved("check", ONE_RULE, "@warning.txt"));

        assertThat(code).isIn(0, 1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Main.run(console, "rules")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_full_disk_behind_standard_output_is_a_failure() {
        for (String[] arguments : new String[][] {{"check", ONE_RULE, "@warning.txt"}, {"rules"}, {"--help"}}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(
                    new ByteArrayInputStream(new byte[0]), failing("No space left on device"), err, Map.of());

            assertThat(Main.run(console, cli.resolved(arguments))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .containsOnlyOnce("winnow: cannot write to standard output: No space left on device\n");
        }
    }
}
