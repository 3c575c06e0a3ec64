package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The line has few words. */
public final class C4ShortLine implements Rule {

    static final RuleInfo INFO = RuleInfo.of("c4-short-line", Category.QUALITY, Severity.WARNING)
            .summary("The line has few words")
            .why("""
                    A line of one or two words is a label or an outcry even if it ends like a sentence.
                    """)
            .source("Raffel et al., Exploring the Limits of Transfer Learning (C4), JMLR 2020, "
                    + "section 2.2; decides as C4QualityFilter of datatrove")
            .offByDefault()
            .option("min-words", 3, "fewest words")
            .hit("The road is open again.\n⟦Well, well.⟧")
            .miss("The road is open.")
            .miss("Home\nNews and weather")
            .build();

    private final int minWords;

    public C4ShortLine(Settings settings) {
        minWords = settings.integer(INFO, "min-words");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (C4Lines.Line line : C4Lines.of(view)) {
            boolean reached = line.fate().compareTo(C4Lines.Fate.UNPUNCTUATED) > 0;
            if (reached && line.words() < minWords) {
                out.add(line.span(), "The line has " + line.words() + " words, fewer than " + minWords, null);
            }
        }
    }
}
