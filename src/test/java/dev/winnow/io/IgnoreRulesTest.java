package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    @TempDir
    private Path folder;

    private IgnoreRules rules(String... lines) throws IOException {
        Files.write(folder.resolve(".winnowignore"), String.join("\n", lines).getBytes());
        return new IgnoreRules().with(folder);
    }

    /** The answers are those of git check-ignore for the same line in a .gitignore. */
    @ParameterizedTest
    @CsvSource({
        "*.bak, a.bak, true",
        "*.bak, sub/a.bak, true",
        "*.bak, a.bak.txt, false",
        "/a.txt, a.txt, true",
        "/a.txt, sub/a.txt, false",
        "sub/*.txt, sub/a.txt, true",
        "sub/*.txt, sub/sub/a.txt, false",
        "sub/*.txt, x/sub/a.txt, false",
        "**/a.txt, a.txt, true",
        "**/a.txt, x/y/a.txt, true",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**, a/x/y, true",
        "a?.txt, ab.txt, true",
        "a[0-9].txt, a1.txt, true",
        "a[0-9].txt, ax.txt, false",
        "'  a.txt  ', a.txt, true"
    })
    void a_line_names_what_it_would_name_in_a_gitignore(String line, String path, boolean ignored) throws IOException {
        assertThat(rules(line).names(folder.resolve(path), false)).isEqualTo(ignored);
    }

    @Test
    void a_slash_at_the_end_means_folders_only() throws IOException {
        assertThat(rules("build/").names(folder.resolve("build"), true)).isTrue();
        assertThat(rules("build/").names(folder.resolve("x/build"), true)).isTrue();
        assertThat(rules("build/").names(folder.resolve("build"), false)).isFalse();
    }

    @Test
    void the_last_line_that_names_a_file_wins() throws IOException {
        assertThat(rules("*.txt", "!a.txt").names(folder.resolve("a.txt"), false))
                .isFalse();
        assertThat(rules("!a.txt", "*.txt").names(folder.resolve("a.txt"), false))
                .isTrue();
    }

    @Test
    void a_deeper_file_adds_to_the_one_above() throws IOException {
        IgnoreRules above = rules("*.txt");
        Path deeper = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(deeper.resolve(".winnowignore"), "!a.txt\n/b.md\n");

        IgnoreRules both = above.with(deeper);

        assertThat(both.names(deeper.resolve("a.txt"), false)).isFalse();
        assertThat(both.names(deeper.resolve("c.txt"), false)).isTrue();
        assertThat(both.names(deeper.resolve("b.md"), false)).isTrue();
        assertThat(above.names(folder.resolve("b.md"), false)).isFalse();
    }

    @Test
    void comments_blank_lines_and_CRLF_are_no_rules() throws IOException {
        IgnoreRules rules = rules("# a.txt\r", "\r", "b.txt\r", "");

        assertThat(rules.names(folder.resolve("a.txt"), false)).isFalse();
        assertThat(rules.names(folder.resolve("b.txt"), false)).isTrue();
    }
}
