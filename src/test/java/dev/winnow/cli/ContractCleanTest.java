package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.MENDED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Marked;
import dev.winnow.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT.md, "clean": what is written where. */
class ContractCleanTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    private Ran clean(String... paths) {
        String[] args = new String[paths.length + 3];
        args[0] = "clean";
        args[1] = ONE_RULE;
        args[2] = "--out=@out";
        System.arraycopy(paths, 0, args, 3, paths.length);
        return cli.run(args);
    }

    @Test
    void files_of_a_folder_keep_their_names_below_it() {
        cli.write("in/a/b.txt", DAMAGED).write("in/c.txt", FINE);

        assertThat(clean("@in").code()).isZero();

        assertThat(cli.tree("out")).containsExactly("a/b.txt", "c.txt");
        assertThat(cli.read("out/a/b.txt")).isEqualTo(MENDED);
        assertThat(cli.read("out/c.txt")).isEqualTo(FINE);
    }

    @Test
    void the_originals_stay_as_they_are() {
        cli.write("in/a.txt", DAMAGED);

        clean("@in");

        assertThat(cli.read("in/a.txt")).isEqualTo(DAMAGED);
        assertThat(cli.tree("in")).containsExactly("a.txt");
    }

    @Test
    void single_files_keep_their_names_below_the_folder_they_share() {
        cli.write("in/a/x.txt", FINE).write("in/b/x.txt", FINE);

        assertThat(clean("@in/a/x.txt", "@in/b/x.txt").code()).isZero();

        assertThat(cli.tree("out")).containsExactly("a/x.txt", "b/x.txt");
    }

    @Test
    void a_clash_of_names_is_an_error_that_names_both_and_writes_nothing() {
        cli.write("in/x.txt", FINE).write("more/x.txt", FINE);

        Ran ran = clean("@in", "@more");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errorLines()).hasSize(1);
        assertThat(ran.err()).contains(cli.path("in/x.txt")).contains(cli.path("more/x.txt"));
        assertThat(cli.tree("out")).isEmpty();
    }

    @Test
    void every_byte_outside_of_the_edits_stays() {
        String text =
                "\uFEFFThe ferry\u00A0was  late \t again. \r\n\r\nPrevious Post Next Post\r\n\r\nNobody \u0007 complained\r\n\r\n\r\n";
        cli.write("a.txt", text);

        clean("@a.txt");

        assertThat(cli.read("out/a.txt")).isEqualTo(text.replace("Previous Post Next Post\r\n\r\n", ""));
    }

    @Test
    void a_missing_final_line_break_stays_missing() {
        cli.write("a.txt", DAMAGED.stripTrailing());

        clean("@a.txt");

        assertThat(cli.read("out/a.txt")).isEqualTo(MENDED.stripTrailing());
    }

    @Test
    void an_empty_file_is_written_empty() {
        cli.write("a.txt", "").write("b.jsonl", "");

        assertThat(clean("@a.txt", "@b.jsonl").code()).isZero();

        assertThat(cli.bytes("out/a.txt")).isEmpty();
        assertThat(cli.bytes("out/b.jsonl")).isEmpty();
    }

    @Test
    void cleaning_a_second_time_changes_nothing_more() {
        cli.write("a.txt", DAMAGED);
        clean("@a.txt");

        cli.run("clean", "--out=@again", "@out");

        assertThat(cli.bytes("again/a.txt")).isEqualTo(cli.bytes("out/a.txt"));
    }

    @Test
    void the_output_folder_inside_the_input_folder_is_no_input() {
        cli.write("in/a.txt", DAMAGED);

        for (int i = 0; i < 2; i++) {
            assertThat(cli.run("clean", "--out=@in/out", "@in").code()).isZero();
            assertThat(cli.tree("in")).containsExactly("a.txt", "out/a.txt");
        }
    }

    @Test
    void the_output_folder_inside_the_input_folder_is_no_input_through_a_link_either() throws IOException {
        cli.write("in/a.txt", DAMAGED).write("in/out/old.txt", FINE);
        Files.createSymbolicLink(cli.file("link"), cli.file("in/out"));

        assertThat(cli.run("clean", "--out=@link", "@in").code()).isZero();

        assertThat(cli.tree("in")).containsExactly("a.txt", "out/a.txt", "out/old.txt");
    }

    @Test
    void the_output_folder_as_the_input_folder_is_refused() throws IOException {
        cli.write("in/a.txt", DAMAGED).write("in/b.jsonl", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n");
        Files.createSymbolicLink(cli.file("link"), cli.file("in"));

        for (String out : new String[] {"--out=@in", "--out=@link", "--out=@in/../in"}) {
            Ran ran = cli.run("clean", out, "--quiet", "@in");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errorLines()).hasSize(2);
            assertThat(ran.err()).contains("is an input itself");
        }
        assertThat(cli.read("in/a.txt")).isEqualTo(DAMAGED);
        assertThat(cli.tree("in")).containsExactly("a.txt", "b.jsonl");
    }

    @Test
    void an_output_folder_above_the_input_is_written_to() {
        cli.write("top/in/a.txt", DAMAGED);

        assertThat(cli.run("clean", ONE_RULE, "--out=@top", "@top/in").code()).isZero();

        assertThat(cli.read("top/a.txt")).isEqualTo(MENDED);
        assertThat(cli.read("top/in/a.txt")).isEqualTo(DAMAGED);
    }

    @Test
    void nothing_is_written_or_made_outside_of_the_folder_through_a_link_in_it() throws IOException {
        cli.write("in/sub/deep/a.txt", DAMAGED).write("in/b.txt", DAMAGED).write("out/keep", "");
        Files.createDirectory(cli.file("elsewhere"));
        Files.createSymbolicLink(cli.file("out/sub"), cli.file("elsewhere"));
        Files.createSymbolicLink(cli.file("out/b.txt"), cli.file("elsewhere/b.txt"));

        Ran ran = clean("@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("leads out of");
        assertThat(cli.file("elsewhere")).isEmptyDirectory();
        assertThat(cli.read("out/b.txt")).isEqualTo(MENDED);
    }

    @Test
    void a_name_of_standard_input_cannot_lead_out_of_the_folder() {
        for (String name : new String[] {"../../x.txt", "..", "/etc/x.txt", "a/../../x.txt", "x.txt/."}) {
            cli.in(FINE).run("clean", "--out=@out", "--stdin-name", name, "-");
        }

        assertThat(cli.tree("")).allMatch(path -> path.startsWith("out/"));
        assertThat(cli.tree("out")).contains("x.txt");
    }

    @Test
    void standard_input_without_a_name_is_written_as_stdin() {
        cli.in(DAMAGED).run("clean", "--out=@out", "-");
        cli.in("{\"text\": \"x\"}\n").run("clean", "--out=@out", "-");

        assertThat(cli.tree("out")).containsExactly("stdin.jsonl", "stdin.txt");
    }

    @Test
    void what_is_in_the_way_is_named_and_the_other_files_are_written() {
        cli.write("in/a/x.txt", FINE)
                .write("in/b.txt", FINE)
                .write("in/c.txt", FINE)
                .write("out/a", "a file");
        assertThat(cli.file("out/b.txt").toFile().mkdirs()).isTrue();

        Ran ran = clean("@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a/x.txt").contains("b.txt");
        assertThat(cli.tree("out")).containsExactly("a", "c.txt");
    }

    private static String twoArticles() throws IOException {
        return Marked.parse(Files.readString(Path.of("fixtures/unrelated-article/hit-headline-between.txt")))
                .text();
    }

    @Test
    void split_writes_the_parts_of_a_concatenated_text_under_numbers() throws IOException {
        cli.write("in/sub/a.txt", twoArticles()).write("in/b.txt", FINE);

        Ran ran = cli.run("clean", "--select=unrelated-article", "--split", "--out=@out", "@in");

        assertThat(ran.code()).isZero();
        assertThat(cli.tree("out")).containsExactly("b.txt", "sub/a.1.txt", "sub/a.2.txt");
        assertThat(cli.read("out/sub/a.1.txt").strip() + "\n\n" + cli.read("out/sub/a.2.txt"))
                .isEqualTo(twoArticles());
    }

    @Test
    void without_split_a_concatenated_text_stays_one_file() throws IOException {
        cli.write("a.txt", twoArticles());

        cli.run("clean", "--select=unrelated-article", "--out=@out", "@a.txt");

        assertThat(cli.read("out/a.txt")).isEqualTo(twoArticles());
    }

    @Test
    void a_part_never_goes_where_another_input_goes() throws IOException {
        cli.write("in/a.txt", twoArticles()).write("in/a.2.txt", FINE);

        Ran ran = cli.run("clean", "--select=unrelated-article", "--split", "--out=@out", "@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.2.txt is where " + cli.path("in/a.2.txt") + " goes");
        assertThat(cli.read("out/a.2.txt")).isEqualTo(FINE);
    }

    @Test
    void no_half_written_file_stays_behind() {
        cli.write("in/a.txt", DAMAGED)
                .write("in/b.jsonl", "{\"text\": \"x\"}\n{\n")
                .write("in/c.txt", new byte[] {(byte) 0xC3});

        clean("@in");
        cli.run("check", "--fix", "@in");

        assertThat(cli.tree("")).noneMatch(path -> path.contains(".winnow-"));
    }
}
