package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The expected hashes are those that GitHub's own upload action (github/codeql-action) is tested with. */
class LineHashesTest {

    private static List<String> hashes(String text) {
        TreeSet<Integer> lines =
                new TreeSet<>(IntStream.rangeClosed(1, 20).boxed().toList());
        return List.copyOf(LineHashes.of(text, lines).values());
    }

    @Test
    void an_empty_file_has_one_line() {
        assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
    }

    @Test
    void blanks_do_not_count() {
        assertThat(hashes(" a\nb\n  \t\tc\n d"))
                .containsExactly("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    }

    @Test
    void all_line_ends_are_alike() {
        List<String> expected = List.of(
                "e9496ae3ebfced30:1",
                "fb7c023a8b9ccb3f:1",
                "ce8ba1a563dcdaca:1",
                "e20e36e16fcb0cc8:1",
                "b3edc88f2938467e:1",
                "c8e28b0b4002a3a0:1",
                "c129715d7a2bc9a3:1");
        String text = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n";

        assertThat(hashes(text)).isEqualTo(expected);
        assertThat(hashes(text.replace('\n', '\r'))).isEqualTo(expected);
        assertThat(hashes(text.replace("\n", "\r\n"))).isEqualTo(expected);
    }

    @Test
    void only_the_lines_asked_for_are_answered_and_equal_ones_are_numbered() {
        String line = "x".repeat(100) + "\n";

        assertThat(LineHashes.of(line.repeat(3) + "y", new TreeSet<>(List.of(1, 3))))
                .hasSize(2);
        assertThat(LineHashes.of(line.repeat(3) + "y", new TreeSet<>(List.of(3)))
                        .get(3))
                .endsWith(":3");
    }
}
