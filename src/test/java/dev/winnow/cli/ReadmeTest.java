package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * README is run: every {@code $ winnow}, {@code $ cat} and {@code $ find} line of a console block must print what stands below it; {@code ...}
 * stands for any lines.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    /** One command and the lines below it. */
    private record Example(String command, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> every_console_example_prints_what_readme_says() throws IOException {
        List<Example> examples = examples(Files.readAllLines(README));
        assertThat(examples).as("examples in README").hasSizeGreaterThanOrEqualTo(3);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.command(),
                        () -> assertThat(run(example.command()))
                                .as("output of '" + example.command() + "', to be pasted into README")
                                .matches(
                                        printed -> matches(printed.lines().toList(), example.expected()),
                                        "what README says:\n" + String.join("\n", example.expected()))));
    }

    @Test
    void the_java_example_is_a_test_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/winnow/example/CorpusTest.java"));

        assertThat(Files.readString(README))
                .contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
    }

    @Test
    void the_two_commands_that_set_up_are_there() throws IOException {
        assertThat(Files.readString(README))
                .contains("    mvn -q -B -DskipTests package && target/winnow/bin/winnow check seeds")
                .contains("    mvn -q -B verify");
    }

    private static List<Example> examples(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        boolean inConsole = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inConsole = line.equals("```console");
            } else if (inConsole && line.startsWith("$ ")) {
                examples.add(new Example(line.substring(2), new ArrayList<>()));
            } else if (inConsole) {
                examples.get(examples.size() - 1).expected().add(line);
            }
        }
        return examples;
    }

    /** What a terminal would show: the findings, then what stands on standard error. */
    private static String run(String command) throws IOException {
        if (command.startsWith("cat ")) {
            return settled(Files.readString(Path.of(command.substring(4))));
        }
        if (command.startsWith("find ")) {
            try (Stream<Path> files = Files.walk(Path.of(command.substring(5).split(" ")[0]))) {
                return files.filter(Files::isRegularFile)
                        .sorted()
                        .map(path -> path + "\n")
                        .collect(Collectors.joining());
            }
        }
        assertThat(command).startsWith("winnow ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, err, Map.of());
        Main.run(console, command.substring("winnow ".length()).split(" "));
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    /** Without what changes with every rule and every build. */
    private static String settled(String record) {
        return record.replaceAll("\"config_hash\": \"[0-9a-f]+\"", "\"config_hash\": \"…\"")
                .replace("\"version\": \"(development)\"", "\"version\": \"0.1.0\"");
    }

    private static boolean matches(List<String> printed, List<String> expected) {
        if (expected.isEmpty()) {
            return printed.isEmpty();
        }
        List<String> rest = expected.subList(1, expected.size());
        if (expected.get(0).equals("...")) {
            return Stream.iterate(0, i -> i <= printed.size(), i -> i + 1)
                    .anyMatch(i -> matches(printed.subList(i, printed.size()), rest));
        }
        return !printed.isEmpty()
                && printed.get(0).equals(expected.get(0))
                && matches(printed.subList(1, printed.size()), rest);
    }
}
