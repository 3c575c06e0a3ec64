package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusBuilderTest {

    private static final RuleInfo RULE = Fakes.info("rule");

    private static Sketched sketched(String document, long... keys) {
        Sketched sketched = new Sketched(document);
        for (long key : keys) {
            sketched.of(RULE).add(key, key * 10);
        }
        return sketched;
    }

    /** What the rule is told of its own keys. */
    private static Census census(List<Sketched> all) {
        CensusBuilder builder = new CensusBuilder();
        all.forEach(builder::add);
        Census census = builder.build();
        long salt = RuleKeys.salt(RULE);
        return key -> census.witnesses(key ^ salt);
    }

    @Test
    void a_key_of_one_document_is_dropped() {
        Census census = census(List.of(sketched("a", 1, 2), sketched("b", 2, 3)));

        assertThat(census.documentsWith(1)).isZero();
        assertThat(census.witnesses(2)).containsExactly(new Witness("a", 20), new Witness("b", 20));
        assertThat(census.documentsWith(3)).isZero();
    }

    @Test
    void a_key_counts_once_a_document_and_keeps_its_first_value() {
        Sketched sketched = new Sketched("a");
        sketched.of(RULE).add(1, 5);
        sketched.of(RULE).add(1, 6);

        assertThat(census(List.of(sketched, sketched("b", 1))).witnesses(1))
                .containsExactly(new Witness("a", 5), new Witness("b", 10));
    }

    @Test
    void keys_of_different_rules_are_kept_apart() {
        Sketched other = new Sketched("b");
        other.of(Fakes.info("other")).add(1);

        assertThat(census(List.of(sketched("a", 1), other)).documentsWith(1)).isZero();
    }

    @Test
    void rules_that_share_a_name_see_each_others_keys() {
        RuleInfo one = Fakes.builder("one").corpusSharing("both").build();
        RuleInfo two = Fakes.builder("two").corpusSharing("both").build();
        Sketched first = new Sketched("a");
        first.of(one).add(1, 7);
        first.of(two).add(1, 8);
        Sketched second = new Sketched("b");
        second.of(two).add(1, 9);
        CensusBuilder builder = new CensusBuilder();
        builder.add(first);
        builder.add(second);

        assertThat(one.corpus()).isTrue();
        assertThat(builder.build().witnesses(1 ^ RuleKeys.salt(two)))
                .containsExactly(new Witness("a", 7), new Witness("b", 9));
    }

    @Test
    void nothing_is_shared_in_an_empty_corpus_or_by_one_document() {
        assertThat(new CensusBuilder().build()).isSameAs(Census.NONE);
        CensusBuilder builder = new CensusBuilder();
        builder.add(sketched("a", 1, 2, 3));
        assertThat(builder.build()).isSameAs(Census.NONE);
    }

    @Test
    void the_order_of_the_documents_does_not_matter() {
        Random random = new Random(3);
        List<Sketched> documents = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            documents.add(
                    sketched("doc" + i, random.longs(40, -40, 40).distinct().toArray()));
        }
        Census expected = census(documents);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(documents, random);
            Census shuffled = census(documents);
            for (long key = -41; key <= 41; key++) {
                assertThat(shuffled.witnesses(key)).isEqualTo(expected.witnesses(key));
            }
        }
    }

    @Test
    void documents_are_counted_exactly() {
        Random random = new Random(4);
        int[] counts = new int[50];
        List<Sketched> documents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            long[] keys = random.longs(20, 0, 50).distinct().toArray();
            for (long key : keys) {
                counts[(int) key]++;
            }
            documents.add(sketched("doc" + i, keys));
        }
        Census census = census(documents);
        for (int key = 0; key < counts.length; key++) {
            assertThat(census.documentsWith(key)).isEqualTo(counts[key] < 2 ? 0 : counts[key]);
        }
    }

    @Test
    void two_documents_of_one_name_are_two_documents() {
        assertThat(census(List.of(sketched("a", 1), sketched("a", 1))).documentsWith(1))
                .isEqualTo(2);
    }

    /** Documents with keys of which many are shared, some by very many, and a few values each. */
    private static List<Sketched> corpus(Random random, int documents) {
        List<Sketched> all = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Sketched sketched = new Sketched("doc" + random.nextInt(documents));
            for (int k = 0; k < 30; k++) {
                long key = k == 0 ? 7 : random.nextLong(-3_000, 3_000) * 0x9E37_79B9_7F4A_7C15L;
                sketched.of(RULE).add(key, random.nextInt(12));
            }
            all.add(sketched);
        }
        return all;
    }

    private static void assertSame(Census spilled, Census expected, List<Sketched> documents) {
        for (Sketched document : documents) {
            for (long key : document.keys()) {
                assertThat(spilled.witnesses(key)).isEqualTo(expected.witnesses(key));
                assertThat(spilled.documentsWith(key)).isEqualTo(expected.documentsWith(key));
                assertThat(spilled.witnesses(key + 1)).isEqualTo(expected.witnesses(key + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 20_000, 400_000})
    void a_census_that_went_through_a_file_is_that_of_memory_in_any_order(long memory, @TempDir Path folder)
            throws IOException {
        Random random = new Random(memory);
        List<Sketched> documents = corpus(random, 300);
        CensusBuilder inMemory = new CensusBuilder();
        documents.forEach(inMemory::add);
        Census expected = inMemory.build();

        Collections.shuffle(documents, random);
        try (CensusBuilder builder = CensusBuilder.spilling(folder, memory)) {
            documents.forEach(builder::add);
            try (Census spilled = builder.build()) {
                assertSame(spilled, expected, documents);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void of_very_many_witnesses_the_first_by_id_are_kept_whatever_the_order() {
        List<Sketched> documents = new ArrayList<>();
        for (int i = 0; i < 5 * Census.MOST_WITNESSES; i++) {
            documents.add(sketched("doc" + (10_000 + i), 1));
        }
        Collections.shuffle(documents, new Random(5));

        List<Witness> kept = census(documents).witnesses(1);

        assertThat(kept).hasSize(Census.MOST_WITNESSES);
        assertThat(kept.get(0).document()).isEqualTo("doc10000");
        assertThat(kept.get(kept.size() - 1).document()).isEqualTo("doc" + (10_000 + Census.MOST_WITNESSES - 1));
    }

    @Test
    void a_builder_without_a_place_for_its_file_says_so(@TempDir Path folder) {
        CensusBuilder builder = CensusBuilder.spilling(folder.resolve("missing"), 1);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> builder.add(sketched("a", 1)));
    }

    @Test
    void a_builder_that_is_given_up_leaves_no_file(@TempDir Path folder) {
        try (CensusBuilder builder = CensusBuilder.spilling(folder, 1)) {
            builder.add(sketched("a", 1, 2, 3));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
