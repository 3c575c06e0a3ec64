package dev.winnow.config;

import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands under {@code rules}: rules and categories with a word, or with severity, allowed texts and options. */
final class RuleSettingReader {

    /** The keys of a rule that are none of its options. */
    static final List<String> KEYS = List.of("severity", "allow");

    private final KnownRules known;
    private final List<RuleSetting> settings = new ArrayList<>();
    private final List<Allowed> allowed = new ArrayList<>();

    private RuleSettingReader(KnownRules known) {
        this.known = known;
    }

    /** What was read. */
    record Settings(List<RuleSetting> rules, List<Allowed> allow) {}

    /**
     * The settings under {@code rules}, categories before rules.
     *
     * @param where the documents that allowed texts are about
     */
    static Settings read(YamlMap parent, KnownRules known, Where where) {
        RuleSettingReader reader = new RuleSettingReader(known);
        YamlMap rules = parent.anyMap("rules");
        if (rules == null) {
            return new Settings(List.of(), List.of());
        }
        for (String name : rules.keys()) {
            if (!known.knows(name)) {
                throw rules.unknown("rule or category", name, known.names());
            }
            reader.setting(rules, name, where);
        }
        List<RuleSetting> sorted = Stream.concat(
                        reader.settings.stream().filter(s -> known.rule(s.name()) == null),
                        reader.settings.stream().filter(s -> known.rule(s.name()) != null))
                .toList();
        return new Settings(sorted, reader.allowed);
    }

    private void setting(YamlMap rules, String name, Where where) {
        YamlNode node = rules.get(name);
        if (node instanceof YamlNode.Mapping) {
            RuleInfo info = known.rule(name);
            List<RuleInfo.Option> options = info == null ? List.of() : info.options();
            List<String> keys = Stream.concat(KEYS.stream(), options.stream().map(RuleInfo.Option::name))
                    .toList();
            YamlMap map = rules.map(name, keys);
            Map<String, Placed<Object>> values = new LinkedHashMap<>();
            for (RuleInfo.Option option : options) {
                Object value = value(map, option);
                if (value != null) {
                    values.put(option.name(), new Placed<>(value, map.place(option.name())));
                }
            }
            settings.add(setting(name, map.choice("severity", ConfigKeys.STATES), map.place("severity"), values));
            for (String text : map.textOrTexts("allow")) {
                allowed.add(new Allowed(Allowed.plain(text), null, List.of(name), where, map.place("allow")));
            }
        } else if (node == null || node instanceof YamlNode.Scalar) {
            settings.add(setting(name, rules.choice(name, ConfigKeys.STATES), rules.place(name), Map.of()));
        } else {
            throw rules.wrong(name, node, "one of " + String.join(", ", ConfigKeys.STATES) + ", or a mapping");
        }
    }

    /** A rule with a severity runs, whatever was said before. */
    private static RuleSetting setting(
            String name, @Nullable String state, String place, Map<String, Placed<Object>> options) {
        if (state == null) {
            return new RuleSetting(name, null, null, options);
        }
        Placed<Boolean> on = new Placed<>(!state.equals("off"), place);
        boolean severity = ConfigKeys.SEVERITIES.contains(state);
        return new RuleSetting(
                name,
                on,
                severity ? new Placed<>(Severity.valueOf(state.toUpperCase(Locale.ROOT)), place) : null,
                options);
    }

    /** The value of an option, of the type of its default; null when nothing is given. */
    private static @Nullable Object value(YamlMap map, RuleInfo.Option option) {
        YamlNode node = map.get(option.name());
        if (node == null) {
            return null;
        }
        if (option.value() instanceof List) {
            return map.texts(option.name());
        }
        if (option.value() instanceof Integer) {
            return map.integer(option.name(), 0, Integer.MIN_VALUE);
        }
        if (option.value() instanceof Number) {
            return map.number(option.name(), 0);
        }
        return option.value() instanceof Boolean ? (Object) map.flag(option.name()) : map.text(option.name());
    }
}
