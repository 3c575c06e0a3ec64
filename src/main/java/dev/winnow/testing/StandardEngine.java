package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import java.util.List;

/** The engine that tests use unless they name another; made once. */
final class StandardEngine {

    /** The command line's default. */
    static final double MIN_CONFIDENCE = 0.5;

    private static final Winnow ENGINE = with(RuleSets.standard(Settings.DEFAULTS));

    private StandardEngine() {}

    static Winnow get() {
        return ENGINE;
    }

    /** An engine of those of the rules that are on by default. */
    static Winnow with(List<? extends Rule> rules) {
        return Winnow.with(rules.stream().filter(rule -> rule.info().enabled()).toList())
                .withMinConfidence(MIN_CONFIDENCE);
    }
}
