package dev.winnow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that all corpus rules left for one document.
 *
 * <p>Made by {@link Winnow#sketch} on any thread or machine, given to a {@link CensusBuilder}.
 */
public final class Sketched {

    private final String document;
    private final Map<Long, Long> values = new HashMap<>();
    private final List<RuleFailure> failures = new ArrayList<>();

    Sketched(String document) {
        this.document = document;
    }

    /** The document's id. */
    public String document() {
        return document;
    }

    /** Rules that threw; what they would have left is missing. */
    public List<RuleFailure> failures() {
        return List.copyOf(failures);
    }

    void failed(RuleFailure failure) {
        failures.add(failure);
    }

    /** Whether no rule left a key. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The distinct keys, ascending. */
    long[] keys() {
        long[] keys = values.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(keys);
        return keys;
    }

    long value(long key) {
        return values.getOrDefault(key, 0L);
    }

    /** The sketch that one rule writes to. */
    Sketch of(RuleInfo rule) {
        long salt = RuleKeys.salt(rule);
        return (key, value) -> values.putIfAbsent(key ^ salt, value);
    }
}
