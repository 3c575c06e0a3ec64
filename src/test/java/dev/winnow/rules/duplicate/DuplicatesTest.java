package dev.winnow.rules.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Census;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Sketch;
import dev.winnow.View;
import dev.winnow.Winnow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final List<Rule> RULES = List.of(
            new ExactDuplicate(Settings.DEFAULTS),
            new NearDuplicate(Settings.DEFAULTS),
            new ContainedText(Settings.DEFAULTS),
            new RepeatedParagraph(Settings.DEFAULTS));
    private static final Winnow WINNOW = Winnow.with(RULES);

    /** Words of a made language; equal seeds give equal texts. */
    private static List<String> words(int seed, int count) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(3000) + (i % 12 == 11 ? ".\n" : ""));
        }
        return words;
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }

    private static String changed(List<String> words, double share, int seed) {
        Random random = new Random(seed);
        return text(words.stream()
                .map(word -> random.nextDouble() < share ? "x" + random.nextInt(3000) : word)
                .toList());
    }

    /** Rule and twin by document. */
    private static Map<String, String> found(Winnow winnow, List<Document> documents) {
        Census census = winnow.census(documents);
        Map<String, String> found = new TreeMap<>();
        for (Document document : documents) {
            for (Finding finding : winnow.check(document, census).findings()) {
                found.merge(document.id(), finding.rule().id() + " " + finding.related(), (a, b) -> a + ", " + b);
            }
        }
        return found;
    }

    private static Map<String, String> found(String... texts) {
        List<Document> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(Document.of(String.valueOf((char) ('a' + documents.size())), text));
        }
        return found(WINNOW, documents);
    }

    @Test
    void the_first_of_equal_texts_by_id_is_kept_and_named() {
        String text = text(words(1, 60));

        assertThat(found(text, text.toUpperCase(java.util.Locale.ROOT), text.replace("\n", " ")))
                .isEqualTo(Map.of("b", "exact-duplicate [a]", "c", "exact-duplicate [a]"));
    }

    @Test
    void of_changed_copies_the_longer_is_kept() {
        List<String> words = words(2, 300);

        assertThat(found(changed(words, 0.1, 5), text(words) + " and a footer"))
                .isEqualTo(Map.of("a", "near-duplicate [b]"));
    }

    @Test
    void of_changed_copies_of_one_length_the_first_by_id_is_kept() {
        List<String> words = words(2, 300);

        assertThat(found(changed(words, 0.1, 5), text(words))).isEqualTo(Map.of("b", "near-duplicate [a]"));
    }

    @Test
    void a_part_of_a_longer_text_is_found_and_the_longer_is_kept() {
        List<String> words = words(3, 400);

        assertThat(found(text(words.subList(100, 250)), text(words))).isEqualTo(Map.of("a", "contained-text [b]"));
    }

    @Test
    void of_growing_versions_one_is_kept() {
        List<String> words = words(4, 600);
        String[] versions = new String[6];
        for (int i = 0; i < versions.length; i++) {
            versions[i] = text(words.subList(0, 300 + 50 * i));
        }

        assertThat(found(versions)).containsOnlyKeys("a", "b", "c", "d", "e").doesNotContainKey("f");
    }

    @Test
    void copies_with_a_sixth_of_the_words_changed_are_found_and_halves_in_common_are_not() {
        int copies = 0;
        int halves = 0;
        for (int seed = 10; seed < 110; seed++) {
            List<String> words = words(seed, 300);
            copies += found(text(words), changed(words, 1 / 6.0, seed)).size();
            List<String> other = new ArrayList<>(words.subList(0, 130));
            other.addAll(words(seed + 1000, 170));
            halves += found(text(words), text(other)).size();
        }

        assertThat(copies).isGreaterThan(85);
        assertThat(halves).isZero();
    }

    @Test
    void the_order_of_the_documents_and_the_rules_that_run_beside_change_nothing() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> words = words(i % 8, 200 + 10 * (i % 3));
            documents.add(Document.of("d" + i, i % 5 == 0 ? text(words) : changed(words, 0.05, i)));
        }
        Map<String, String> found = found(WINNOW, documents);
        Collections.shuffle(documents, new Random(3));
        Map<String, String> alone = new HashMap<>();
        for (Rule rule : RULES) {
            found(Winnow.with(List.of(rule)), documents)
                    .forEach((id, what) -> alone.merge(id, what, (a, b) -> a + ", " + b));
        }

        assertThat(found).isNotEmpty();
        assertThat(found(WINNOW, documents)).isEqualTo(found);
        assertThat(alone).isEqualTo(found);
    }

    @Test
    void a_document_leaves_at_most_34_keys_whatever_its_length() {
        Set<Long> keys = new HashSet<>();
        Set<Long> values = new HashSet<>();
        Rule counting = new Rule() {
            @Override
            public RuleInfo info() {
                return NearDuplicate.INFO;
            }

            @Override
            public void sketch(View view, Sketch sketch) {
                Copies.sketch(view, (key, value) -> {
                    keys.add(key);
                    values.add(value);
                });
            }

            @Override
            public void check(View view, Findings out) {}
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append(text(words(i, 60)).replace("\n", "")).append('\n');
        }
        Winnow.with(List.of(counting)).sketch(Document.of("long", text.toString()));

        assertThat(keys).hasSize(34);
        assertThat(values).hasSize(1);
    }

    @Test
    void a_paragraph_of_three_documents_is_found_unless_they_are_copies() {
        String paragraph = text(words(77, 30)).replace("\n", "");
        String[] texts = {
            text(words(1, 120)) + "\n" + paragraph,
            text(words(2, 120)) + "\n" + paragraph,
            text(words(3, 120)) + "\n" + paragraph,
            text(words(4, 120))
        };

        assertThat(found(texts))
                .isEqualTo(Map.of(
                        "a", "repeated-paragraph [b, c]",
                        "b", "repeated-paragraph [a, c]",
                        "c", "repeated-paragraph [a, b]"));
        assertThat(found(texts[0], texts[0], texts[0])).doesNotContainKey("a");
    }
}
