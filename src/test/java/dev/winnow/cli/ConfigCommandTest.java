package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow.yml} as the commands see it. */
class ConfigCommandTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
        cli.write("a.txt", Cli.DAMAGED);
    }

    @Test
    void a_configuration_is_found_in_the_inputs_folder_or_above_it_and_is_no_input() {
        cli.write("winnow.yml", "rules: {boilerplate: off, duplicate: off}\n").write("deep/down/b.txt", Cli.DAMAGED);

        assertThat(cli.run("check", "@a.txt", "@deep").code()).isZero();
        Ran folder = cli.run("check", "@");
        assertThat(folder.code()).isZero();
        assertThat(folder.err()).contains("2 documents");
    }

    @Test
    void isolated_uses_none_and_config_another_one() {
        cli.write("winnow.yml", "rules: {boilerplate: off}\n").write("other.yml", "rules: {boilerplate: error}\n");

        assertThat(cli.run("check", "--isolated", "@a.txt").code()).isEqualTo(1);
        assertThat(cli.run("check", "--config", "@other.yml", "@a.txt").out()).contains("error post-navigation");
        Ran both = cli.run("check", "--isolated", "--config", "@other.yml", "@a.txt");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.errorLines()).hasSize(1);
    }

    @Test
    void an_empty_configuration_changes_nothing() {
        Ran plain = cli.run("check", "@a.txt");
        cli.write("winnow.yml", "{}");

        assertThat(cli.run("check", "@a.txt")).isEqualTo(plain);
    }

    @Test
    void a_wrong_configuration_is_one_line_and_exit_2_for_every_command() {
        cli.write("winnow.yml", "rules:\n  post-navigatoin: off\n");

        for (String[] command : new String[][] {
            {"check", "@a.txt"},
            {"clean", "@a.txt", "--out", "@out"},
            {"config", "show", "@a.txt"},
            {"baseline", "create", "@a.txt"},
            {"rules", "--config", "@winnow.yml"},
            {"test", "--config", "@winnow.yml"}
        }) {
            Ran ran = cli.run(command);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.errorLines()).hasSize(1);
            assertThat(ran.err())
                    .contains(
                            "winnow.yml:2: unknown rule or category 'post-navigatoin'; did you mean 'post-navigation'?");
        }
    }

    @Test
    void severities_decide_what_fails() {
        cli.write("winnow.yml", "rules: {post-navigation: info}\n");
        assertThat(cli.run("check", "@a.txt").code()).isZero();
        assertThat(cli.run("check", "--fail-on", "info", "@a.txt").code()).isEqualTo(1);

        cli.write("winnow.yml", "rules: {post-navigation: error}\nfail-on: error\n");
        Ran ran = cli.run("check", "--format", "jsonl", "@a.txt");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.findings()).allSatisfy(f -> assertThat(f).containsEntry("severity", "error"));
    }

    @Test
    void overrides_are_for_their_paths_and_sites() {
        cli.write("old/b.txt", Cli.DAMAGED)
                .write(
                        "c.jsonl",
                        "{\"text\": \"" + Cli.DAMAGED.replace("\n", "\\n")
                                + "\", \"url\": \"https://www.quiet.example/1\"}\n" + "{\"text\": \""
                                + Cli.DAMAGED.replace("\n", "\\n") + "\", \"url\": \"https://loud.example/1\"}\n")
                .write("winnow.yml", """
                        rules: {duplicate: off, site-furniture: off}
                        overrides:
                          - paths: old/
                            rules: {boilerplate: off}
                          - sites: quiet.example
                            rules: {boilerplate: off}
                        """);

        Ran ran = cli.run("check", "--select", "post-navigation", "--format", "jsonl", "@");

        assertThat(ran.findings())
                .hasSize(2)
                .noneMatch(f -> String.valueOf(f.get("path")).contains("old"));
        assertThat(ran.findings().get(1)).containsEntry("doc", "#2");
    }

    @Test
    void what_is_allowed_is_neither_reported_nor_mended() {
        cli.write("winnow.yml", "allow:\n  - text: Previous  Post Next Post\n    rules: [boilerplate]\n");
        assertThat(cli.run("check", "@a.txt").code()).isZero();
        assertThat(cli.run("clean", "@a.txt", "--out", "@out").code()).isZero();
        assertThat(cli.read("out/a.txt")).isEqualTo(Cli.DAMAGED);

        cli.write("winnow.yml", "allow:\n  - pattern: '(?i)\\bprevious post\\b'\n    paths: b.txt\n");
        assertThat(cli.run("check", "@a.txt").code()).isEqualTo(1);

        cli.write("winnow.yml", "rules: {post-navigation: {allow: [Previous Post Next Post]}}\n");
        assertThat(cli.run("check", "@a.txt").code()).isZero();
    }

    @Test
    void show_prints_a_configuration_with_where_each_value_comes_from() {
        cli.write("winnow.yml", "preset: forum\nmin-confidence: 0.6\nrules: {post-navigation: error}\n");

        Ran ran = cli.run("config", "show", "--ignore", "date", "@a.txt");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "fix-confidence: 0.8 # default",
                        " byline: off # preset forum:3",
                        " impossible-date: off # --ignore")
                .anyMatch(line -> line.matches("min-confidence: 0.6 # .*winnow.yml:2"))
                .anyMatch(line -> line.matches(" post-navigation: error # .*winnow.yml:3"));
        cli.write("shown.yml", ran.out());
        assertThat(cli.run("check", "--config", "@shown.yml", "@a.txt").code()).isEqualTo(1);
    }

    @Test
    void schema_prints_the_published_one() {
        assertThat(cli.run("config", "schema").out()).startsWith("{").contains("\"glued-fields\"");
        assertThat(cli.run("config").code()).isEqualTo(2);
    }

    @Test
    void init_writes_what_it_saw_and_never_overwrites() {
        Ran ran = cli.run("init", "@");

        assertThat(ran.code()).isZero();
        assertThat(cli.read("winnow.yml"))
                .contains("post-navigation: off", "1 document")
                .endsWith("baseline: winnow-baseline.jsonl\n");
        assertThat(cli.run("config", "show", "@a.txt").code()).isZero();
        String written = cli.read("winnow.yml");
        Ran again = cli.run("init", "@");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already");
        assertThat(cli.read("winnow.yml")).isEqualTo(written);
    }

    @Test
    void own_rules_run_among_ours_and_are_tested_like_ours() {
        cli.write("rules/label.yml", """
                        id: our-label
                        category: boilerplate
                        severity: warning
                        summary: Our label is left in the text
                        why: The template prints it
                        match: {regex: '\\bCafé Herald\\b'}
                        fix: delete match
                        hits: ["So said ⟦Café Herald→⟧."]
                        misses: ["The Café Heralds sang.", "The Herald said so."]
                        """)
                .write("winnow.yml", "own-rules: rules/\n")
                .write("b.txt", "The ferry was late, Café Herald reports.\n");

        assertThat(cli.run("check", "@b.txt").out()).contains("our-label");
        assertThat(cli.run("explain", "--config", "@winnow.yml", "our-label").out())
                .contains("The template prints it");
        assertThat(cli.run("rules", "--config", "@winnow.yml").out()).contains("our-label");
        assertThat(cli.run("test", "@rules").code()).isZero();
        assertThat(cli.run("test", "--config", "@winnow.yml").err()).contains("1 rule: 4 tests, 0 failed");

        cli.write(
                "rules/label.yml",
                cli.read("rules/label.yml").replace("\"The Herald said so.\"", "\"A Café Herald.\""));
        Ran failing = cli.run("test", "@rules");
        assertThat(failing.code()).isEqualTo(1);
        assertThat(failing.out()).contains("FAILED our-label miss example 2", "⟦Café Herald→⟧");
    }

    @Test
    void a_wrong_rule_file_is_one_line_and_exit_2() {
        cli.write("rules/label.yml", "id: our-label\ncategory: boilerplat\n").write("winnow.yml", "own-rules: rules\n");

        for (String[] command : new String[][] {{"test", "@rules"}, {"check", "@a.txt"}}) {
            Ran ran = cli.run(command);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.errorLines()).hasSize(1);
            assertThat(ran.err()).contains("label.yml:2: 'category' must be one of");
        }
    }
}
