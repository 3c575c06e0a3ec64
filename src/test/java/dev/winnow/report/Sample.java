package dev.winnow.report;

import dev.winnow.Category;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding in a text, for tests of reports. */
final class Sample {

    static final RuleInfo RULE = RuleInfo.of("some-rule", Category.STRUCTURE, Severity.WARNING)
            .summary("Something")
            .why("It is wrong.")
            .hit("⟦x⟧")
            .miss("y")
            .build();

    private Sample() {}

    /** What the report says at its end. */
    static String end(Report report, int failures) {
        StringBuilder out = new StringBuilder();
        report.end(failures, out::append);
        return out.toString();
    }

    /** A finding for the first place where the damage stands. */
    static Reported of(String text, String damage, @Nullable Fix fix) {
        int start = text.indexOf(damage);
        return of(
                text, new Finding(RULE, 0.9, new Span(start, start + damage.length()), "It is wrong", List.of(), fix));
    }

    static Reported of(String text, Finding... findings) {
        return new Reported("a.txt", null, Reported.LINE_BY_LINE, Document.of("a.txt", text), List.of(findings));
    }
}
