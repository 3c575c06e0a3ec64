package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import java.io.IOException;
import java.util.List;

/** How many cases a rule must have: a false alarm costs more than a miss, so there are never more hits than misses. */
final class Numbers {

    private static final int MIN_HITS = 1;
    private static final int MIN_MISSES = 2;

    private Numbers() {}

    /** At least one hit and two misses among the fixtures, and no more hits than misses among fixtures and among examples. */
    static void check(Rule rule, Cases cases) throws IOException {
        RuleInfo info = rule.info();
        List<Case.Kind> kinds =
                cases.fixtures(rule).stream().map(entry -> entry.read().kind()).toList();
        long hits = kinds.stream().filter(Case.Kind.HIT::equals).count();
        long misses = kinds.stream().filter(Case.Kind.MISS::equals).count();
        if (hits < MIN_HITS || misses < MIN_MISSES || misses < hits) {
            throw new AssertionError("Rule '" + info.id() + "' has " + hits + " hits and " + misses
                    + " misses as fixtures; it needs at least " + MIN_HITS + " and " + MIN_MISSES
                    + ", and no more hits than misses");
        }
        if (info.misses().size() < info.hits().size()) {
            throw new AssertionError(
                    "Rule '" + info.id() + "' has " + info.hits().size() + " hits and "
                            + info.misses().size() + " misses as examples; it must not have more hits than misses");
        }
    }
}
