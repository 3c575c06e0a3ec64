package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {

    /** Long enough for a likeness. */
    private static final String STORY = """
            The ferry was late again on Monday because the pilot of the harbour had
            overslept, and nobody on the quay complained, since the baker had come
            down with a tray of warm rolls that he had meant for the wedding of his
            younger sister.

            Previous Post Next Post

            The wedding was put off until the evening. By then the fog had lifted, and the bride came across the sound
            in a fishing boat that her uncle steered, to the sound of the horn and the bells of the two old churches.
            """;

    private static final String OTHER = """
            Two hundred sheep broke out of a meadow near the railway and held up the express to the coast for an hour.
            Passengers helped to drive them back; one lamb was found in the dining car on the next morning.

            Previous Post Next Post

            The farmer has promised a new fence. The railway will pay half of it, said a clerk who did not want to be
            named, because it is cheaper than the delays of the last two summers taken together.
            """;

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
        cli.write("t/a.txt", STORY);
        assertThat(baseline("create").code()).isZero();
    }

    private Ran baseline(String action) {
        return cli.run("baseline", action, "--baseline", "@known.jsonl", Cli.ONE_RULE, "@t");
    }

    private Ran check(String... more) {
        return cli.run(
                Stream.concat(Stream.of("check", "--baseline", "@known.jsonl", Cli.ONE_RULE, "@t"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void delete(String name) {
        assertThat(cli.file(name).toFile().delete()).isTrue();
    }

    @Test
    void known_findings_are_not_reported_and_do_not_fail() {
        Ran ran = check();

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("; 1 known").endsWith("winnow: gate passed\n");
    }

    @Test
    void create_overwrites_nothing_and_check_needs_the_file() {
        assertThat(baseline("create").code()).isEqualTo(2);
        delete("known.jsonl");
        assertThat(check().code()).isEqualTo(2);
        assertThat(check().err()).contains("no such file ('winnow baseline create' makes it)");
    }

    @Test
    void a_document_that_is_moved_renamed_rewrapped_or_mended_elsewhere_is_known() {
        delete("t/a.txt");
        String rewrapped = STORY.lines()
                .map(line -> line.isEmpty() ? "\n\n" : line + " ")
                .collect(Collectors.joining())
                .replace(", ", ",\n");
        cli.write("t/deep/b.txt", "Weather and ferries\n\n" + rewrapped.replace("warm", "hot"));

        Ran ran = check();

        assertThat(ran.err()).contains("; 1 known");
        assertThat(ran.code()).isZero();
    }

    @Test
    void new_damage_fails_also_when_it_looks_like_the_old() {
        cli.write("t/new.txt", OTHER);
        Ran other = check();
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("t/new.txt:4:1").doesNotContain("t/a.txt");
        assertThat(other.err())
                .contains("gate failed", "1 finding of severity warning or above", "t/new.txt:4", "to do:");

        delete("t/new.txt");
        cli.write("t/a.txt", STORY + "\nPrevious Post Next Post\n");
        Ran same = check();
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.out().lines().filter(line -> line.contains("warning")).count())
                .isEqualTo(1);
    }

    @Test
    void another_text_in_the_old_place_is_new() {
        cli.write("t/a.txt", OTHER);

        Ran ran = check();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("t/a.txt:4:1");
        assertThat(ran.err()).contains("1 finding of the baseline no longer occurs");
    }

    @Test
    void entries_that_no_longer_occur_fail_until_they_are_pruned_unless_that_is_allowed() {
        cli.write("t/a.txt", STORY.replace("Previous Post Next Post\n\n", ""));
        Ran ran = check();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "1 finding of the baseline no longer occurs (post-navigation 'Previous Post Next Post' in t/a.txt)",
                        "winnow baseline prune");

        cli.write("lenient.yml", "baseline: {unused: ignore}\n");
        assertThat(check("--config", cli.path("lenient.yml")).code()).isZero();

        assertThat(baseline("prune").code()).isZero();
        assertThat(cli.read("known.jsonl")).isEmpty();
        assertThat(check().code()).isZero();
    }

    @Test
    void entries_of_files_and_rules_that_were_not_looked_at_are_left_alone() {
        cli.write("t/b.txt", Cli.FINE);
        delete("t/a.txt");

        assertThat(cli.run("check", "--baseline", "@known.jsonl", "@t/b.txt").code())
                .isZero();
        assertThat(cli.run("check", "--baseline", "@known.jsonl", "--select", "date", "@t")
                        .code())
                .isZero();
        assertThat(cli.run("baseline", "prune", "--baseline", "@known.jsonl", "@t/b.txt")
                        .code())
                .isZero();
        assertThat(cli.read("known.jsonl")).contains("post-navigation");
        assertThat(check().code()).isEqualTo(1);
    }

    @Test
    void update_takes_new_findings_in_and_old_ones_out_and_prune_takes_none_in() {
        cli.write("t/new.txt", OTHER);
        delete("t/a.txt");
        assertThat(baseline("prune").err()).contains("1 finding removed, 1 new left out");
        assertThat(cli.read("known.jsonl")).isEmpty();

        assertThat(baseline("update").err()).contains("1 finding added, 0 removed");
        assertThat(check().code()).isZero();
        String text = cli.read("known.jsonl");
        assertThat(baseline("update").err()).contains("0 findings added, 0 removed");
        assertThat(cli.read("known.jsonl")).isEqualTo(text);
    }

    @Test
    void lines_in_any_order_and_twice_after_a_merge_are_one_baseline() {
        cli.write("t/new.txt", OTHER);
        String one = cli.read("known.jsonl");
        baseline("update");
        String both = cli.read("known.jsonl");
        cli.write("known.jsonl", both + one);

        assertThat(check().code()).isZero();
        assertThat(both.lines().sorted().toList()).isEqualTo(both.lines().toList());
    }

    @Test
    void records_of_a_file_are_documents_of_their_own() {
        cli.write("t/r.jsonl", record(OTHER) + record(STORY));
        assertThat(baseline("update").err()).contains("1 finding added"); // the other one is known from t/a.txt
        cli.write("t/r.jsonl", record("Something new.") + record(STORY) + record(OTHER));

        assertThat(check().code()).isZero();
    }

    private static String record(String text) {
        return "{\"text\": \"" + text.replace("\n", "\\n") + "\"}\n";
    }

    @Test
    void what_is_no_baseline_is_named_with_its_line() {
        for (String[] bad : new String[][] {
            {"{\"document\": \"a\"}", ":1: has no 'rule'"},
            {"<<<<<<< HEAD", ":1: is a conflict of a merge"},
            {"\nnonsense", ":2: is not JSON"},
            {"{\"document\": \"a\", \"path\": \"b\", \"sketch\": \"AAAA\"}", "has a sketch of another length"},
            {
                "{\"document\": \"a\", \"rule\": \"b\", \"hash\": \"c\", \"around\": \"d\", \"count\": 1, \"text\": \"\"}",
                "the line of document 'a' is missing"
            }
        }) {
            cli.write("known.jsonl", bad[0]);
            Ran ran = check();
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errorLines()).hasSize(1);
            assertThat(ran.err()).contains("known.jsonl", bad[1]);
        }
    }
}
