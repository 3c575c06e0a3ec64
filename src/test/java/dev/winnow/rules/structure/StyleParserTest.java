package dev.winnow.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleParserTest {

    @Test
    void rules_over_several_lines_are_read() {
        StyleParser parser = new StyleParser();

        assertThat(parser.read("#menu > li:hover, .x {")).isTrue();
        assertThat(parser.open()).isTrue();
        assertThat(parser.read("margin: 0 auto; color: #fff")).isTrue();
        assertThat(parser.read("}")).isTrue();
        assertThat(parser.open()).isFalse();
        assertThat(parser.known()).isTrue();
    }

    @Test
    void rules_within_rules_and_comments_are_read() {
        StyleParser parser = new StyleParser();

        assertThat(parser.read("@media (max-width: 60em) { /* small */ .x { display: none } }"))
                .isTrue();
        assertThat(parser.open()).isFalse();
    }

    @Test
    void prose_is_no_style_sheet() {
        assertThat(new StyleParser().read("The ferry sails at noon; then it rests."))
                .isFalse();
        assertThat(new StyleParser().read(".x { margin: 0 } and then the ferry sails"))
                .isFalse();
        assertThat(new StyleParser().read("}")).isFalse();
    }

    @Test
    void a_record_in_braces_sets_no_property() {
        StyleParser parser = new StyleParser();

        assertThat(parser.read("ferry { noon: yes; crew: nine }")).isTrue();
        assertThat(parser.known()).isFalse();
    }
}
