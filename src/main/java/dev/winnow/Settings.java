package dev.winnow;

import java.util.List;
import java.util.Map;

/**
 * The options that users give to rules; what they do not give has the default of {@link RuleInfo#options()}.
 *
 * <p>Immutable, shared between threads.
 */
public final class Settings {

    /** Every option at its default. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<String, Map<String, Object>> values;

    private Settings(Map<String, Map<String, Object>> values) {
        this.values = values;
    }

    /** Settings by rule id and option name; they are checked where a rule asks for them. */
    public static Settings of(Map<String, Map<String, Object>> values) {
        return new Settings(Map.copyOf(values));
    }

    /**
     * The value of a text option.
     *
     * @throws IllegalArgumentException if the rule has no such option, or the user's value has another type
     */
    public String string(RuleInfo rule, String option) {
        return value(rule, option, String.class);
    }

    /** The value of a whole-number option; refuses like {@link #string}. */
    public int integer(RuleInfo rule, String option) {
        return value(rule, option, Integer.class);
    }

    /** The value of a number option; a whole number will do; refuses like {@link #string}. */
    public double number(RuleInfo rule, String option) {
        return value(rule, option, Number.class).doubleValue();
    }

    /** The value of a list option; refuses like {@link #string}. */
    public List<String> strings(RuleInfo rule, String option) {
        List<?> values = value(rule, option, List.class);
        return values.stream().map(String::valueOf).toList();
    }

    private <T> T value(RuleInfo rule, String option, Class<T> type) {
        Map<String, Object> given = values.getOrDefault(rule.id(), Map.of());
        for (String name : given.keySet()) {
            if (rule.options().stream().noneMatch(o -> o.name().equals(name))) {
                throw new IllegalArgumentException("Rule '" + rule.id() + "' has no option '" + name + "', only "
                        + rule.options().stream().map(RuleInfo.Option::name).toList());
            }
        }
        RuleInfo.Option known = rule.options().stream()
                .filter(o -> o.name().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Rule '" + rule.id() + "' does not declare option '" + option + "'"));
        Object value = given.getOrDefault(option, known.value());
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("Option '" + option + "' of rule '" + rule.id() + "' must be like "
                    + known.value() + ", not " + value);
        }
        return type.cast(value);
    }
}
