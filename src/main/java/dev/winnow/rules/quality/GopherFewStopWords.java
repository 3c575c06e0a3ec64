package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The most common English words are missing. */
public final class GopherFewStopWords implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-few-stop-words", Category.QUALITY, Severity.WARNING)
            .summary("The most common English words are missing")
            .why("""
                    Sentences have articles and conjunctions, lists of keywords have none. The words are English and
                    count in lower case only: for other languages give others.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("min-count", 2, "fewest different ones of the words")
            .option(
                    "words",
                    List.of("the", "be", "to", "of", "and", "that", "have", "with"),
                    "words that sentences have")
            .hit("⟦Quiet harbour, grey morning, nobody awake.⟧")
            .miss("Boats lay in the harbour, and nobody was awake.")
            .miss("He wants to go, and to go now.")
            .build();

    private final int minCount;
    private final List<String> words;

    public GopherFewStopWords(Settings settings) {
        minCount = settings.integer(INFO, "min-count");
        words = settings.strings(INFO, "words").stream().distinct().toList();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int found = found(Tokens.of(view));
        if (found < minCount) {
            out.add(
                    Measures.whole(view),
                    "Of the common words '" + String.join("', '", words) + "' there are " + found + ", fewer than "
                            + minCount,
                    null);
        }
    }

    /** How many of the words stand in the text at least once; counts no further than to what is asked for. */
    private int found(Tokens tokens) {
        Set<String> missing = new HashSet<>(words);
        for (int i = 0; i < tokens.count() && words.size() - missing.size() < minCount; i++) {
            int word = i;
            missing.removeIf(common -> tokens.is(word, common));
        }
        return words.size() - missing.size();
    }
}
