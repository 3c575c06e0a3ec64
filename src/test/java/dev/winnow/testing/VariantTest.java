package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Span;
import org.junit.jupiter.api.Test;

class VariantTest {

    private static String moved(Variant variant, int start, int end) {
        return variant.shifted(new Span(start, end)).in(variant.text());
    }

    @Test
    void lone_line_feeds_become_cr_lf_and_spans_go_along() {
        Variant variant = Variant.crlf("a\nb\r\nc");

        assertThat(variant.text()).isEqualTo("a\r\nb\r\nc");
        assertThat(moved(variant, 2, 3)).isEqualTo("b");
        assertThat(moved(variant, 0, 1)).isEqualTo("a");
        assertThat(moved(variant, 1, 2)).isEqualTo("\r\n");
        assertThat(moved(variant, 5, 6)).isEqualTo("c");
        assertThat(moved(variant, 0, 6)).isEqualTo(variant.text());
    }

    @Test
    void an_emoji_before_everything_moves_all_spans() {
        Variant variant = Variant.emoji("ab", 0);

        assertThat(variant.text()).isEqualTo("\uD83D\uDE00\n\nab");
        assertThat(moved(variant, 0, 2)).isEqualTo("ab");
    }

    @Test
    void an_emoji_behind_the_first_visible_lines_moves_what_comes_after() {
        Variant variant = Variant.emoji("\n a\n\nb\nc", 2);

        assertThat(variant.text()).isEqualTo("\n a\n\nb\n\n\uD83D\uDE00\nc");
        assertThat(moved(variant, 2, 3)).isEqualTo("a");
        assertThat(moved(variant, 5, 6)).isEqualTo("b");
        assertThat(moved(variant, 6, 6)).isEmpty();
        assertThat(moved(variant, 7, 8)).isEqualTo("c");
    }

    @Test
    void an_emoji_behind_more_lines_than_there_are_ends_the_text() {
        assertThat(Variant.emoji("a", 3).text()).isEqualTo("a\n\n\uD83D\uDE00");
    }
}
