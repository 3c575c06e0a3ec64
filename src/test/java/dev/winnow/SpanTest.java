package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void the_end_is_not_inside() {
        assertThat(new Span(1, 3).in("abcd")).isEqualTo("bc");
        assertThat(new Span(1, 3).length()).isEqualTo(2);
    }

    @Test
    void an_empty_span_is_a_place_between_characters() {
        assertThat(new Span(2, 2).isEmpty()).isTrue();
        assertThat(new Span(2, 2).in("abcd")).isEmpty();
    }

    @Test
    void a_span_before_the_text_or_with_its_end_before_its_start_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2)).withMessageContaining("-1..2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2)).withMessageContaining("3..2");
    }

    @Test
    void touching_spans_do_not_overlap() {
        assertThat(new Span(0, 2).overlaps(new Span(2, 4))).isFalse();
        assertThat(new Span(0, 3).overlaps(new Span(2, 4))).isTrue();
    }

    @Test
    void an_empty_span_overlaps_nothing() {
        assertThat(new Span(2, 2).overlaps(new Span(0, 4))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(2, 2))).isFalse();
    }

    @Test
    void a_span_contains_itself_and_what_lies_within() {
        assertThat(new Span(1, 4).contains(new Span(1, 4))).isTrue();
        assertThat(new Span(1, 4).contains(new Span(2, 2))).isTrue();
        assertThat(new Span(1, 4).contains(new Span(2, 5))).isFalse();
        assertThat(new Span(1, 4).contains(new Span(0, 3))).isFalse();
    }

    @Test
    void an_enclosing_span_comes_before_what_it_encloses() {
        Span outer = new Span(1, 9);
        Span inner = new Span(1, 3);
        Span later = new Span(2, 20);

        assertThat(Stream.of(later, inner, outer).sorted()).containsExactly(outer, inner, later);
    }
}
