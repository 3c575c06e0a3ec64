package dev.winnow.config;

import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a configuration makes of one rule, and where each value comes from. Immutable. */
record RuleState(Placed<Boolean> on, Placed<Severity> severity, Map<String, Placed<Object>> options) {

    static final String DEFAULT = "default";

    /** The rule as its author left it. */
    static RuleState of(RuleInfo info) {
        return new RuleState(new Placed<>(info.enabled(), DEFAULT), new Placed<>(info.severity(), DEFAULT), Map.of());
    }

    /** The rule with a setting more, which wins. */
    RuleState with(RuleSetting setting) {
        Map<String, Placed<Object>> both = options;
        if (!setting.options().isEmpty()) {
            both = new LinkedHashMap<>(options);
            both.putAll(setting.options());
        }
        return new RuleState(
                setting.on() == null ? on : setting.on(),
                setting.severity() == null ? severity : setting.severity(),
                both);
    }

    RuleState switched(boolean state, String from) {
        return new RuleState(new Placed<>(state, from), severity, options);
    }
}
