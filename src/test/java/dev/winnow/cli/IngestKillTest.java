package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed with SIGKILL in the middle of a large file, and one that goes on where it ended. */
class IngestKillTest {

    private static final int RECORDS = 60_000;

    private static Process start(Path folder, String out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.winnow.cli.Main",
                "ingest",
                folder.resolve("in.jsonl").toString(),
                "--out",
                folder.resolve(out).toString(),
                "--select=post-navigation,prompt-injection",
                "--no-corpus",
                "--threads=1"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".log").toFile())
                .start();
    }

    private static Map<String, Long> tree(Path folder) throws IOException {
        Map<String, Long> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString(), (long) java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    @Test
    void leaves_nothing_under_a_final_name_and_ends_as_if_nothing_had_been(@TempDir Path folder) throws Exception {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            records.append("{\"id\": \"")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append("The ferry was late again. ".repeat(15));
            records.append(i % 7 == 0 ? "\\n\\nPrevious Post Next Post\\n\\nNobody complained." : "")
                    .append("\"}\n");
        }
        Files.writeString(folder.resolve("in.jsonl"), records);
        assertThat(start(folder, "whole").waitFor()).isZero();

        Process killed = start(folder, "killed");
        Path checkpoint = folder.resolve("killed/.winnow-ingest/checkpoint.json");
        while (killed.isAlive() && !Files.exists(checkpoint)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        killed.destroyForcibly().waitFor();
        assertThat(tree(folder.resolve("killed")).keySet()).allMatch(name -> name.startsWith(".winnow-ingest/"));
        assertThat(start(folder, "killed").waitFor()).isEqualTo(2);
        assertThat(folder.resolve("killed.log")).content().contains("--resume goes on with it");

        assertThat(start(folder, "killed", "--resume").waitFor()).isZero();

        assertThat(tree(folder.resolve("killed"))).isEqualTo(tree(folder.resolve("whole")));
    }
}
