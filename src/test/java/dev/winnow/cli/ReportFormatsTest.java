package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports for CI hosts on the command line. */
class ReportFormatsTest {

    private static final List<String> FORMATS =
            List.of("sarif", "junit", "github", "gitlab", "rdjsonl", "markdown", "html");

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder).write("a.txt", DAMAGED).write("b.txt", FINE);
    }

    @Test
    void several_reports_are_written_in_one_run() {
        String[] args = FORMATS.stream()
                .map(format -> "--format=" + format + "=@r/" + format)
                .toArray(String[]::new);
        Ran ran = cli.run(join(args, "check", ONE_RULE, "@a.txt", "@b.txt"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        for (String format : FORMATS) {
            assertThat(cli.read("r/" + format)).as(format).contains("post-navigation");
            assertThat(cli.run("check", ONE_RULE, "--format", format, "@a.txt", "@b.txt")
                            .out())
                    .isEqualTo(cli.read("r/" + format));
            assertThat(cli.run("check", ONE_RULE, "--threads=4", "--format", format, "@a.txt", "@b.txt")
                            .out())
                    .isEqualTo(cli.read("r/" + format));
        }
    }

    @Test
    void a_report_without_findings_is_still_a_report() {
        assertThat(cli.run("check", "--format=sarif", "@b.txt").out()).contains("\"results\":[\n]");
        assertThat(cli.run("check", "--format=gitlab", "@b.txt").out()).isEqualTo("[]\n");
        assertThat(cli.run("check", "--format=junit", "@b.txt").out()).contains("tests=\"1\" failures=\"0\"");
        assertThat(cli.run("check", "--format=markdown", "@b.txt").out())
                .isEqualTo("## Winnow: nothing found in 1 document\n");
    }

    @Test
    void records_are_shown_at_their_line_and_pages_at_the_first() {
        cli.write(
                "c.jsonl",
                "{\"id\": \"k\", \"text\": \"x\"}\n\n"
                        + "{\"id\": \"m\", \"text\": \"One.\\n\\nPrevious Post Next Post\\n\"}\n");
        cli.write("d.html", "<p>One paragraph that is long enough.</p>\n\n<p>Previous Post Next Post</p>");

        assertThat(cli.run("check", ONE_RULE, "--format=github", "@c.jsonl").out())
                .contains("line=3::")
                .contains("(line 3, column 1 of the text of record 'm')");
        assertThat(cli.run("check", "--format=github", "--select=boilerplate", "@d.html")
                        .out())
                .doesNotContain("col=");
    }

    @Test
    void github_gets_a_summary_where_it_asks_for_one() {
        cli.write("summary.md", "before\n");
        Ran ran = cli.environment("GITHUB_STEP_SUMMARY", cli.path("summary.md"))
                .run("check", ONE_RULE, "--format=github", "@a.txt");

        assertThat(ran.out()).startsWith("::warning title=post-navigation,file=");
        assertThat(cli.read("summary.md")).startsWith("before\n## Winnow: 1 warning in 1 document\n");
        assertThat(cli.environment("GITHUB_STEP_SUMMARY", cli.path(""))
                        .run("check", "--format=github", "@a.txt")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void statistics_are_for_lists_and_other_reports_stay_whole() {
        Ran ran = cli.run("check", ONE_RULE, "--statistics", "--format=text", "--format=gitlab=@g", "@a.txt");

        assertThat(ran.out()).startsWith("findings by rule\n");
        assertThat(cli.read("g")).contains("\"fingerprint\"");
    }

    @Test
    void inputs_that_fail_are_told_of_in_the_reports() {
        assertThat(cli.run("check", "--format=sarif", "@nosuch", "@b.txt").out())
                .contains("\"executionSuccessful\":false");
        assertThat(cli.run("check", "--format=junit", "@nosuch", "@b.txt").out())
                .contains("<error type=\"input\"");
        assertThat(cli.run("check", "--format=markdown", "@nosuch", "@b.txt").out())
                .contains("**1 failure**");
    }

    private static String[] join(String[] formats, String... others) {
        String[] all = new String[formats.length + others.length];
        System.arraycopy(others, 0, all, 0, others.length);
        System.arraycopy(formats, 0, all, others.length, formats.length);
        return all;
    }
}
