package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.cli.Cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team adopts Winnow on a git repository of dirty texts; skipped where there is no git. */
class GateStoryTest {

    private static final String INJECTED = """
            Port authority reopens the northern quay after the storm

            2024-03-05 07:12:40source:Harbour Wirecategory:Ports

            The port authority of Karrey reopened the northern quay on Tuesday after a storm had torn away two cranes.

            Divers had searched the basin for three days. The last of the ferries left at noon with nine cars.
            """;

    private Path root;
    private Cli cli;

    @BeforeEach
    void repository(@TempDir Path folder) throws IOException, InterruptedException {
        root = Files.createDirectories(folder.resolve("repo"));
        cli = new Cli(root);
        assumeTrue(git("init", "-q") == 0, "git is not installed: the story on a git repository is skipped");
        git("config", "user.email", "team@example.com");
        git("config", "user.name", "Team");
        git("config", "commit.gpgsign", "false");
        git("config", "core.autocrlf", "false");
        try (var seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.toList()) {
                cli.write("texts/" + seed.getFileName(), Files.readAllBytes(seed));
            }
        }
        commit("Dirty texts");
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private void commit(String message) throws IOException, InterruptedException {
        assertThat(git("add", "-A")).isZero();
        assertThat(git("commit", "-q", "--allow-empty", "-m", message)).isZero();
    }

    /** A file beside the repository, so that it is no input. */
    private Path beside(String name) {
        return root.resolveSibling(name);
    }

    private Ran check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(more));
        arguments.add("@");
        return cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void a_team_adopts_winnow() throws IOException, InterruptedException {
        assertThat(check("--isolated").code()).isEqualTo(1);
        assertThat(cli.run("init", "@").code()).isZero();
        assertThat(cli.run("baseline", "create", "@").code()).isZero();
        assertThat(cli.tree("")).contains("winnow.yml", "winnow-baseline.jsonl");
        commit("Adopt winnow");

        Ran green = check("--save-run", beside("run.json").toString());
        assertThat(green.err()).endsWith("winnow: gate passed\n");
        assertThat(green.code()).isZero();

        cli.write("texts/port.txt", INJECTED);
        Ran red = check("--format", "jsonl=" + beside("findings.jsonl"), "--format", "sarif=" + beside("r.sarif"));
        assertThat(red.code()).isEqualTo(1);
        assertThat(Files.readAllLines(beside("findings.jsonl")))
                .isNotEmpty()
                .allMatch(line -> line.contains("texts/port.txt"))
                .anyMatch(line -> line.contains("glued-fields"));
        assertThat(Files.readString(beside("r.sarif")))
                .contains("texts/port.txt")
                .doesNotContain("texts/000_");
        assertThat(red.errorLines().get(red.errorLines().size() - 3)).isEqualTo("winnow: gate failed");
        assertThat(red.err()).contains("fails: ", "texts/port.txt:3", "to do: ");

        assertThat(check("--fix", "--select", "structure", "--exit-zero").err()).contains("fixes applied");
        assertThat(cli.read("texts/port.txt"))
                .startsWith("Port authority reopens")
                .doesNotContain("source:");
        Ran mended = check();
        assertThat(mended.out()).doesNotContain("texts/port.txt");
        assertThat(mended.err()).contains("of the baseline no longer occur", "'winnow baseline prune'");
        assertThat(cli.run("baseline", "prune", "@").code()).isZero();
        assertThat(check().code()).isZero();
        commit("A port, mended");
        assertThat(check("--against", beside("run.json").toString()).code()).isZero();
    }

    @Test
    void only_what_a_change_touches_is_reported() throws IOException, InterruptedException {
        String strange = "texts/näme with 'quotes' \"and\" -- $(x).txt";
        cli.write(strange, "The quay is open.\n\nIt was shut.\n\nNobody came.\n");
        commit("A strange name");
        assertThat(check("--new-from-rev", "HEAD").code()).isZero();

        cli.write(strange, "The quay is open.\n\nIt was shut.\n\nPrevious Post Next Post\n\nNobody came.\n");
        cli.write("texts/untracked.txt", "A day.\n\nPrevious Post Next Post\n\nAn end.\n");
        Ran ran = check("--new-from-rev", "HEAD", Cli.ONE_RULE, "--format", "jsonl");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.findings())
                .extracting(f -> String.valueOf(f.get("path")))
                .satisfiesExactly(
                        path -> assertThat(path).endsWith(strange),
                        path -> assertThat(path).endsWith("texts/untracked.txt"));
        assertThat(ran.err()).contains("on lines that did not change");
        commit("Damage");
        assertThat(check("--new-from-rev", "HEAD", Cli.ONE_RULE).code()).isZero();
        assertThat(check("--new-from-rev", "HEAD~1", Cli.ONE_RULE).code()).isEqualTo(1);
    }

    @Test
    void a_moved_file_is_no_change_and_a_record_is_its_line() throws IOException, InterruptedException {
        cli.write(
                "r.jsonl", "{\"text\": \"A day.\\n\\nPrevious Post Next Post\\n\\nAn end.\"}\n{\"text\": \"Fine.\"}\n");
        commit("Records");
        Files.move(cli.file("r.jsonl"), cli.file("s.jsonl"));
        git("add", "-A");
        assertThat(check("--new-from-rev", "HEAD", Cli.ONE_RULE).code()).isZero();

        cli.write("s.jsonl", cli.read("s.jsonl").replace("Fine.", "A day.\\n\\nPrevious Post Next Post\\n\\nAn end."));
        Ran ran = check("--new-from-rev", "HEAD", Cli.ONE_RULE, "--format", "jsonl");
        assertThat(ran.findings()).hasSize(1).allSatisfy(f -> assertThat(f).containsEntry("doc", "#2"));
    }

    @Test
    void what_git_cannot_compare_is_one_line_and_exit_2(@TempDir Path elsewhere) {
        for (String revision : new String[] {"no-such-branch", "--help", "-x", ""}) {
            Ran ran = check("--new-from-rev=" + revision);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errorLines()).hasSize(1);
        }
        Cli other = new Cli(elsewhere).write("a.txt", Cli.FINE);
        Ran outside = other.run("check", "--new-from-rev", "HEAD", "@a.txt");
        assertThat(outside.code()).isEqualTo(2);
        assertThat(outside.err()).contains("is in no git repository");
    }

    @Test
    void the_diff_is_one_that_git_applies() throws IOException, InterruptedException {
        Ran diff = check("--diff");
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.err()).contains("would be applied", "held back");
        String patch = diff.out().replace(cli.path("").substring(1), "");
        Path file = root.resolveSibling("change.diff");
        Files.write(file, patch.getBytes(StandardCharsets.UTF_8));

        assertThat(git("apply", "--whitespace=nowarn", file.toString())).isZero();

        assertThat(check("--diff", "--quiet").out()).isEmpty();
    }
}
