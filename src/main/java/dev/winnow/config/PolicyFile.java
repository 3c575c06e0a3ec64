package dev.winnow.config;

import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of a policy that is data: a list {@code policy} of steps such as {@code quarantine: {category: [date], severity: error,
 * left: true}}, unknown keys refused.
 */
public final class PolicyFile {

    private static final List<String> ACTIONS =
            Arrays.stream(Policy.Action.values()).map(Policy.Action::id).toList();

    private static final List<String> CONDITIONS =
            List.of("rule", "category", "severity", "confidence", "count", "removed", "left");

    private PolicyFile() {}

    /**
     * The policy that the YAML describes.
     *
     * @param file how messages name the file
     * @param known the ids of all rules and categories
     * @throws IllegalArgumentException naming file, line and key of what is unknown, missing or of the wrong type
     */
    public static Policy read(String file, String yaml, Set<String> known) {
        YamlMap policy = YamlMap.of(file, YamlLibrary.parse(file, yaml), List.of("policy"));
        List<Policy.Step> steps = new ArrayList<>();
        for (YamlMap step : policy.maps("policy", ACTIONS)) {
            List<String> actions = ACTIONS.stream().filter(step::has).toList();
            if (actions.size() != 1) {
                throw policy.refuse("policy", "needs steps of one action each: " + String.join(", ", ACTIONS));
            }
            Policy.Action action = Policy.Action.valueOf(actions.get(0).toUpperCase(Locale.ROOT));
            steps.add(step(action, step.map(actions.get(0), CONDITIONS), known));
        }
        return new Policy(steps);
    }

    private static Policy.Step step(Policy.Action action, YamlMap conditions, Set<String> known) {
        Set<String> names = new HashSet<>();
        for (String key : List.of("rule", "category")) {
            for (String name : conditions.textOrTexts(key)) {
                if (!known.contains(name)) {
                    throw conditions.refuse(key, "names '" + name + "', which is no " + key);
                }
                names.add(name);
            }
        }
        double confidence = share(conditions, "confidence");
        double removed = share(conditions, "removed");
        boolean findings = Stream.of("rule", "category", "severity", "confidence", "count", "left")
                .anyMatch(conditions::has);
        double count = conditions.number("count", findings ? 1 : 0);
        if (count < 0 || count != Math.rint(count)) {
            throw conditions.refuse("count", "must be a whole number from 0 on");
        }
        Policy.Counted counted =
                new Policy.Counted(Set.copyOf(names), severity(conditions), confidence, conditions.flag("left"));
        return new Policy.Step(action, counted, (int) count, removed);
    }

    private static Severity severity(YamlMap conditions) {
        String name = conditions.textOrNull("severity");
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(name)) {
                return severity;
            }
        }
        if (name != null) {
            throw conditions.refuse("severity", "must be error, warning or info, not '" + name + "'");
        }
        return Severity.INFO;
    }

    private static double share(YamlMap conditions, String key) {
        double share = conditions.number(key, 0);
        if (!(share >= 0 && share <= 1)) {
            throw conditions.refuse(key, "must be from 0 to 1, not " + share);
        }
        return share;
    }
}
