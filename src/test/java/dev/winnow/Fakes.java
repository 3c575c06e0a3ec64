package dev.winnow;

import java.util.List;

/** Rules made of one lambda, for tests of the engine. */
final class Fakes {

    private Fakes() {}

    /** What a rule does with a text. */
    interface Checking {
        void check(View view, Findings out);
    }

    static RuleInfo info(String id) {
        return builder(id).build();
    }

    static RuleInfo.Builder builder(String id) {
        return RuleInfo.of(id, Category.STRUCTURE, Severity.WARNING)
                .summary("A fake")
                .why("For tests.")
                .hit("⟦x→⟧")
                .miss("y");
    }

    static Rule rule(String id, Checking checking) {
        return rule(info(id), Triggers.EVERY_TEXT, checking);
    }

    static Rule rule(RuleInfo info, Triggers triggers, Checking checking) {
        return new Fake(info, triggers, checking);
    }

    /** A rule that finds every place of the literal, by its triggers. */
    static Rule finding(String id, String literal, double confidence, String replacement) {
        return rule(info(id), Triggers.literals(literal), (view, out) -> {
            for (int at = view.text().indexOf(literal);
                    at >= 0;
                    at = view.text().indexOf(literal, at + 1)) {
                Span span = new Span(at, at + literal.length());
                out.add(confidence, span, "Found '" + literal + "'", Fix.replace(span, replacement));
            }
        });
    }

    static Document document(String text) {
        return Document.of("doc", text);
    }

    /** The view that an engine with just this rule has of a text. */
    static View view(Rule rule, String text) {
        return new Scanner(new TriggerIndex(List.of(rule.triggers())), 1, text)
                .view(document(text), List.of(rule), Census.NONE);
    }

    private record Fake(RuleInfo info, Triggers triggers, Checking checking) implements Rule {
        @Override
        public void check(View view, Findings out) {
            checking.check(view, out);
        }
    }
}
