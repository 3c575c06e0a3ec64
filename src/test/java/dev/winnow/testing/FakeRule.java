package dev.winnow.testing;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;

/** A rule made of one lambda, for tests of the harness. */
record FakeRule(RuleInfo info, Triggers triggers, Checking checking) implements Rule {

    /** What the rule does with a text. */
    interface Checking {
        void check(View view, Findings out);
    }

    static RuleInfo.Builder info(String id) {
        return RuleInfo.of(id, Category.STRUCTURE, Severity.WARNING)
                .summary("A fake")
                .why("For tests.")
                .confidence(0.9)
                .hit("a ⟦bad→⟧")
                .miss("a good")
                .miss("ba d");
    }

    /** A rule without triggers. */
    static FakeRule of(String id, Checking checking) {
        return new FakeRule(info(id).build(), Triggers.EVERY_TEXT, checking);
    }

    /** A rule as it should be: finds the word wherever it stands and deletes it. */
    static FakeRule deleting(String id, String word) {
        return new FakeRule(info(id).build(), Triggers.literals(word), (view, out) -> report(view, out, word, ""));
    }

    /** Reports every place of the word with a fix that puts something in its place. */
    static void report(View view, Findings out, String word, String replacement) {
        for (int at = view.text().indexOf(word); at >= 0; at = view.text().indexOf(word, at + 1)) {
            Span span = new Span(at, at + word.length());
            out.add(span, "Found '" + word + "'", Fix.replace(span, replacement));
        }
    }

    @Override
    public void check(View view, Findings out) {
        checking.check(view, out);
    }
}
