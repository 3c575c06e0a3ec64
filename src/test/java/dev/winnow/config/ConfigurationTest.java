package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("winnow.yml"), yaml);
    }

    @TestFactory
    Stream<DynamicTest> what_makes_no_sense_is_refused_in_one_line_in_under_a_second() {
        return BadConfigurations.ALL.stream()
                .map(bad -> DynamicTest.dynamicTest(
                        bad.yaml().substring(0, Math.min(60, bad.yaml().length())), () -> refused(bad)));
    }

    private void refused(BadConfigurations.Bad bad) throws IOException {
        Path file = write(bad.yaml());
        long start = System.nanoTime();

        assertThatThrownBy(() -> Configuration.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("winnow.yml")
                .hasMessageContaining(bad.message())
                .message()
                .doesNotContain("\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3)); // a slow machine
    }

    @Test
    void bytes_that_are_no_utf_8_and_files_that_are_none_are_refused() throws IOException {
        Files.write(folder.resolve("a.yml"), new byte[] {'a', (byte) 0xC3, 0x28});

        assertThatThrownBy(() -> Configuration.read(folder.resolve("a.yml")))
                .hasMessageEndingWith("a.yml: is not UTF-8");
        assertThatThrownBy(() -> Configuration.read(folder.resolve("b.yml")))
                .hasMessageEndingWith("b.yml: no such file");
        assertThatThrownBy(() -> Configuration.read(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void nothing_is_a_valid_configuration_however_it_is_written() throws IOException {
        for (String yaml : new String[] {
            "{}", "", "# nothing yet\n", "rules:\noverrides:\nallow:\ngate:\nbaseline:\n", "---\n", "\uFEFF{}"
        }) {
            Configuration read = Configuration.read(write(yaml));

            assertThat(read.minConfidence().value()).isEqualTo(0.5);
            assertThat(read.failOn()).isNull();
            assertThat(read.gate().limits()).isEmpty();
            assertThat(read.baseline()).isNull();
        }
    }

    @Test
    void every_preset_is_a_configuration() throws IOException {
        for (String preset : ConfigKeys.PRESETS) {
            Configuration read = Configuration.read(write("preset: " + preset));

            assertThat(new Profiles(read, Selection.NONE).base().rules())
                    .as(preset)
                    .isNotEmpty();
        }
    }

    @Test
    void the_nearest_file_upward_is_found_and_the_plain_name_comes_first() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Path outer = Files.writeString(folder.resolve(".winnow.yml"), "{}");
        assertThat(Configuration.nearest(deep)).isEqualTo(outer);

        Path hidden = Files.writeString(folder.resolve("a/b/.winnow.yml"), "{}");
        assertThat(Configuration.nearest(deep)).isEqualTo(hidden);

        Path plain = Files.writeString(folder.resolve("a/b/winnow.yml"), "{}");
        assertThat(Configuration.nearest(deep)).isEqualTo(plain);
    }

    @Test
    void later_settings_win_and_a_rule_wins_over_its_category() throws IOException {
        Configuration read = Configuration.read(write("""
                preset: [technical, strict]
                min-confidence: 0.7
                rules:
                  glued-fields: {labels: [desk]}
                  structure: error
                  repeated-title: off
                  html-entity: info
                """));
        Profiles profiles = new Profiles(read, Selection.NONE);

        RuleState glued = profiles.states().get("glued-fields");
        assertThat(glued.severity().value().id()).isEqualTo("error");
        assertThat(glued.severity().from()).endsWith("winnow.yml:5");
        assertThat(glued.options().get("labels").from()).endsWith("winnow.yml:4");
        assertThat(profiles.states().get("repeated-title").on().value()).isFalse();
        assertThat(profiles.states().get("html-entity").on().value()).isTrue();
        assertThat(profiles.states().get("gopher-hashes").on().from()).isEqualTo("preset strict:5");
        assertThat(read.minConfidence().value()).isEqualTo(0.7);
        assertThat(read.failOn().value().id()).isEqualTo("info");
    }

    @Test
    void the_command_line_wins_over_the_file() throws IOException {
        Configuration read = Configuration.read(write("rules: {structure: off, glued-fields: error}"));
        Selection selection = new Selection(List.of("structure", "date"), List.of("wrong-weekday"), false, null);

        Profiles profiles = new Profiles(read, selection);

        assertThat(profiles.base().rules())
                .extracting(rule -> rule.info().id())
                .contains("glued-fields", "repeated-title", "impossible-date")
                .doesNotContain("wrong-weekday", "contradicted-date", "injected-token");
        assertThat(profiles.comparesDocuments()).isFalse();
    }

    @Test
    void an_option_that_the_rule_itself_refuses_is_named_with_its_line() throws IOException {
        Configuration read =
                Configuration.read(write("rules:\n  glued-fields: {labels: ['%s']}".formatted("x".repeat(500))));

        assertThatThrownBy(() -> new Profiles(read, Selection.NONE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("winnow.yml:2: rule 'glued-fields': ");
    }
}
