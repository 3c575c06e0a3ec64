package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static String report(String text, String damage) {
        return new TextReport(Style.PLAIN).render(Sample.of(text, damage, null));
    }

    /** The report without its first line. */
    private static String drawn(String text, String damage) {
        String report = report(text, damage);
        return report.substring(report.indexOf('\n') + 1);
    }

    @Test
    void place_severity_rule_and_message_and_then_the_line_with_the_span_marked() {
        assertThat(report("One.\nTwo bad words.\nThree.\n", "bad"))
                .isEqualTo(
                        "a.txt:2:5: warning some-rule: It is wrong\n" //
                                + "     2 | Two bad words.\n"
                                + "       |     ^^^\n");
    }

    @Test
    void a_fix_is_told_behind_the_marks() {
        TextReport report = new TextReport(Style.PLAIN);

        assertThat(report.render(Sample.of("a bad b", "bad", Fix.delete(new Span(2, 5)))))
                .endsWith("^^^ [fix: delete]\n");
        assertThat(report.render(Sample.of("a bad b", "bad", Fix.replace(new Span(2, 5), "go\u200bod"))))
                .endsWith("^^^ [fix: 'go\\u{200B}od']\n");
    }

    @Test
    void a_long_line_is_shown_around_the_span() {
        String text = "x".repeat(1000) + "bad" + "y".repeat(1000);

        assertThat(drawn(text, "bad"))
                .isEqualTo("     1 | …" + "x".repeat(40) + "bad" + "y".repeat(57) + "…\n       | " + " ".repeat(41)
                        + "^^^\n");
    }

    @Test
    void a_long_span_is_cut() {
        assertThat(drawn("ab" + "X".repeat(500) + "c", "X".repeat(500)))
                .isEqualTo("     1 | ab" + "X".repeat(100) + "…\n       |   " + "^".repeat(100) + "\n");
    }

    @Test
    void a_window_never_cuts_a_surrogate_pair() {
        String text = "\uD83D\uDE00".repeat(100) + "-bad-" + "\uD83D\uDE00".repeat(100);

        assertThat(drawn(text, "bad")
                        .chars()
                        .filter(c -> Character.isSurrogate((char) c))
                        .count())
                .isEven();
        assertThat(drawn("x" + text, "-bad")).doesNotContain("\\u{D83D}", "\\u{DE00}");
        assertThat(drawn("x" + text, "bad-")).doesNotContain("\\u{D83D}", "\\u{DE00}");
    }

    @Test
    void marks_stand_under_wide_characters() {
        assertThat(drawn("東京 bad 😀大\n", "bad 😀大")).isEqualTo("     1 | 東京 bad 😀大\n       |      ^^^^^^^^\n");
    }

    @Test
    void combining_marks_take_no_column() {
        assertThat(drawn("e\u0301e\u0301 bad\u0301 x", "bad\u0301"))
                .isEqualTo("     1 | e\u0301e\u0301 bad\u0301 x\n       |    ^^^\n");
    }

    @Test
    void tabs_and_what_cannot_be_seen_are_escaped_and_the_marks_follow() {
        assertThat(drawn("a\tb\u001b[0m bad\u202e x\r\n", "bad\u202e"))
                .isEqualTo("     1 | a\\u{9}b\\u{1B}[0m bad\\u{202E} x\n       | " + " ".repeat(17) + "^^^^^^^^^^^\n");
    }

    @Test
    void further_lines_of_a_span_are_counted() {
        assertThat(drawn("One\nbad\nworse\nend\n", "bad\nworse\n"))
                .isEqualTo("     2 | bad\n       | ^^^ and 1 more line\n");
        assertThat(drawn("One\r\nbad\r\nworse\r\nend", "bad\r\nworse\r\nend"))
                .isEqualTo("     2 | bad\n       | ^^^ and 2 more lines\n");
    }

    @Test
    void an_empty_span_is_one_mark_also_at_the_very_end() {
        assertThat(drawn("glued\n", "")).isEqualTo("     1 | glued\n       | ^\n");
        Finding atEnd = new Finding(Sample.RULE, 1, new Span(2, 2), "It is wrong", List.of(), null);
        assertThat(new TextReport(Style.PLAIN).render(Sample.of("a\n", atEnd)))
                .isEqualTo("a.txt:2:1: warning some-rule: It is wrong\n     2 | \n       | ^\n");
    }

    @Test
    void related_documents_and_records_are_named() {
        Finding finding = new Finding(Sample.RULE, 1, new Span(0, 1), "It is wrong", List.of("b", "c"), null);
        TextReport report = new TextReport(Style.PLAIN);

        assertThat(report.render(Sample.of("x", finding)))
                .startsWith("a.txt:1:1: warning some-rule: It is wrong (see b, c)\n");
        assertThat(report.render(new Reported("a.jsonl", "#3", 3, Document.of("#3", "x"), List.of(finding))))
                .startsWith("a.jsonl#3:1:1: ");
        assertThat(report.render(new Reported("a.jsonl", "k", 3, Document.of("k", "x"), List.of(finding))))
                .startsWith("a.jsonl#k:1:1: ");
    }

    @Test
    void many_findings_in_one_huge_line_take_no_time() {
        String text = "word bad ".repeat(1_000_000);
        Finding[] findings = new Finding[10_000];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = new Finding(Sample.RULE, 1, new Span(i * 9 + 5, i * 9 + 8), "It is wrong", List.of(), null);
        }

        assertThat(new TextReport(Style.PLAIN).render(Sample.of(text, findings)).lines())
                .hasSize(30_000);
        assertThat(new MarkedReport().render(Sample.of(text, findings))).startsWith("==> a.txt <==\nword ⟦bad⟧ word ");
    }

    @Test
    void nothing_found_says_nothing() {
        assertThat(new TextReport(Style.PLAIN).render(Sample.of("x"))).isEmpty();
        assertThat(new MarkedReport().render(Sample.of("x"))).isEmpty();
        assertThat(new JsonlReport().render(Sample.of("x"))).isEmpty();
    }
}
