package dev.winnow;

import dev.winnow.text.Hashes;

/** Keeps the keys that different rules leave in one census apart. */
final class RuleKeys {

    private RuleKeys() {}

    static long salt(RuleInfo rule) {
        return Hashes.of(rule.census());
    }
}
