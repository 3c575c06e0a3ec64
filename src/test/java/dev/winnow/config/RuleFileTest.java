package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Census;
import dev.winnow.Cleaner;
import dev.winnow.Document;
import dev.winnow.Marked;
import dev.winnow.Severity;
import dev.winnow.Winnow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private static final String HEAD = """
            id: ship-label
            category: boilerplate
            severity: warning
            confidence: 0.8
            summary: A label of the ship is left in the text
            why: Ships are labelled.
            """;

    private static final String TAIL = """
            hits:
              - "⟦Ship ahoy→⟧"
            misses: [A ship]
            """;

    @Test
    void a_line_is_matched_whole_and_its_colon_does_not_matter() {
        PatternRule rule = rule("match: {line: [Ship ahoy, Ahoy], ignore-case: true}\nfix: delete line\n");

        assertThat(marked(rule, "We sailed.\n\n SHIP AHOY: \n\nAhoy\n\nShip ahoy, they said.\n"))
                .isEqualTo("We sailed.\n\n ⟦SHIP AHOY:→⟧ \n\n⟦Ahoy→⟧\n\nShip ahoy, they said.\n");
        assertThat(cleaned(rule, "We sailed.\n\nShip ahoy\n\nWe sank.\n")).isEqualTo("We sailed.\n\nWe sank.\n");
    }

    @Test
    void without_ignore_case_a_line_is_matched_as_it_is_written() {
        assertThat(marked(rule("match: {line: [Ship ahoy]}\nfix: none\n"), "Ship ahoy\nSHIP AHOY"))
                .isEqualTo("⟦Ship ahoy⟧\nSHIP AHOY");
    }

    @Test
    void a_phrase_is_matched_as_whole_words_and_replaced() {
        PatternRule rule = rule("match: {phrase: [ship]}\nfix: {replace: boat}\n");

        assertThat(marked(rule, "A ship and a shipyard: ship."))
                .isEqualTo("A ⟦ship→boat⟧ and a shipyard: ⟦ship→boat⟧.");
    }

    @Test
    void a_phrase_with_delete_line_reports_its_line_once() {
        PatternRule rule = rule("match: {phrase: [ship]}\nfix: delete line\n");

        assertThat(marked(rule, "A ship, a ship.\nA boat.")).isEqualTo("⟦A ship, a ship.→⟧\nA boat.");
    }

    @Test
    void a_regex_runs_within_a_line_and_sees_the_line_without_its_blanks() {
        PatternRule rule = rule("match: {regex: '^Ship [0-9]+$', triggers: [Ship]}\nfix: delete match\n");

        assertThat(marked(rule, "  Ship 12  \nShip\n13\nThe Ship 14\n"))
                .isEqualTo("  ⟦Ship 12→⟧  \nShip\n13\nThe Ship 14\n");
    }

    @Test
    void a_regex_without_triggers_runs_on_every_line_and_finds_every_match() {
        PatternRule rule = rule("match: {regex: 'x+'}\nfix: delete match\n");

        assertThat(marked(rule, "axxb\n\nx x")).isEqualTo("a⟦xx→⟧b\n\n⟦x→⟧ ⟦x→⟧");
    }

    @Test
    void a_regex_is_not_run_on_a_line_that_is_too_long() {
        PatternRule rule = rule("match: {regex: 'x'}\nfix: none\n");
        String text = "y".repeat(1_000_000) + "x";

        assertThat(check(rule, text)).isEmpty();
    }

    @Test
    void within_counts_lines_that_are_not_blank() {
        String text = "Ahoy\n\nAhoy\n\nAhoy\n\nAhoy\n\nAhoy\n";

        assertThat(check(rule("match: {line: [Ahoy], within: last 40%}\nfix: none\n"), text))
                .hasSize(2);
        assertThat(check(rule("match: {line: [Ahoy], within: last 41%}\nfix: none\n"), text))
                .hasSize(3);
        assertThat(check(rule("match: {line: [Ahoy], within: first 20%}\nfix: none\n"), text))
                .hasSize(1);
        assertThat(check(rule("match: {line: [Ahoy], within: first 2 lines}\nfix: none\n"), text))
                .hasSize(2);
        assertThat(check(rule("match: {line: [Ahoy], within: last 1 line}\nfix: none\n"), text))
                .hasSize(1);
        assertThat(check(rule("match: {line: [Ahoy], within: last 9 lines}\nfix: none\n"), text))
                .hasSize(5);
    }

    @Test
    void a_heading_matches_only_where_no_paragraph_follows() {
        PatternRule rule = rule("match: {line: [Ahoy], headings: [Ships]}\nfix: none\n");
        String paragraph = "The ships lay in the harbour all winter and nobody painted them.";

        assertThat(marked(rule, "Ships\n\n" + paragraph + "\nAhoy\n" + paragraph + "\nShips:\nThe Swan\nShips"))
                .isEqualTo("Ships\n\n" + paragraph + "\n⟦Ahoy⟧\n" + paragraph + "\n⟦Ships:⟧\nThe Swan\n⟦Ships⟧");
    }

    @Test
    void what_the_file_says_is_what_the_rule_says() {
        PatternRule rule = rule("source: The harbour master\nmatch: {line: [Ahoy]}\nfix: none\n");

        assertThat(rule.info().id()).isEqualTo("ship-label");
        assertThat(rule.info().severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.info().confidence()).isEqualTo(0.8);
        assertThat(rule.info().source()).isEqualTo("The harbour master");
        assertThat(rule.info().hits()).containsExactly("⟦Ship ahoy→⟧");
    }

    @Test
    void words_of_yaml_1_1_stay_words() {
        assertThat(marked(rule("match: {line: [no, yes, on]}\nfix: none\n"), "no\nyes\non"))
                .isEqualTo("⟦no⟧\n⟦yes⟧\n⟦on⟧");
    }

    @Test
    void a_message_quotes_what_was_found() {
        PatternRule rule = rule("match: {line: [Ahoy]}\nfix: none\n");

        assertThat(Winnow.with(List.of(rule))
                        .check(Document.of("d", "Ahoy"))
                        .get(0)
                        .message())
                .isEqualTo("A label of the ship is left in the text: 'Ahoy'");
    }

    @Test
    void an_unknown_key_is_refused_with_file_line_and_the_nearest_key() {
        refused(
                HEAD + "mach: {line: [Ahoy]}\nfix: none\n" + TAIL,
                "ship.yml:7: unknown key 'mach'; did you mean 'match'?");
        refused(
                HEAD + "match: {lines: [Ahoy]}\nfix: none\n" + TAIL,
                "ship.yml:7: unknown key 'lines'; did you mean 'line'?");
    }

    @Test
    void a_missing_key_is_refused() {
        refused(HEAD + "match: {line: [Ahoy]}\n" + TAIL, "ship.yml:1: key 'fix' is missing");
        refused("", "ship.yml:1: key 'id' is missing");
        refused(
                HEAD + "match: {within: last 1%}\nfix: none\n" + TAIL,
                "ship.yml:7: 'match' needs one of line, phrase, regex");
        refused(
                HEAD + "match: {line: [Ahoy]}\nfix: none\nhits: ['⟦a⟧']\n",
                "ship.yml:1: 'id' 'ship-label': Rule 'ship-label' needs a miss");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused() {
        refused(
                HEAD + "match: {line: Ahoy}\nfix: none\n" + TAIL,
                "ship.yml:7: 'line' must be a list of texts, not 'Ahoy'");
        refused(HEAD + "match: {line: [404]}\nfix: none\n" + TAIL, "ship.yml:7: 'line' must be text");
        refused(
                HEAD + "match: {line: [a], ignore-case: 1}\nfix: none\n" + TAIL,
                "ship.yml:7: 'ignore-case' must be true or false, not '1'");
        refused(HEAD + "match: [Ahoy]\nfix: none\n" + TAIL, "ship.yml:7: 'match' must be a mapping with the keys");
        refused("[ahoy]", "ship.yml:1: must be a mapping with the keys");
        refused(
                HEAD.replace("0.8", "high") + "match: {line: [a]}\nfix: none\n" + TAIL,
                "ship.yml:4: 'confidence' must be a number, not 'high'");
    }

    @Test
    void a_value_that_means_nothing_is_refused() {
        refused(
                HEAD + "match: {line: [a], within: last 0%}\nfix: none\n" + TAIL,
                "ship.yml:7: 'within' must be like 'last 40%'");
        refused(
                HEAD + "match: {line: [a]}\nfix: mend\n" + TAIL,
                "ship.yml:8: 'fix' must be delete line, delete match, none");
        refused(HEAD + "match: {regex: '('}\nfix: none\n" + TAIL, "ship.yml:7: 'regex' is no regular expression");
        refused(HEAD + "match: {line: []}\nfix: none\n" + TAIL, "ship.yml:7: 'line' must not be empty");
        refused(
                HEAD + "match: {line: ['']}\nfix: none\n" + TAIL,
                "ship.yml:7: 'line' must hold texts of 1 to 200 characters");
        refused(
                HEAD + "match: {line: [a], phrase: [b]}\nfix: none\n" + TAIL,
                "ship.yml:7: 'phrase' must not stand beside 'line'");
        refused(
                HEAD + "match: {line: [a], triggers: [b]}\nfix: none\n" + TAIL,
                "ship.yml:7: 'triggers' belongs to 'regex' only");
        refused(
                HEAD.replace("warning", "severe") + "match: {line: [a]}\nfix: none\n" + TAIL,
                "ship.yml:3: 'severity' must be one of [info, warning, error], not 'severe'");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        refused("id: a\nid: b\n", "ship.yml:2: key 'id' stands twice");
        refused("id: [a\n", "ship.yml:2: not YAML");
        refused("a: &x [b]\nc: *x\n", "not YAML");
        refused("? [a]\n: b\n", "ship.yml:1: a key must be text");
    }

    private static void refused(String yaml, String message) {
        assertThatThrownBy(() -> RuleFile.read("ship.yml", yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static PatternRule rule(String middle) {
        return RuleFile.read("ship.yml", HEAD + middle + TAIL);
    }

    private static List<String> check(PatternRule rule, String text) {
        return Winnow.with(List.of(rule)).check(Document.of("d", text)).stream()
                .map(finding -> finding.span().in(text))
                .toList();
    }

    private static String marked(PatternRule rule, String text) {
        return Marked.of(text, Winnow.with(List.of(rule)).check(Document.of("d", text)))
                .source();
    }

    private static String cleaned(PatternRule rule, String text) {
        return new Cleaner(Winnow.with(List.of(rule)), 0)
                .clean(Document.of("d", text), Census.NONE)
                .text();
    }
}
