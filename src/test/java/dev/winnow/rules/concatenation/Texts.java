package dev.winnow.rules.concatenation;

import dev.winnow.Census;
import dev.winnow.Document;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.View;
import dev.winnow.Winnow;
import java.util.ArrayList;
import java.util.List;

/** Texts as the rules see them, for tests. */
final class Texts {

    private Texts() {}

    static View view(String text) {
        List<View> seen = new ArrayList<>();
        Rule looking = new Rule() {
            @Override
            public RuleInfo info() {
                return UnrelatedArticle.INFO;
            }

            @Override
            public void check(View view, Findings out) {
                seen.add(view);
            }
        };
        Winnow.with(List.of(looking)).check(Document.of("doc", text), Census.NONE);
        return seen.get(0);
    }

    static Units units(String text) {
        return new Units(view(text));
    }

    static Story story(String text) {
        return Story.of(view(text));
    }

    /** The sentences that the units say there are. */
    static List<String> sentences(String text) {
        Units units = units(text);
        List<String> sentences = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            sentences.add(text.substring(units.start(unit), units.end(unit)));
        }
        return sentences;
    }
}
