package dev.winnow.testing;

import dev.winnow.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Entry points for assertions about what Winnow finds in a text.
 *
 * <pre>{@code
 * assertThatText(article).isClean();
 * assertThatFile(Path.of("scrape.txt")).hasFindings("glued-fields");
 * assertThatText("Ends.\n\nLeave a Reply").checkedBy(myRule).isMarkedAs("Ends.\n\n⟦Leave a Reply→⟧");
 * }</pre>
 *
 * <p>Without {@code checkedBy} the rules that ship with Winnow are used, as its command line does: those that are on by default, findings
 * from a confidence of 0.5, fixes from 0.8.
 */
public final class WinnowAssertions {

    private WinnowAssertions() {}

    /** Begins an assertion about a text that comes alone. */
    public static WinnowAssert assertThatText(String text) {
        return assertThatDocument(Document.of("text", text));
    }

    /**
     * Begins an assertion about a UTF-8 text file; its name is the document's id.
     *
     * @throws UncheckedIOException if the file cannot be read or is not UTF-8
     */
    public static WinnowAssert assertThatFile(Path file) {
        try {
            return assertThatDocument(Document.of(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }

    /** Begins an assertion about a text with what its source said beside it. */
    public static WinnowAssert assertThatDocument(Document document) {
        return new WinnowAssert(document, StandardEngine.get());
    }
}
