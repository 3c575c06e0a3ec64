package dev.winnow.testing;

import dev.winnow.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the value of an option in a fixture's header. */
final class OptionValue {

    private static final Pattern COMMA = Pattern.compile(",");

    private OptionValue() {}

    /**
     * The value as the type that the option's default has; a list is written {@code [a, b]}.
     *
     * @throws IllegalArgumentException if the rule has no such option or the value is of another type
     */
    static Object of(RuleInfo rule, String name, String value) {
        Object known = rule.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Rule '" + rule.id() + "' has no option '" + name + "'"))
                .value();
        if (known instanceof List) {
            return list(name, value);
        }
        if (known instanceof Integer) {
            return Integer.valueOf(value);
        }
        if (known instanceof Double) {
            return Double.valueOf(value);
        }
        return known instanceof Boolean ? Boolean.valueOf(value) : value;
    }

    private static List<String> list(String name, String value) {
        if (!value.startsWith("[") || !value.endsWith("]")) {
            throw new IllegalArgumentException("Option '" + name + "' is a list and must be like [a, b], not " + value);
        }
        return COMMA.splitAsStream(value.substring(1, value.length() - 1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
