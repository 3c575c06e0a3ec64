package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    private static final Rule BAD = FakeRule.deleting("bad-word", "bad");

    @TempDir
    private Path folder;

    @BeforeEach
    void write_what_is_enough() throws IOException {
        write("bad-word/hit-one.txt", "a ⟦bad→⟧ one\n");
        write("bad-word/miss-parted.txt", "a ba d one\n");
        write("bad-word/miss-good.txt", "a good one\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Map<String, String> failures(Rule... rules) throws IOException {
        return Outcomes.failures(Winnows.fixtures(folder, List.of(rules)));
    }

    @Test
    void there_is_a_test_for_each_example_and_fixture_and_some_over_all() throws IOException {
        assertThat(Winnows.fixtures(folder, List.of(BAD)))
                .extracting(DynamicTest::getDisplayName)
                .containsExactly(
                        "bad-word hit example 1",
                        "bad-word miss example 1",
                        "bad-word miss example 2",
                        "bad-word hit-one.txt",
                        "bad-word miss-good.txt",
                        "bad-word miss-parted.txt",
                        "bad-word has enough cases",
                        "every folder is a rule's",
                        "one thread and four agree");
        assertThat(failures(BAD)).isEmpty();
    }

    @Test
    void a_wrong_fixture_fails_alone() throws IOException {
        write("bad-word/hit-wrong.txt", "a bad ⟦one→⟧\n");
        write("bad-word/hit-broken.txt", "a ⟦bad one\n");

        assertThat(failures(BAD))
                .containsOnlyKeys(
                        "bad-word hit-broken.txt",
                        "bad-word hit-wrong.txt",
                        "bad-word has enough cases",
                        "one thread and four agree");
    }

    @Test
    void a_wrong_example_fails() throws IOException {
        Rule wrong = new FakeRule(
                FakeRule.info("bad-word")
                        .hit("a ⟦worse→⟧")
                        .miss("a bad")
                        .miss("x")
                        .build(),
                Triggers.EVERY_TEXT,
                (view, out) -> FakeRule.report(view, out, "bad", ""));

        assertThat(failures(wrong)).containsOnlyKeys("bad-word hit example 2", "bad-word miss example 3");
    }

    @Test
    void a_rule_needs_a_hit_and_two_misses_and_no_more_hits_than_misses() throws IOException {
        write("bad-word/hit-two.txt", "two ⟦bad→⟧\n");
        assertThat(failures(BAD)).isEmpty();
        write("bad-word/hit-three.txt", "three ⟦bad→⟧\n");
        assertThat(failures(BAD)).containsOnlyKeys("bad-word has enough cases");
        Files.delete(folder.resolve("bad-word/hit-three.txt"));
        Files.delete(folder.resolve("bad-word/hit-two.txt"));
        Files.delete(folder.resolve("bad-word/miss-good.txt"));
        assertThat(failures(BAD)).containsOnlyKeys("bad-word has enough cases");
    }

    @Test
    void a_rule_without_a_folder_fails() throws IOException {
        assertThat(failures(BAD, FakeRule.deleting("worse-word", "worse"))).containsKey("worse-word has enough cases");
    }

    @Test
    void more_hits_than_misses_among_the_examples_fail() throws IOException {
        Rule rule = new FakeRule(
                FakeRule.info("bad-word").hit("a ⟦bad→⟧").hit("bb⟦bad→⟧").build(),
                Triggers.EVERY_TEXT,
                (view, out) -> FakeRule.report(view, out, "bad", ""));

        assertThat(failures(rule)).containsOnlyKeys("bad-word has enough cases");
    }

    @Test
    void a_folder_of_no_rule_fails_but_for_expectations_and_hidden_ones() throws IOException {
        write("_seeds/x.findings", "");
        write(".git/x", "");
        assertThat(failures(BAD)).isEmpty();
        write("bed-word/hit-one.txt", "x");
        assertThat(failures(BAD)).containsOnlyKeys("every folder is a rule's");
    }

    @Test
    void a_file_of_no_known_form_fails() throws IOException {
        write("bad-word/notes.txt", "x");
        write("bad-word/hit-one.md", "⟦bad→⟧");

        assertThat(failures(BAD)).containsKeys("bad-word notes.txt", "bad-word hit-one.md");
    }

    @Test
    void a_hit_without_a_mark_and_a_miss_with_one_fail() throws IOException {
        write("bad-word/hit-nothing.txt", "good");
        write("bad-word/miss-marked.txt", "⟦bad→⟧");

        assertThat(failures(BAD)).containsKeys("bad-word hit-nothing.txt", "bad-word miss-marked.txt");
    }

    @Test
    void a_corpus_without_marks_is_a_miss_and_one_with_marks_a_hit() throws IOException {
        Files.delete(folder.resolve("bad-word/hit-one.txt"));
        Files.delete(folder.resolve("bad-word/miss-good.txt"));
        write("bad-word/corpus-quiet/a.txt", "good");
        write("bad-word/corpus-quiet/b.txt", "good");
        write("bad-word/corpus-loud/a.txt", "a ⟦bad→⟧");
        write("bad-word/corpus-loud/b.txt", "good");

        assertThat(failures(BAD)).isEmpty();
    }

    @Test
    void a_fixture_may_set_options_of_a_rule_that_can_be_made_anew() throws IOException {
        write("bad-word/hit-option.txt", "#! option word: ill\nbad ⟦ill→⟧\n");

        assertThat(Outcomes.failures(Winnows.fixtures(folder, GuardTest::adjustable)))
                .isEmpty();
        assertThat(failures(BAD)).containsKey("bad-word hit-option.txt");
    }

    private static List<Rule> adjustable(Settings settings) {
        RuleInfo info =
                FakeRule.info("bad-word").option("word", "bad", "a word").build();
        String word = settings.string(info, "word");
        return List.of(
                new FakeRule(info, Triggers.literals(word), (view, out) -> FakeRule.report(view, out, word, "")));
    }

    @Test
    void a_rule_that_keeps_something_from_text_to_text_is_seen() throws IOException {
        StringBuilder kept = new StringBuilder();
        Rule forgetful = FakeRule.of("bad-word", (view, out) -> {
            if (kept.length() % 2 == 0) {
                FakeRule.report(view, out, "bad", "");
            }
            kept.append('x');
        });

        assertThat(failures(forgetful)).isNotEmpty();
    }

    @Test
    void findings_that_differ_between_threads_are_seen() throws IOException {
        Thread here = Thread.currentThread();
        Rule bound = FakeRule.of("bad-word", (view, out) -> {
            if (Thread.currentThread().equals(here)) {
                FakeRule.report(view, out, "bad", "");
            }
        });

        assertThat(failures(bound)).containsOnlyKeys("one thread and four agree");
        assertThat(failures(bound).get("one thread and four agree"))
                .startsWith("One thread and 4 in another order find different things in ");
    }

    @Test
    void every_rule_that_has_a_hit_is_missed_when_it_is_off() throws IOException {
        assertThat(Outcomes.failures(Winnows.guards(folder, List.of(BAD)))).isEmpty();
    }

    @Test
    void a_rule_whose_fixtures_would_not_miss_it_fails() throws IOException {
        Files.delete(folder.resolve("bad-word/hit-one.txt"));
        write("bad-word/todo-later.txt", "a ⟦worse→⟧ one\n");

        assertThat(Outcomes.failures(Winnows.guards(folder, List.of(BAD))))
                .containsOnlyKeys("bad-word is missed when off");
    }
}
