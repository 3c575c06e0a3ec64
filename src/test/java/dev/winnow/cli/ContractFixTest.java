package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.MENDED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.cli.Cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT.md, "--fix / --diff". */
class ContractFixTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    @Test
    void fix_mends_in_place_and_exits_0_when_nothing_is_left() {
        cli.write("in/a.txt", DAMAGED).write("in/b.txt", FINE);

        Ran ran = cli.run("check", ONE_RULE, "--fix", "@in");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("1 fix applied");
        assertThat(cli.read("in/a.txt")).isEqualTo(MENDED);
        assertThat(cli.tree("in")).containsExactly("a.txt", "b.txt");
    }

    @Test
    void fix_reports_what_is_left_in_the_coordinates_of_the_mended_text() {
        cli.write("a.txt", "Fine.\n\n\u00A0\n\nDear {{name}}.\n");

        Ran ran =
                cli.run("check", "--fix", "--format=jsonl", "--select=blank-paragraph,unfilled-placeholder", "@a.txt");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.findings()).hasSize(1);
        assertThat(ran.findings().get(0)).containsEntry("line", 3).containsEntry("start", 12);
    }

    @Test
    void fix_mends_the_records_of_a_file_and_keeps_the_broken_ones() {
        String lines = "{\"text\":\"Fine.\\n\\nOlder posts\"}\n{\n{\"text\":\"x\"}";
        cli.write("a.jsonl", lines);

        Ran ran = cli.run("check", ONE_RULE, "--fix", "@a.jsonl");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(cli.read("a.jsonl")).isEqualTo(lines.replace("\\n\\nOlder posts", ""));
    }

    @Test
    void fix_does_not_touch_a_file_that_is_fine() throws IOException {
        cli.write("a.txt", FINE).write("b.jsonl", "{\"text\":\"x\"}\n");
        Object before = Files.readAttributes(cli.file("b.jsonl"), "*").get("fileKey");

        cli.run("check", "--fix", "@a.txt", "@b.jsonl");

        assertThat(Files.readAttributes(cli.file("b.jsonl"), "*").get("fileKey"))
                .isEqualTo(before);
    }

    @Test
    void fix_keeps_permissions_and_writes_through_a_symbolic_link() throws IOException {
        cli.write("real/a.txt", DAMAGED);
        assumeTrue(Files.getFileStore(cli.file("real")).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(cli.file("real/a.txt"), PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(cli.file("link.txt"), cli.file("real/a.txt"));

        cli.run("check", ONE_RULE, "--fix", "@link.txt");

        assertThat(cli.file("link.txt")).isSymbolicLink();
        assertThat(cli.read("real/a.txt")).isEqualTo(MENDED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.file("real/a.txt"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void diff_prints_a_unified_diff_writes_nothing_and_exits_1() {
        cli.write("a.txt", DAMAGED);

        Ran ran = cli.run("check", ONE_RULE, "--diff", "@a.txt");

        String name = cli.path("a.txt").substring(1);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo(
                        "--- a/" + name + "\n+++ b/" + name
                                + "\n@@ -1,5 +1,3 @@\n The ferry was late again.\n \n-Previous Post Next Post\n-\n Nobody on the quay complained.\n");
        assertThat(cli.read("a.txt")).isEqualTo(DAMAGED);
    }

    @Test
    void diff_of_files_that_are_fine_is_empty_and_exits_0() {
        cli.write("a.txt", FINE);

        Ran ran = cli.run("check", "--diff", "@a.txt");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void diff_applies_with_git_to_the_same_bytes_as_fix() throws IOException, InterruptedException {
        String crlf = DAMAGED.replace("\n", "\r\n");
        cli.write("repo/a b.txt", DAMAGED)
                .write("repo/crlf.txt", crlf)
                .write("repo/sub/noend.txt", "The ferry was late.\n\nPrevious Post Next Post")
                .write("repo/é\".txt", "\uFEFF" + DAMAGED)
                .write("repo/latin.txt", DAMAGED + "\u2028\u0085\f x")
                .write(
                        "repo/a.jsonl",
                        "{\"text\":\"Fine.\\n\\nOlder posts\"}\n\n{\n{\"text\":\"Fine.\\n\\nOlder posts\"}");
        Ran ran = cli.run("check", ONE_RULE, "--diff", "@repo");
        String diff = ran.out().replace(cli.path("repo/").substring(1), "");
        cli.write("change.diff", diff);

        assumeTrue(git("init", "-q") && git("--version"));
        assertThat(git("apply", "--whitespace=nowarn", cli.path("change.diff"))).isTrue();

        assertThat(cli.read("repo/a b.txt")).isEqualTo(MENDED);
        assertThat(cli.read("repo/crlf.txt")).isEqualTo(MENDED.replace("\n", "\r\n"));
        assertThat(cli.read("repo/sub/noend.txt")).isEqualTo("The ferry was late.");
        assertThat(cli.read("repo/é\".txt")).isEqualTo("\uFEFF" + MENDED);
        assertThat(cli.read("repo/a.jsonl")).isEqualTo("{\"text\":\"Fine.\"}\n\n{\n{\"text\":\"Fine.\"}");
        assertThat(cli.run("check", ONE_RULE, "--diff", "--quiet", "@repo").out())
                .isEmpty();
    }

    private boolean git(String... args) throws InterruptedException {
        String[] command = new String[args.length + 1];
        command[0] = "git";
        System.arraycopy(args, 0, command, 1, args.length);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(cli.file("repo").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(cli.file("git.log").toFile())
                    .start();
            boolean done = process.waitFor() == 0;
            if (!done) {
                System.out.println(new String(cli.bytes("git.log"), StandardCharsets.UTF_8));
            }
            return done;
        } catch (IOException e) {
            return false;
        }
    }
}
