package dev.winnow.config;

import dev.winnow.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a configuration says of a rule or of a category. Immutable.
 *
 * @param name a rule's id or a category
 * @param on whether it runs; null when nothing is said
 * @param severity null when nothing is said
 * @param options by name
 */
record RuleSetting(
        String name,
        @Nullable Placed<Boolean> on,
        @Nullable Placed<Severity> severity,
        Map<String, Placed<Object>> options) {

    RuleSetting {
        options = Map.copyOf(options);
    }

    /** Something of a configuration that is about a part of the documents. */
    record Part(Where where, List<RuleSetting> rules) {

        Part {
            rules = List.copyOf(rules);
        }
    }
}
