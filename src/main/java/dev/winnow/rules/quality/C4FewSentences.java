package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The text has few sentences. */
public final class C4FewSentences implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-few-sentences", Category.QUALITY, Severity.WARNING)
            .summary("The text has few sentences")
            .why("""
                    What is left of a page when its lines without full stops, its short lines and its notes are gone has
                    to be more than a few sentences.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .option("min-sentences", 5, "fewest sentences")
            .hit("⟦Home\nIt rained for days. Then Dr. Miller saw that it had stopped.⟧")
            .miss("It rained. It stopped. It rained again. Nobody minded. Nobody went out.")
            .miss("Did it rain? It did! Did it stop? It did. Who minded? Nobody did.")
            .build();

    private final int minSentences;

    public C4FewSentences(Settings settings) {
        minSentences = settings.integer(INFO, "min-sentences");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int sentences = 0;
        for (C4Lines.Line line : C4Lines.of(view)) {
            sentences += line.sentences();
        }
        if (sentences < minSentences) {
            String message = "The lines that are kept have " + sentences + " sentences, fewer than " + minSentences;
            out.add(Measures.whole(view), message, null);
        }
    }
}
