package dev.winnow.example;

import static dev.winnow.testing.WinnowAssertions.assertThatText;

import dev.winnow.testing.Winnows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorpusTest {

    @TestFactory
    Stream<DynamicTest> every_file_is_clean() throws IOException {
        return Winnows.everyFile(Path.of("src/test/resources/corpus"));
    }

    @Test
    void a_glued_header_is_found() {
        assertThatText("2021-11-02 18:40:07source:Harbour Wirecategory:Shipping\n\nThe port reopened on Tuesday.")
                .isMarkedAs(
                        "⟦2021-11-02 18:40:07source:Harbour Wirecategory:Shipping→⟧\n\nThe port reopened on Tuesday.");
    }
}
