package dev.winnow.rules.quality;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;

/** The words are very short or very long on average. */
public final class GopherWordLength implements Rule {

    static final RuleInfo INFO = RuleInfo.of("gopher-word-length", Category.QUALITY, Severity.WARNING)
            .summary("The words are very short or very long on average")
            .why("""
                    Tables, codes and letters set apart have words of one or two characters; texts whose blanks are
                    lost, and lists of names, have very long ones. Words that are nothing but punctuation do not count.
                    """)
            .source("Rae et al., Scaling Language Models (Gopher), 2021, section A.1.1; decides as "
                    + "GopherQualityFilter of datatrove")
            .offByDefault()
            .option("min-length", 3, "least mean length in characters")
            .option("max-length", 10, "greatest mean length in characters")
            .hit("⟦I am he. Is it I? It is he, or so I am. We go up, we go in.⟧")
            .hit("⟦Straßenverkehrsordnung Internationalisierung Unabhängigkeitserklärung⟧")
            .miss("The ferry did not sail on Friday, because the captain had a cold and nobody "
                    + "else knows the rocks. Those who had to be on the mainland waited in the café, "
                    + "played cards with the cook, and told each other that the weather would have "
                    + "been too rough anyway. Nobody looked out of the window.")
            .miss("It is so. We go to the harbour in the morning and come back at night.")
            .build();

    private final int minLength;
    private final int maxLength;

    public GopherWordLength(Settings settings) {
        minLength = settings.integer(INFO, "min-length");
        maxLength = settings.integer(INFO, "max-length");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Tokens tokens = Tokens.of(view);
        int words = 0;
        long characters = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.visible(i)) {
                words++;
                characters += tokens.length(i);
            }
        }
        double mean = words == 0 ? minLength : (double) characters / words;
        if (mean < minLength || mean > maxLength) {
            String than = mean < minLength ? "less than " + minLength : "more than " + maxLength;
            out.add(
                    Measures.whole(view),
                    "The words have " + Measures.shown(mean) + " characters on average, " + than,
                    null);
        }
    }
}
