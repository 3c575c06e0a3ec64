package dev.winnow.rules.duplicate;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Sketch;
import dev.winnow.View;
import dev.winnow.Witness;
import dev.winnow.rules.Fingerprint;
import java.util.List;

/** A paragraph that stands in other documents too, which are no copies of this one. */
public final class RepeatedParagraph implements Rule {

    static final RuleInfo INFO = RuleInfo.of("repeated-paragraph", Category.DUPLICATE, Severity.INFO)
            .summary("The paragraph stands in other documents too")
            .why("""
                    The description of a firm under each of its announcements, a notice about how a report was made, an invitation to
                    write: sentences of ordinary prose that many documents of a corpus carry word for word. Whether they belong to the
                    text is for a person to say, so nothing is changed. A paragraph is a line of 20 words or more; up to five of each
                    document are compared, chosen by their words, so that documents that share one mostly choose the same.
                    """)
            .confidence(0.9)
            .corpusSharing(Copies.KEYS)
            .option("documents", 3, "how many documents have to have the paragraph, this one included")
            .miss(
                    "Founded in 1971, the orchard society keeps four hundred old kinds of apple and hands out grafts to anybody who"
                            + " writes to it before the end of January.")
            .miss("A line of a few words stands everywhere\n\nRead more on our site")
            .build();

    private static final int MOST_NAMED = 3;

    private final int documents;

    public RepeatedParagraph(Settings settings) {
        documents = settings.integer(INFO, "documents");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void sketch(View view, Sketch sketch) {
        Copies.sketch(view, sketch);
    }

    @Override
    public void check(View view, Findings out) {
        Census census = view.census(this);
        if (census == Census.NONE) {
            return;
        }
        Fingerprint print = Fingerprint.of(view);
        for (int i = 0; i < print.paragraphs(); i++) {
            if (census.documentsWith(print.paragraph(i)) >= documents) {
                report(view, census, i, out);
            }
        }
    }

    private void report(View view, Census census, int paragraph, Findings out) {
        Copies copies = Copies.of(view, census);
        if (copies.original() != null || copies.container() != null) {
            return;
        }
        Fingerprint print = copies.print();
        List<Witness> witnesses = census.witnesses(print.paragraph(paragraph));
        int seen = Math.min(witnesses.size(), Copies.MOST_WITNESSES);
        List<String> others = witnesses.subList(0, seen).stream()
                .map(Witness::document)
                .filter(other -> !other.equals(view.document().id()) && !copies.alike(other))
                .toList();
        int count = others.size() + witnesses.size() - seen;
        if (count + 1 >= documents && !others.isEmpty()) {
            List<String> named = others.subList(0, Math.min(others.size(), MOST_NAMED));
            String message =
                    "Paragraph stands word for word in " + count + " other documents, first in " + named.get(0);
            out.add(new Finding(
                    INFO, INFO.confidence(), view.visibleLine(print.paragraphLine(paragraph)), message, named, null));
        }
    }
}
