package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixTest {

    /** Deletes the lines that hold the X, or from the X to the Y; visible line ends: {@code ;} is LF, {@code r} CR, {@code _} U+00A0. */
    private static String without(String shape) {
        String text = text(shape);
        int end = text.indexOf('Y') < 0 ? text.indexOf('X') + 1 : text.indexOf('Y') + 1;
        return Cleaner.apply(text, List.of(Fix.deleteLines(text, new Span(text.indexOf('X'), end))));
    }

    private static String text(String shape) {
        return shape.replace(';', '\n').replace('r', '\r').replace('_', '\u00A0');
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "X;;b;;c, b;;c, at the start nothing stays",
        "X;b, b, at the start of single-spaced text",
        ";;X;;b, b, blank lines before a first line go",
        "X;;  b, '  b', the kept line keeps its indent",
        "a;;X, a, at the end without a final line break",
        "a;;X;, a;, at the end a final line break stays",
        "a;X;;;, a;, at the end only one line break stays",
        "a;;X  ;, a;, blanks behind the last line go",
        "a  ;;X, 'a  ', the kept line keeps its end",
        "a;;X;;b, a;;b, between paragraphs one blank line stays",
        "a;X;b, a;b, between single-spaced lines one line break stays",
        "a;;X;b, a;;b, the wider gap before stays",
        "a;X;;b, a;;b, the wider gap behind stays",
        "a;;;X;;b, a;;;b, a gap of two blank lines before stays",
        "a;;X;;;b, a;;;b, a gap of two blank lines behind stays",
        "a;;X;_;b, a;;b, of equal gaps the one before stays",
        "ar;X;;b, a;;b, a CR LF is one line break",
        "a;;X;;Y;;b, a;;b, several lines",
        "a;;X;Y;b;c, a;;b;c, several lines with single breaks",
        "ar;r;Xr;r;b, ar;r;b, CR LF between paragraphs",
        "ar;Xr;b, ar;b, CR LF between lines",
        "ar;r;Xr;, ar;, CR LF at the end",
        "Xr;r;b, b, CR LF at the start",
        "arrXrrb, arrb, CR alone",
        "a;_;X;_;b, a;_;b, lines of a no-break space are blank",
        "a;;X_;;b, a;;b, a no-break space behind the words goes along",
        "a;;_X;;b, a;;b, a no-break space before the words goes along",
        "X, '', nothing but the line",
        "X;, '', nothing but the line and its break",
        ";X;, '', nothing but blank lines around it",
        "a;;see X now;;b, a;;b, the whole of a line that is touched",
    })
    void deleting_lines_leaves_the_text_as_if_they_had_never_been_there(String shape, String left, String why) {
        assertThat(without(shape)).as(why).isEqualTo(text(left));
    }

    @Test
    void blanks_around_the_span_change_nothing() {
        String text = "a\n\n  X  \n\nb";

        assertThat(Fix.deleteLines(text, new Span(3, 9))).isEqualTo(Fix.deleteLines(text, new Span(5, 6)));
    }

    @Test
    void an_insertion_has_an_empty_span() {
        assertThat(Fix.insert(3, "x").edits()).containsExactly(new Edit(new Span(3, 3), "x"));
    }

    @Test
    void a_deletion_takes_only_its_span() {
        assertThat(Cleaner.apply("a b c", List.of(Fix.delete(new Span(1, 3))))).isEqualTo("a c");
    }

    @Test
    void a_fix_without_edits_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fix(List.of()))
                .withMessageContaining("at least one");
    }

    @Test
    void edits_out_of_order_or_overlapping_or_twice_at_one_place_are_refused() {
        Edit first = new Edit(new Span(0, 3), "");
        Edit overlapping = new Edit(new Span(2, 5), "");
        Edit place = new Edit(new Span(7, 7), "x");

        assertThatIllegalArgumentException().isThrownBy(() -> new Fix(List.of(place, first)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fix(List.of(first, overlapping)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fix(List.of(place, place)));
    }

    @Test
    void edits_may_touch() {
        assertThat(new Fix(List.of(new Edit(new Span(0, 3), ""), new Edit(new Span(3, 5), "x"))).edits())
                .hasSize(2);
    }
}
