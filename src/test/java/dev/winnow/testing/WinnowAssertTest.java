package dev.winnow.testing;

import static dev.winnow.testing.WinnowAssertions.assertThatDocument;
import static dev.winnow.testing.WinnowAssertions.assertThatFile;
import static dev.winnow.testing.WinnowAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.Category;
import dev.winnow.Document;
import dev.winnow.Fix;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.Winnow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WinnowAssertTest {

    private static final FakeRule BAD = FakeRule.deleting("bad-word", "bad");

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }

    @Test
    void a_text_without_findings_is_clean() {
        assertThatText("all good").checkedBy(BAD).isClean();
    }

    @Test
    void a_text_with_findings_is_not_and_they_are_shown_ready_to_paste() {
        fails(
                () -> assertThatText("one\n\nis bad\u00A0").checkedBy(BAD).isClean(),
                """
                Expected nothing to be found in text

                findings:

                  3:4  bad-word  warning  Found 'bad'

                found, ready to paste:

                one

                is ⟦bad→⟧\\u{A0}
                """);
    }

    @Test
    void a_description_goes_before_the_failure() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        assertThatText("bad").as("my %s", "page").checkedBy(BAD).isClean())
                .withMessageStartingWith("[my page] Expected nothing");
    }

    @Test
    void percent_signs_in_a_text_do_no_harm() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatText("bad %d %s").checkedBy(BAD).isClean())
                .withMessageContaining("⟦bad→⟧ %d %s");
    }

    @Test
    void findings_that_cannot_be_drawn_are_told() {
        FakeRule wide = FakeRule.of("wide", (view, out) -> out.add(new Span(0, 6), "All of it", null));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatText("is bad").checkedBy(BAD, wide).isClean())
                .withMessageContaining("⟦is bad⟧")
                .withMessageEndingWith(
                        "not drawn because they overlap others:\n\n  1:4  bad-word  warning  Found 'bad'\n");
    }

    @Test
    void a_text_may_be_clean_from_a_severity_on() {
        RuleInfo info = RuleInfo.of("note", Category.QUALITY, Severity.INFO)
                .summary("A note")
                .why("For tests.")
                .hit("⟦x⟧")
                .miss("y")
                .build();
        FakeRule note = new FakeRule(info, Triggers.EVERY_TEXT, (view, out) -> out.add(new Span(0, 0), "Note", null));

        assertThatText("x").checkedBy(note).isCleanFrom(Severity.WARNING);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatText("x").checkedBy(note).isCleanFrom(Severity.INFO));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatText("bad").checkedBy(BAD).isCleanFrom(Severity.WARNING))
                .withMessageStartingWith("Expected nothing from severity warning to be found in text");
    }

    @Test
    void findings_are_named_by_their_rules_in_the_order_of_the_text() {
        FakeRule worse = FakeRule.deleting("worse-word", "worse");

        assertThatText("worse bad bad").checkedBy(BAD, worse).hasFindings("worse-word", "bad-word", "bad-word");
        assertThatText("good").checkedBy(BAD, worse).hasFindings();
        fails(
                () -> assertThatText("bad").checkedBy(BAD, worse).hasFindings("worse-word"),
                """
                Expected the findings [worse-word] in text

                findings:

                  1:1  bad-word  warning  Found 'bad'

                found, ready to paste:

                ⟦bad→⟧
                """);
    }

    @Test
    void marks_have_to_fit_exactly() {
        assertThatText("a bad one").checkedBy(BAD).isMarkedAs("a ⟦bad→⟧ one");
        fails(
                () -> assertThatText("a bad bad").checkedBy(BAD).isMarkedAs("a ⟦bad→good⟧ ⟦bad→⟧"),
                """
                What is found in text differs from the marks

                found, ready to paste:

                a ⟦bad→⟧ ⟦bad→⟧

                marked:

                a ⟦bad→good⟧ ⟦bad→⟧

                difference:

                  not found  1:3  ⟦bad→good⟧
                  not marked  1:3  ⟦bad→⟧
                """);
    }

    @Test
    void marks_of_another_text_are_a_mistake_of_the_test() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatText("a bad one").checkedBy(BAD).isMarkedAs("a ⟦bad→⟧"))
                .withMessageContaining("a bad one");
    }

    @Test
    void cleaning_applies_the_sure_fixes() {
        FakeRule unsure = FakeRule.of("unsure", (view, out) -> {
            if (view.text().startsWith("a")) {
                out.add(0.79, new Span(0, 1), "Perhaps", Fix.delete(new Span(0, 1)));
            }
        });

        assertThatText("a bad one").checkedBy(BAD, unsure).cleansTo("a  one");
        fails(
                () -> assertThatText("a bad one").checkedBy(BAD).cleansTo("a one"),
                """
                Expected another text when text is cleaned

                cleaned:

                a  one

                expected:

                a one

                findings:

                  1:3  bad-word  warning  Found 'bad'

                found, ready to paste:

                a ⟦bad→⟧ one
                """);
    }

    @Test
    void without_other_rules_the_standard_ones_check() {
        String text = "A headline\n\n2021-11-02 18:40:07source:Harbour Wirecategory:Shipping\n\nThe port reopened on Tuesday.";

        assertThatText(text).hasFindings("glued-fields").cleansTo("A headline\n\nThe port reopened on Tuesday.");
        assertThatText("The port reopened on Tuesday.").isClean();
    }

    @Test
    void an_engine_brings_its_own_least_confidence() {
        Winnow strict = Winnow.with(List.of(BAD)).withMinConfidence(0.95);

        assertThatText("bad").checkedBy(strict).isClean();
    }

    @Test
    void a_rule_that_throws_fails_the_assertion() {
        FakeRule broken = FakeRule.of("broken", (view, out) -> {
            throw new IllegalStateException("no");
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatText("x").checkedBy(broken).isClean())
                .withMessageContaining("'broken' threw on text")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_source_said_beside_a_document_reaches_the_rules() {
        FakeRule dated = FakeRule.of("dated", (view, out) -> {
            if (view.document().meta().containsKey("date")) {
                out.add(new Span(0, 0), "Dated", null);
            }
        });
        Document document = new Document("page", "x", Map.of("date", "2024-01-16"), List.of());

        assertThatDocument(document).checkedBy(dated).hasFindings("dated");
    }

    @Test
    void a_file_is_read_and_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("page.txt"), "is bad");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatFile(file).checkedBy(BAD).isClean())
                .withMessageContaining(file.toString());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> assertThatFile(folder.resolve("none.txt")))
                .withMessageContaining("none.txt");
    }
}
