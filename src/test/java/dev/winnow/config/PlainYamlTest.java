package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever {@link PlainYaml} reads it reads as the library does; the rest it leaves to the library. */
class PlainYamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n",
                "# note\n\na: b c\n",
                "a:\n  b: true\n  c: false\nd: 0.9\ne: 12\n",
                "a:\n  - b\n  - c d\n  # note\n  - \"e \\\"f\\\" \\\\ \\n \\u00A0\"\n\nb: c\n",
                "a: >\n  one\n  two\nb: >-\n  three\n\n",
                "a: Don't [b] {c} * d!\n",
                "a:\n  - b\n",
                "a: no\nb: 关键词\n",
                "a: last 40%\n"
            })
    void it_reads_what_the_library_reads(String yaml) {
        assertThat(PlainYaml.parse(yaml)).isNotNull().isEqualTo(YamlLibrary.parse("f", yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: [b]\n",
                "a: {b: c}\n",
                "a: 'b'\n",
                "a: &b c\n",
                "a: b # note\n",
                "a: b: c\n",
                "a: |\n  b\n",
                "a: >\n  b\n    c\n",
                "a: >\n  b\n\n  c\n",
                "a: \"b\n",
                "a: \"b\\q\"\n",
                "a:\n",
                "a: b\na: c\n",
                "a: 1e3\n",
                "a: 007\n",
                "a: null\n",
                "- a\n",
                "a:\n  - b: c\n",
                "a: b\n  c: d\n",
                "\ta: b\n",
                "A b: c\n",
                "a: b\n---\nc: d\n"
            })
    void it_leaves_the_rest_to_the_library(String yaml) {
        assertThat(PlainYaml.parse(yaml)).isNull();
    }
}
