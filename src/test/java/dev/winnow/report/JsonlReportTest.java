package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonlReportTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void text_is_cut_after_200_code_points() {
        JsonlReport report = new JsonlReport();

        assertThat(report.render(Sample.of(EMOJI.repeat(200), EMOJI.repeat(200), null)))
                .contains("\"text\": \"" + EMOJI.repeat(200) + "\"");
        assertThat(report.render(Sample.of("a" + EMOJI.repeat(200), "a" + EMOJI.repeat(200), null)))
                .contains("\"text\": \"a" + EMOJI.repeat(199) + "\"")
                .contains("\"end\": 201");
        assertThat(report.render(Sample.of("x", "", null))).contains("\"text\": \"\"");
    }

    @Test
    void related_documents_and_the_edits_of_a_fix_are_listed_in_order() {
        Fix fix = new Fix(List.of(new Edit(new Span(2, 3), "\n\""), new Edit(new Span(5, 5), "z")));
        Finding finding = new Finding(Sample.RULE, 0.25, new Span(2, 6), "A \"quote\"", List.of("b", "c\u0007"), fix);

        assertThat(new JsonlReport().render(Sample.of(EMOJI + "abcd\n", finding)))
                .isEqualTo(
                        "{\"path\": \"a.txt\", \"doc\": null, \"rule\": \"some-rule\", \"category\": \"structure\","
                                + " \"severity\": \"warning\", \"confidence\": 0.25, \"start\": 1, \"end\": 5, \"line\": 1, \"column\": 2,"
                                + " \"message\": \"A \\\"quote\\\"\", \"text\": \"abcd\", \"related\": [\"b\", \"c\\u0007\"],"
                                + " \"fix\": {\"edits\": [{\"start\": 1, \"end\": 2, \"text\": \"\\n\\\"\"}, {\"start\": 4, \"end\": 4, \"text\": \"z\"}]}}\n");
    }
}
