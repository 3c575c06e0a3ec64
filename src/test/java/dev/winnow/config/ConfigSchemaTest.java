package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the published schema to the reader. */
class ConfigSchemaTest {

    private static final Path PUBLISHED = Path.of("src/main/resources" + ConfigSchema.RESOURCE);
    private static final URI NAME = URI.create("urn:test");
    private static final Validator VALIDATOR = new ValidatorFactory().createValidator();

    static {
        VALIDATOR.registerSchema(NAME, ConfigSchema.text());
    }

    private static Validator.Result validated(String yaml) {
        return VALIDATOR.validate(NAME, JsonTree.write(tree(YamlLibrary.parse("t", yaml))));
    }

    /** YAML as JSON, so that a validator can read it. */
    private static Object tree(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.values().forEach((key, value) -> map.put(key, tree(value)));
            return map;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<Object> list = new ArrayList<>();
            sequence.values().forEach(value -> list.add(tree(value)));
            return list;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case NUMBER ->
                scalar.text().contains(".") ? (Object) Double.valueOf(scalar.text()) : Long.valueOf(scalar.text());
            case FLAG -> scalar.text().equals("true");
            case NOTHING -> Map.of();
        };
    }

    /** {@code mvn test -Dwinnow.bless} writes it anew. */
    @Test
    void the_published_schema_is_the_readers_own() throws IOException {
        if (System.getProperty("winnow.bless") != null && System.getenv("CI") == null) {
            Files.writeString(PUBLISHED, ConfigSchema.text());
        }
        assertThat(Files.readString(PUBLISHED)).isEqualTo(ConfigSchema.text());
    }

    @TestFactory
    Stream<DynamicTest> what_the_reader_refuses_the_schema_refuses() {
        return BadConfigurations.ALL.stream()
                .filter(BadConfigurations.Bad::schema)
                .map(bad -> DynamicTest.dynamicTest(
                        bad.yaml(),
                        () -> assertThat(validated(bad.yaml()).isValid()).isFalse()));
    }

    @Test
    void what_the_reader_takes_the_schema_takes() throws IOException {
        String yaml = """
                preset: [news, strict]
                rules:
                  boilerplate: info
                  glued-fields: {severity: on, labels: [source, desk], allow: [one, two]}
                  contradicted-date: {days: 10, share: 1}
                  email-address: off
                  my-own-rule: error
                overrides:
                  - paths: blog/**
                    sites: [example.com]
                    rules: {date: off}
                allow:
                  - text: NovaQuant
                    rules: [injection]
                    reason: it is the topic
                  - pattern: ['a+', '\\bb\\b']
                    paths: [a, b]
                min-confidence: 0.4
                fix-confidence: 1
                fail-on: error
                corpus: false
                gate:
                  minimum-documents: 20
                  limits:
                    - {category: boilerplate, fail: 0.5%, warn: 0.001}
                    - {severity: error, fail: 0}
                    - {rule: my-own-rule, fail: 3 per 10k words, sites: example.com, minimum-documents: 3}
                  rise: {warn: 0.1%, fail: 0.02}
                baseline: {file: known.jsonl, unused: ignore}
                """;

        assertThat(validated(yaml).isValid())
                .as(() -> String.valueOf(validated(yaml).getErrors()))
                .isTrue();
        Path file = Files.createTempFile("winnow", ".yml");
        Path own = Files.writeString(
                file.resolveSibling(file.getFileName() + "-rule.yml"),
                "id: my-own-rule\ncategory: structure\nseverity: info\nsummary: A word\nwhy: a test\n"
                        + "match: {phrase: [flummox]}\nfix: none\nhits: [a ⟦flummox⟧]\nmisses: [none]\n");
        Files.writeString(file, yaml + "own-rules: " + own.getFileName() + "\n");
        assertThat(Configuration.read(file).gate().limits()).hasSize(3);
        Files.delete(file);
        Files.delete(own);
    }

    @Test
    void every_rule_and_every_option_is_in_the_schema() {
        for (Rule rule : RuleSets.standard(Settings.DEFAULTS)) {
            StringBuilder yaml = new StringBuilder("rules:\n  " + rule.info().id() + ":\n    severity: on\n");
            for (RuleInfo.Option option : rule.info().options()) {
                assertThat(RuleSettingReader.KEYS).doesNotContain(option.name());
                yaml.append("    ").append(option.name()).append(": ");
                yaml.append(
                        option.value() instanceof List
                                ? "[a]"
                                : option.value() instanceof String ? "''" : option.value());
                yaml.append('\n');
            }
            assertThat(validated(yaml.toString()).isValid()).as(yaml.toString()).isTrue();
        }
    }
}
