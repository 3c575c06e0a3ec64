package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.RuleInfo;
import dev.winnow.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureTest {

    @Test
    void a_text_needs_no_header() {
        Fixture fixture = Fixture.parse("name", "a ⟦bad→⟧\n");

        assertThat(fixture.document().text()).isEqualTo("a bad\n");
        assertThat(fixture.document().id()).isEqualTo("name");
        assertThat(fixture.document().meta()).isEmpty();
        assertThat(fixture.firstLines()).isZero();
    }

    @Test
    void headers_are_no_part_of_the_text() {
        Fixture fixture = Fixture.parse(
                "name",
                "#! url: https://a.b/c:d\n#!date:2024-01-16\n#! title: T\n#! from: 000\n#! first-lines: 2\n"
                        + "#! option labels: [a, b]\n\n⟦x⟧");

        assertThat(fixture.document().text()).isEqualTo("\nx");
        assertThat(fixture.document().meta())
                .isEqualTo(Map.of("url", "https://a.b/c:d", "date", "2024-01-16", "title", "T"));
        assertThat(fixture.options()).isEqualTo(Map.of("labels", "[a, b]"));
        assertThat(fixture.firstLines()).isEqualTo(2);
        assertThat(fixture.marked().marks().get(0).span()).isEqualTo(new Span(1, 2));
    }

    @Test
    void replacement_characters_are_undecodable_bytes_when_a_header_says_so() {
        assertThat(Fixture.parse("name", "#! undecodable\na\uFFFD\uFFFD").document().undecodable())
                .containsExactly(new Span(1, 2), new Span(2, 3));
        assertThat(Fixture.parse("name", "a\uFFFD").document().undecodable()).isEmpty();
    }

    @Test
    void an_unknown_header_is_refused_naming_the_file_and_those_that_are_known(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hit-x.txt"), "#! uri: x\ntext");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixture.read(file))
                .withMessageContaining("hit-x.txt")
                .withMessageContaining("uri: x")
                .withMessageContaining("url:");
    }

    @Test
    void a_mark_that_does_not_close_is_refused_naming_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hit-x.txt"), "a ⟦bad");

        assertThatIllegalArgumentException().isThrownBy(() -> Fixture.read(file)).withMessageContaining("hit-x.txt");
    }

    @Test
    void option_values_have_the_type_of_the_default() {
        RuleInfo rule = FakeRule.info("rule")
                .option("list", List.of("x"), "a list")
                .option("count", 3, "a count")
                .option("share", 0.5, "a share")
                .option("on", true, "a switch")
                .option("name", "x", "a name")
                .build();

        assertThat(OptionValue.of(rule, "list", "[a, b c]")).isEqualTo(List.of("a", "b c"));
        assertThat(OptionValue.of(rule, "list", "[]")).isEqualTo(List.of());
        assertThat(OptionValue.of(rule, "count", "4")).isEqualTo(4);
        assertThat(OptionValue.of(rule, "share", "0.25")).isEqualTo(0.25);
        assertThat(OptionValue.of(rule, "on", "false")).isEqualTo(false);
        assertThat(OptionValue.of(rule, "name", "[y]")).isEqualTo("[y]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionValue.of(rule, "list", "a, b"))
                .withMessageContaining("[a, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionValue.of(rule, "other", "a"))
                .withMessageContaining("other");
    }
}
