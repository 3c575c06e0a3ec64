package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Marked;
import dev.winnow.Settings;
import dev.winnow.rules.StandardRules;
import dev.winnow.text.Letters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that are data, as they are shipped. */
class BundledRulesTest {

    private static final Path RULES = Path.of("src/main/resources/dev/winnow/rules");

    @Test
    void the_index_lists_each_file_once() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".yml"))
                    .map(file -> RULES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(paths()).containsExactlyInAnyOrderElementsOf(found);
        }
        assertThat(RuleSets.standard(Settings.DEFAULTS))
                .hasSize(StandardRules.all(Settings.DEFAULTS).size() + paths().size());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_file_is_named_after_its_rule_and_category(String path) throws IOException {
        PatternRule rule = RuleFile.readBundled(path, yaml(path));

        assertThat(path)
                .isEqualTo(rule.info().category().id() + "/" + rule.info().id() + ".yml");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_file_is_read_without_the_library_and_alike(String path) throws IOException {
        assertThat(PlainYaml.parse(yaml(path))).isNotNull().isEqualTo(YamlLibrary.parse(path, yaml(path)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void each_literal_stands_in_a_finding_of_some_fixture(String path) throws IOException {
        String id = RuleFile.readBundled(path, yaml(path)).info().id();
        String found = findings(Path.of("fixtures", id));

        assertThat(literals(path)).allSatisfy(literal -> assertThat(found).contains(folded(literal)));
    }

    static List<String> paths() throws IOException {
        return Files.readAllLines(RULES.resolve("index"));
    }

    private static String yaml(String path) throws IOException {
        return Files.readString(RULES.resolve(path));
    }

    private static List<String> literals(String path) throws IOException {
        Map<String, YamlNode> rule = ((YamlNode.Mapping) YamlLibrary.parse(path, yaml(path))).values();
        Map<String, YamlNode> match = ((YamlNode.Mapping) rule.get("match")).values();
        List<String> literals = new ArrayList<>();
        for (YamlNode value : match.values()) {
            if (value instanceof YamlNode.Sequence sequence) {
                sequence.values().forEach(literal -> literals.add(((YamlNode.Scalar) literal).text()));
            }
        }
        return literals;
    }

    private static String findings(Path fixtures) throws IOException {
        StringBuilder found = new StringBuilder();
        try (Stream<Path> files = Files.list(fixtures)) {
            for (Path file : files.sorted().toList()) {
                Marked marked = Marked.parse(Files.readString(file));
                marked.marks()
                        .forEach(mark ->
                                found.append(mark.span().in(marked.text())).append('\n'));
            }
        }
        return folded(found.toString());
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(c -> folded.append(Letters.fold((char) c)));
        return folded.toString();
    }
}
