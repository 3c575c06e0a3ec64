package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.Rule;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedsTest {

    private static final String TEXT = "é bad\nis bad";

    @TempDir
    private Path folder;

    private Path seeds;
    private Path expected;

    @BeforeEach
    void write_a_seed_and_what_is_expected() throws Exception {
        seeds = Files.createDirectory(folder.resolve("seeds"));
        expected = Files.createDirectory(folder.resolve("_seeds"));
        Files.writeString(seeds.resolve("one.txt"), TEXT);
        Files.writeString(expected.resolve("one.findings"), "1:3  bad-word  ⟦bad→⟧\n2:4  bad-word  ⟦bad→⟧\n");
        Files.writeString(expected.resolve("one.clean.txt"), "é \nis ");
        Files.writeString(expected.resolve("SHA256SUMS"), sum(TEXT) + "  one.txt\n");
    }

    private static String sum(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Map<String, String> failures() throws IOException {
        return failures(Blessing.OFF, FakeRule.deleting("bad-word", "bad"));
    }

    private Map<String, String> failures(Blessing blessing, Rule rule) throws IOException {
        return Outcomes.failures(new Seeds(seeds, expected, Winnow.with(List.of(rule))).tests(blessing));
    }

    @Test
    void what_is_as_expected_passes() throws IOException {
        assertThat(failures()).isEmpty();
    }

    @Test
    void a_changed_byte_fails_even_where_nothing_is_found_in_it() throws IOException {
        Files.writeString(seeds.resolve("one.txt"), TEXT.replace("is", "as"));

        assertThat(failures()).containsKey("one.txt has its bytes");
        assertThat(failures().get("one.txt has its bytes")).endsWith("an original stays as it was given");
    }

    @Test
    void a_seed_without_expectations_fails_in_every_respect() throws Exception {
        Files.writeString(seeds.resolve("two.txt"), "good");

        assertThat(failures())
                .containsOnlyKeys("two.txt has its bytes", "two.txt has its findings", "two.txt has its cleaned text");
        assertThat(failures().get("two.txt has its bytes")).endsWith("add\n" + sum("good") + "  two.txt");
    }

    @Test
    void expectations_without_a_seed_fail() throws IOException {
        Files.writeString(expected.resolve("two.findings"), "");

        assertThat(failures()).containsOnlyKeys("no expectation without a seed");
    }

    @Test
    void a_sum_without_a_seed_fails() throws Exception {
        Files.writeString(expected.resolve("SHA256SUMS"), sum(TEXT) + "  one.txt\n" + sum("x") + "  two.txt\n");

        assertThat(failures()).containsOnlyKeys("no expectation without a seed");
    }

    @Test
    void other_findings_fail_and_show_the_lines_that_differ() throws IOException {
        Files.writeString(expected.resolve("one.findings"), "1:3  bad-word  ⟦bad→⟧\n2:4  old-rule  ⟦bad⟧\n");

        assertThat(failures()).containsOnlyKeys("one.txt has its findings");
        assertThat(failures().get("one.txt has its findings"))
                .contains("  - 2:4  old-rule  \\u{27E6}bad\\u{27E7}\n  + 2:4  bad-word")
                .contains("found, ready to paste:\n\né ⟦bad→⟧\nis ⟦bad→⟧\n");
    }

    @Test
    void another_cleaned_text_fails() throws IOException {
        Files.writeString(expected.resolve("one.clean.txt"), "é\nis ");

        assertThat(failures()).containsOnlyKeys("one.txt has its cleaned text");
    }

    @Test
    void properties_hold_for_seeds_too() throws IOException {
        Rule blind = FakeRule.of("bad-word", (view, out) -> {
            if (!view.text().contains("\r")) {
                FakeRule.report(view, out, "bad", "");
            }
        });

        assertThat(failures(Blessing.OFF, blind)).containsOnlyKeys("line ends agree");
    }

    @Test
    void blessing_writes_what_is_found_and_leaves_the_sums_alone() throws IOException {
        String sums = Files.readString(expected.resolve("SHA256SUMS"));
        Rule lines = FakeRule.of("line-end", (view, out) -> FakeRule.report(view, out, "d\ni", "d i"));

        assertThat(failures(Blessing.ON, lines)).containsOnlyKeys("line ends agree");
        assertThat(expected.resolve("one.findings")).hasContent("1:5  line-end  ⟦d\\u{A}i→d i⟧\n");
        assertThat(expected.resolve("one.clean.txt")).hasContent("é bad is bad");
        assertThat(expected.resolve("SHA256SUMS")).hasContent(sums);
    }

    @Test
    void blessing_is_refused_where_nobody_would_look() throws IOException {
        assertThat(Blessing.of(false, true)).isEqualTo(Blessing.OFF);
        assertThat(Blessing.of(true, false)).isEqualTo(Blessing.ON);
        assertThat(Blessing.of(true, true)).isEqualTo(Blessing.REFUSED);
        String findings = Files.readString(expected.resolve("one.findings"));
        assertThatIllegalStateException()
                .isThrownBy(() -> failures(Blessing.REFUSED, FakeRule.deleting("other", "is")))
                .withMessageContaining("CI");
        assertThat(expected.resolve("one.findings")).hasContent(findings);
    }
}
