package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.List;

/** A line of metadata labels stuck to the value before them, as in {@code 03:14:59source:Reuters}. */
public final class GluedFields implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-fields", Category.STRUCTURE, Severity.WARNING)
            .summary("Metadata fields run together without a separator")
            .why("""
                    A scraper that joins the text of neighbouring elements loses the gap between them, and the page's
                    date, source and section become one line that belongs to no sentence. A date parser fails on it,
                    and a model learns it.
                    """)
            .confidence(0.95)
            .option(
                    "labels",
                    List.of("source", "category", "author", "editor", "tags", "section", "updated", "views"),
                    "label words, lower case")
            .hit(
                    "A headline\n\n⟦2021-11-02 18:40:07source:Harbour Wirecategory:Shipping→⟧\n\nThe port reopened on Tuesday.")
            .miss("Source: Harbour Wire Category: Shipping")
            .miss("The resource: a guide of 2021. Opensource: its history since 1998source.")
            .build();

    private final List<String> labels;

    public GluedFields(Settings settings) {
        labels = settings.strings(INFO, "labels");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(labels.stream().map(label -> label + ":").toList());
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int reported = -1;
        for (int i = 0; i < hits.size(); i++) {
            int line = view.lineAt(hits.start(i));
            if (line != reported && glued(view.text(), hits.start(i))) {
                Span span = view.visibleLine(line);
                String label = hits.get(i).in(view.text());
                out.add(
                        span,
                        "Field '" + label + "' is glued to the value before it",
                        Fix.deleteLines(view.text(), span));
                reported = line;
            }
        }
    }

    /** A digit right before a lower-case label is a value, not the beginning of a word. */
    private static boolean glued(String text, int label) {
        return label > 1 && Character.isDigit(text.charAt(label - 1)) && !Letters.isBlank(text.charAt(label - 2));
    }
}
