package dev.winnow.config;

import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One limit of the gate. Immutable.
 *
 * @param rule the rule, or null for all
 * @param category the category, or null for all
 * @param severity the least severity that counts, or null for all
 * @param where the documents that count
 * @param warn above it a warning is told; null for none
 * @param fail above it the gate fails; null for none
 * @param minimumDocuments with fewer documents a share or a rate is not judged
 * @param from where it is written
 */
public record Limit(
        @Nullable String rule,
        @Nullable String category,
        @Nullable Severity severity,
        Where where,
        @Nullable Amount warn,
        @Nullable Amount fail,
        int minimumDocuments,
        String from) {

    /** Whether a finding of the rule counts, in a document that does. */
    public boolean counts(RuleInfo info) {
        return (rule == null || rule.equals(info.id()))
                && (category == null || category.equals(info.category().id()))
                && (severity == null || info.severity().compareTo(severity) >= 0);
    }

    /** What is counted, as a message names it. */
    public String name() {
        List<String> parts = new ArrayList<>();
        if (rule != null) {
            parts.add("rule " + rule);
        }
        if (category != null) {
            parts.add("category " + category);
        }
        if (severity != null) {
            parts.add("severity " + severity.id() + (severity == Severity.ERROR ? "" : " and above"));
        }
        if (parts.isEmpty()) {
            parts.add("all findings");
        }
        where.paths().forEach(glob -> parts.add("path " + glob));
        where.sites().forEach(site -> parts.add("site " + site));
        return String.join(", ", parts);
    }
}
