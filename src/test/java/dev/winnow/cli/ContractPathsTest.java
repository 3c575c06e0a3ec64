package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.cli.Cli.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PATH stands for: CONTRACT.md, "PATH". */
class ContractPathsTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    private List<String> paths(String... args) {
        List<String> all = new ArrayList<>(List.of("check", ONE_RULE, "--format", "jsonl"));
        all.addAll(List.of(args));
        return cli.run(all.toArray(String[]::new)).findings().stream()
                .map(finding -> finding.get("path").toString())
                .toList();
    }

    private List<String> given(String... names) {
        return List.of(names).stream().map(cli::path).toList();
    }

    @Test
    void a_file_is_checked() {
        cli.write("a.txt", DAMAGED);

        assertThat(paths("@a.txt")).isEqualTo(given("a.txt"));
    }

    @Test
    void a_folder_is_walked_in_sorted_order_whatever_the_files_are_called() {
        for (String name : List.of("b.txt", "a.md", "c", "a/z.txt", "a/b/y.txt")) {
            cli.write("in/" + name, DAMAGED);
        }

        assertThat(paths("@in")).isEqualTo(given("in/a.md", "in/a/b/y.txt", "in/a/z.txt", "in/b.txt", "in/c"));
    }

    @Test
    void a_slash_behind_a_folder_changes_nothing() {
        cli.write("in/a.txt", DAMAGED);

        assertThat(paths("@in/")).isEqualTo(given("in/a.txt"));
    }

    @Test
    void a_file_that_is_named_twice_is_checked_once() {
        cli.write("in/a.txt", DAMAGED);

        assertThat(paths("@in", "@in/a.txt", "@in")).isEqualTo(given("in/a.txt"));
    }

    @Test
    void hidden_files_and_folders_below_a_folder_are_skipped() {
        cli.write("in/.a.txt", DAMAGED).write("in/.git/a.txt", DAMAGED).write("in/a.txt", DAMAGED);

        assertThat(paths("@in")).isEqualTo(given("in/a.txt"));
    }

    @Test
    void a_hidden_file_that_is_named_is_checked() {
        cli.write(".a.txt", DAMAGED);

        assertThat(paths("@.a.txt")).isEqualTo(given(".a.txt"));
    }

    @Test
    void what_a_winnowignore_names_is_skipped() {
        cli.write("in/.winnowignore", "# drafts\n\nold/\n*.bak\n!keep.bak\n");
        for (String name : List.of("old/a.txt", "a.bak", "keep.bak", "sub/old/a.txt", "sub/b.bak", "sub/old.txt")) {
            cli.write("in/" + name, DAMAGED);
        }

        assertThat(paths("@in")).isEqualTo(given("in/keep.bak", "in/sub/old.txt"));
    }

    @Test
    void a_broken_line_of_a_winnowignore_is_an_error_that_names_it() {
        cli.write("in/.winnowignore", "fine\n[a\n").write("in/a.txt", DAMAGED).write("b.txt", DAMAGED);

        Ran ran = cli.run("check", ONE_RULE, "@in", "@b.txt");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(cli.path("in") + ": .winnowignore line 2");
        assertThat(ran.out()).contains(cli.path("b.txt"));
    }

    @Test
    void symbolic_links_below_a_folder_are_not_followed_but_one_that_is_named_is() throws IOException {
        cli.write("in/a.txt", DAMAGED).write("out/b.txt", DAMAGED);
        Files.createSymbolicLink(cli.file("in/link.txt"), cli.file("out/b.txt"));
        Files.createSymbolicLink(cli.file("in/folder"), cli.file("out"));
        Files.createSymbolicLink(cli.file("in/loop"), cli.file("in"));
        Files.createSymbolicLink(cli.file("named"), cli.file("out"));

        assertThat(paths("@in")).isEqualTo(given("in/a.txt"));
        assertThat(paths("@named")).isEqualTo(given("named/b.txt"));
        assertThat(paths("@in/link.txt")).isEqualTo(given("in/link.txt"));
    }

    @Test
    void a_dash_is_standard_input() {
        cli.in(DAMAGED);

        assertThat(paths("-")).containsExactly("-");
        assertThat(paths("--stdin-name", "page.txt", "-")).containsExactly("page.txt");
    }

    @Test
    void standard_input_is_JSON_Lines_when_its_name_or_else_its_beginning_says_so() {
        cli.in("{\"id\": \"x\", \"text\": \"Fine.\\n\\nPrevious Post Next Post\"}\n");

        assertThat(cli.run("check", "--format=jsonl", ONE_RULE, "-").findings().get(0))
                .containsEntry("doc", "x");
        assertThat(cli.run("check", "--format=jsonl", ONE_RULE, "--stdin-name=a.jsonl", "-")
                        .findings()
                        .get(0))
                .containsEntry("doc", "x");
        assertThat(cli.run("check", ONE_RULE, "--stdin-name=a.txt", "-").code()).isZero();
        assertThat(cli.in("{{title}} is here.\n").run("check", ONE_RULE, "-").code())
                .isZero();
    }

    @Test
    void standard_input_with_the_name_of_another_input_is_an_error_and_the_file_is_read() {
        cli.write("a.txt", DAMAGED).in("Fine.");

        Ran ran = cli.run("check", ONE_RULE, "--stdin-name=@a.txt", "@a.txt", "-");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("Previous Post");
    }

    @Test
    void no_path_is_a_usage_error() {
        assertThat(cli.run("check").code()).isEqualTo(2);
        assertThat(cli.run("clean", "--out=@out").code()).isEqualTo(2);
        assertThat(cli.run("check").err())
                .startsWith("winnow: ")
                .contains("PATH")
                .contains("winnow check --help");
    }

    @Test
    void an_empty_path_is_not_the_current_folder() {
        assertThat(cli.run("check", "").code()).isEqualTo(2);
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_a_path() {
        cli.write("args", "--help");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Map.of());

        assertThat(Main.run(console, "check", "@" + cli.path("args"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("@" + cli.path("args") + ": no such file or folder");
    }

    @Test
    void a_device_is_neither_read_nor_waited_for() {
        assertThat(cli.run("check", "/dev/zero").err()).contains("/dev/zero: neither a file nor a folder");
    }

    @Test
    void two_files_whose_names_look_alike_are_not_lost_silently() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/bin/sh")));
        Path folder = Files.createDirectory(cli.file("in"));
        ProcessBuilder touch =
                new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'a\\377')\"; printf x > \"$(printf 'a\\376')\"");
        touch.directory(folder.toFile()).start().waitFor();
        assumeTrue(folder.toFile().list().length == 2);

        Ran ran = cli.run("check", "@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errorLines().get(0)).contains("only one of them is read");
    }

    @Test
    void paths_are_shown_as_given_and_the_names_of_files_cannot_act_on_a_terminal() {
        String name = "in/a\u001b[31m\n\u202Eb.txt";
        cli.write(name, DAMAGED).write("in/\u009bx.jsonl", "{\"text\": 1}\n");

        Ran ran = cli.run("check", ONE_RULE, "--color=never", "@in");

        assertThat(ran.out()).contains("in/a\\u{1B}[31m\\u{A}\\u{202E}b.txt:3:1: warning post-navigation: ");
        assertThat((ran.out() + ran.err()).chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(ran.err()).contains("in/\\u{9B}x.jsonl:1: ");
        assertThat(cli.run("check", ONE_RULE, "--format=marked", "@in").out())
                .startsWith("==> " + cli.path("in/a\\u{1B}"));
        assertThat(cli.run("check", ONE_RULE, "--format=jsonl", "@in")
                        .findings()
                        .get(0))
                .containsEntry("path", cli.path(name));
    }
}
