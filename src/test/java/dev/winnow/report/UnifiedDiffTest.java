package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

    @TempDir
    private Path folder;

    @Test
    void equal_texts_have_no_diff() {
        assertThat(UnifiedDiff.of("a", "x\n", "x\n")).isEmpty();
        assertThat(UnifiedDiff.of("a", "", "")).isEmpty();
    }

    @Test
    void a_line_goes_with_three_lines_around_it() {
        assertThat(UnifiedDiff.of("a.txt", "1\n2\n3\n4\nX\n5\n6\n7\n8\n", "1\n2\n3\n4\n5\n6\n7\n8\n"))
                .isEqualTo("--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-X\n 5\n 6\n 7\n");
    }

    @Test
    void a_missing_final_line_break_is_told_as_git_tells_it() {
        assertThat(UnifiedDiff.of("a", "1\nX", "1"))
                .isEqualTo(
                        "--- a/a\n+++ b/a\n@@ -1,2 +1,1 @@\n-1\n-X\n\\ No newline at end of file\n+1\n\\ No newline at end of file\n");
    }

    @Test
    void names_are_written_as_git_writes_them() {
        assertThat(name("./sub/a b.txt")).isEqualTo("--- a/sub/a b.txt\t");
        assertThat(name("/tmp/x")).isEqualTo("--- a/tmp/x");
        assertThat(name("q\"\\\n\t\u0001")).isEqualTo("--- \"a/q\\\"\\\\\\n\\t\\001\"");
        assertThat(name(".hidden/a")).isEqualTo("--- a/.hidden/a");
    }

    private static String name(String path) {
        return UnifiedDiff.of(path, "x\n", "y\n").lines().findFirst().orElseThrow();
    }

    @Test
    void every_line_changed_in_a_long_text_takes_no_time() {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            before.append("line ").append(i).append('\n');
        }

        String diff = UnifiedDiff.of("a", before.toString(), before.toString().replace("line", "word"));

        assertThat(diff.lines()).hasSize(200_003);
    }

    @Test
    void one_line_changed_in_a_long_text_is_a_short_diff() {
        String line = "the same line again\n";
        String before = line.repeat(50_000) + "x\n" + line.repeat(50_000);

        assertThat(UnifiedDiff.of("a", before, before.replace("x\n", "")).lines())
                .hasSize(10);
    }

    @Test
    void random_diffs_apply_with_git_and_give_the_text() throws IOException, InterruptedException {
        Random random = new Random(7);
        StringBuilder diffs = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String before = text(random, i % 10 == 0 ? 2000 : 20);
            String after = edited(before, random);
            Files.writeString(folder.resolve("f" + i), before);
            expected.add(after);
            if (!after.isEmpty() && !before.isEmpty()) {
                diffs.append(UnifiedDiff.of("f" + i, before, after));
            }
        }
        Files.writeString(folder.resolve("all.diff"), diffs);

        assumeTrue(git("init", "-q"));
        assertThat(git("apply", "--whitespace=nowarn", "all.diff")).isTrue();

        for (int i = 0; i < expected.size(); i++) {
            String before = Files.readString(folder.resolve("f" + i));
            if (!before.isEmpty() && !expected.get(i).isEmpty()) {
                assertThat(before).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void a_text_that_is_emptied_and_one_that_was_empty_apply_too() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("emptied"), "1\n2\n");
        Files.writeString(folder.resolve("filled"), "");
        Files.writeString(
                folder.resolve("all.diff"),
                UnifiedDiff.of("emptied", "1\n2\n", "") + UnifiedDiff.of("filled", "", "1\n2"));

        assumeTrue(git("init", "-q"));
        assertThat(git("apply", "all.diff")).isTrue();

        assertThat(folder.resolve("emptied")).isEmptyFile();
        assertThat(Files.readString(folder.resolve("filled"))).isEqualTo("1\n2");
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int lines = 1 + random.nextInt(most); lines > 0; lines--) {
            text.append(random.nextInt(3) == 0 ? "" : "line " + random.nextInt(most))
                    .append(random.nextInt(5) == 0 ? "\r\n" : "\n");
        }
        return random.nextBoolean() ? text.toString() : text + "end";
    }

    private static String edited(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(5); edits > 0; edits--) {
            int at = random.nextInt(out.length() + 1);
            if (random.nextBoolean()) {
                out.insert(at, List.of("new\n", "x", "\n", "a\nb\nc").get(random.nextInt(4)));
            } else {
                out.delete(at, Math.min(out.length(), at + random.nextInt(60)));
            }
        }
        return out.toString();
    }

    private boolean git(String... args) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
