package dev.winnow.config;

import dev.winnow.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file or preset says; null and empty where it says nothing. Immutable. */
record Layer(
        String name,
        List<Placed<String>> presets,
        Numbers numbers,
        List<RuleSetting> rules,
        List<RuleSetting.Part> parts,
        List<Allowed> allow,
        @Nullable GatePolicy gate,
        @Nullable Placed<String> baseline,
        @Nullable Placed<Boolean> failOnUnused) {

    Layer {
        presets = List.copyOf(presets);
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
        allow = List.copyOf(allow);
    }

    /** The single values. */
    record Numbers(
            @Nullable Placed<Double> minConfidence,
            @Nullable Placed<Double> fixConfidence,
            @Nullable Placed<Severity> failOn,
            @Nullable Placed<Boolean> corpus) {}
}
