package dev.winnow.testing;

import dev.winnow.Census;
import dev.winnow.Checked;
import dev.winnow.Cleaned;
import dev.winnow.Cleaner;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.RuleFailure;
import dev.winnow.Winnow;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Documents that are checked together, by one engine.
 *
 * @param census of the documents, or {@link Census#NONE} when there is but one
 */
record Run(Winnow winnow, List<Document> documents, Census census) {

    /** Takes both passes over two or more documents, and one over a single document. */
    static Run of(Winnow winnow, List<Document> documents) {
        boolean corpus = documents.size() > 1 && winnow.comparesDocuments();
        return new Run(winnow, List.copyOf(documents), corpus ? winnow.census(documents) : Census.NONE);
    }

    /** The same engine on changed documents. */
    Run with(UnaryOperator<Document> change) {
        return of(winnow, documents.stream().map(change).toList());
    }

    /** Another engine on the same documents. */
    Run with(Winnow other) {
        return of(other, documents);
    }

    /** What is found in one of the documents; a rule that throws fails the test. */
    List<Finding> findings(Document document) {
        Checked checked = winnow.check(document, census);
        refuse(checked.failures());
        return checked.findings();
    }

    /** One of the documents mended; a rule that throws fails the test. */
    Cleaned clean(Document document, double fixConfidence) {
        Cleaned cleaned = new Cleaner(winnow, fixConfidence).clean(document, census);
        refuse(cleaned.failures());
        return cleaned;
    }

    private static void refuse(List<RuleFailure> failures) {
        for (RuleFailure failure : failures) {
            throw new AssertionError(
                    "Rule '" + failure.rule() + "' threw on " + failure.document() + ": " + failure.cause(),
                    failure.cause());
        }
    }
}
