package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration and the rule that README shows are ones. */
class ReadmeConfigTest {

    @Test
    void what_readme_shows_is_read(@TempDir Path folder) throws IOException {
        List<String> blocks = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        String configuration = only(blocks, "preset: news");
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/our-label.yml"), only(blocks, "id: our-label"));

        Configuration read = Configuration.read(Files.writeString(folder.resolve("winnow.yml"), configuration));

        assertThat(read.ownRules()).hasSize(1);
        assertThat(read.gate().limits()).hasSize(2);
        assertThat(new Profiles(read, Selection.NONE).base().rules()).isNotEmpty();
    }

    private static String only(List<String> blocks, String begins) {
        List<String> found =
                blocks.stream().filter(block -> block.startsWith(begins)).toList();
        assertThat(found).as(begins).hasSize(1);
        return found.get(0);
    }
}
