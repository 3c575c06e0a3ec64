package dev.winnow.report;

import dev.winnow.Category;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.Locale;

/** Rules as SARIF's reporting descriptors, with the properties that GitHub reads. */
final class SarifRules {

    private SarifRules() {}

    static String json(RuleInfo rule) {
        JsonText json = new JsonText().open('{').member("id", rule.id()).member("name", name(rule.id()));
        text("shortDescription", rule.summary(), json);
        text("fullDescription", RulePage.description(rule), json);
        json.key("help").open('{').member("text", RulePage.text(rule));
        json.member("markdown", RulePage.markdown(rule)).close('}');
        json.key("defaultConfiguration")
                .open('{')
                .member("level", level(rule.severity()))
                .close('}');
        json.key("properties")
                .open('{')
                .key("tags")
                .open('[')
                .string(rule.category().id())
                .close(']');
        json.member("precision", precision(rule.confidence()));
        json.member(
                "problem.severity",
                rule.severity() == Severity.INFO
                        ? "recommendation"
                        : rule.severity().id());
        if (rule.category() == Category.INJECTION || rule.category() == Category.PRIVACY) {
            json.member("security-severity", security(rule.severity()));
        }
        return json.close('}').close('}').toString();
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    private static void text(String name, String value, JsonText json) {
        json.key(name).open('{').member("text", value).close('}');
    }

    /** The id in Pascal case: the word for people beside the one for machines. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** GitHub's four words for how often a rule is right; where one ends and the next begins is a guess. */
    private static String precision(double confidence) {
        return confidence >= 0.95 ? "very-high" : confidence >= 0.85 ? "high" : confidence >= 0.7 ? "medium" : "low";
    }

    /** GitHub reads a CVSS number: below 4 low, below 7 medium, below 9 high. */
    private static String security(Severity severity) {
        return switch (severity) {
            case ERROR -> "7.0";
            case WARNING -> "5.0";
            case INFO -> "2.0";
        };
    }
}
