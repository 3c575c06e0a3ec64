package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final Winnow WINNOW = Winnow.with(List.of(FakeRule.deleting("bad-word", "bad")));

    @TempDir
    private Path folder;

    @Test
    void each_visible_file_is_a_test_of_its_own() throws IOException {
        Files.createDirectories(folder.resolve("sub/.hidden"));
        Files.writeString(folder.resolve("b.txt"), "good");
        Files.writeString(folder.resolve("sub/a.txt"), "bad");
        Files.writeString(folder.resolve("sub/.hidden/c.txt"), "bad");
        Files.writeString(folder.resolve(".d.txt"), "bad");

        assertThat(Winnows.everyFile(folder, WINNOW))
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("b.txt", "sub/a.txt");
        assertThat(Outcomes.failures(Winnows.everyFile(folder, WINNOW))).containsOnlyKeys("sub/a.txt");
        assertThat(Outcomes.failures(Winnows.everyFile(folder, WINNOW)).get("sub/a.txt"))
                .startsWith("Expected nothing from severity warning to be found in sub/a.txt")
                .contains("⟦bad→⟧");
    }

    @Test
    void the_standard_rules_see_all_files_as_one_corpus() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The port reopened on Tuesday.\n");
        Files.writeString(folder.resolve("b.txt"), "2021-11-02 18:40:07source:Wire\n\nThe port reopened.\n");

        assertThat(Outcomes.failures(Winnows.everyFile(folder))).containsOnlyKeys("b.txt");
    }

    @Test
    void a_folder_without_files_is_a_mistake() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Winnows.everyFile(folder))
                .withMessageContaining(folder.toString());
    }
}
