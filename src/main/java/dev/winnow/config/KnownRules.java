package dev.winnow.config;

import dev.winnow.Category;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a configuration may name. Immutable. */
final class KnownRules {

    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

    KnownRules(List<? extends Rule> rules) {
        rules.forEach(rule -> this.rules.put(rule.info().id(), rule.info()));
    }

    /** The rule of the id, or null. */
    @Nullable
    RuleInfo rule(String id) {
        return rules.get(id);
    }

    boolean knows(String name) {
        return rules.containsKey(name) || ConfigKeys.CATEGORIES.contains(name);
    }

    /** Ids and categories. */
    List<String> names() {
        return Stream.concat(
                        rules.keySet().stream(), Stream.of(Category.values()).map(Category::id))
                .toList();
    }

    List<String> ids() {
        return List.copyOf(rules.keySet());
    }
}
