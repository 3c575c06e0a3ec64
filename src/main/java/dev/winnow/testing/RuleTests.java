package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tests of {@link Winnows#fixtures} without JUnit, for the command line: rules by the examples they carry and by their fixtures. */
public final class RuleTests {

    private final Cases cases;
    private final Winnow all;

    private RuleTests(Path fixtures, Winnow all, List<? extends Rule> rules) {
        this.cases = new Cases(fixtures, settings -> rules);
        this.all = all;
    }

    /**
     * What came of a test.
     *
     * @param failure what does not hold, in several lines; null when all does
     */
    public record Outcome(
            String rule, String name, @Nullable String failure) {}

    /**
     * Tests rules.
     *
     * @param fixtures a folder with one folder a rule; it need not exist
     * @param all the engine in which cleaned texts have to settle too
     * @throws IOException if a folder cannot be listed
     */
    public static List<Outcome> of(Path fixtures, Winnow all, List<? extends Rule> rules) throws IOException {
        RuleTests tests = new RuleTests(fixtures, all, rules);
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule rule : rules) {
            List<Cases.Entry> entries = new ArrayList<>(Cases.examples(rule));
            entries.addAll(tests.cases.fixtures(rule));
            int[] kinds = new int[2];
            for (Cases.Entry entry : entries) {
                outcomes.add(new Outcome(rule.info().id(), entry.name(), tests.failure(entry, kinds)));
            }
            outcomes.add(new Outcome(rule.info().id(), rule.info().id() + " has enough cases", few(kinds)));
        }
        return outcomes;
    }

    /** What does not hold of a case; counts hits and misses. */
    private @Nullable String failure(Cases.Entry entry, int[] kinds) {
        try {
            Case one = entry.read();
            kinds[0] += one.kind() == Case.Kind.HIT ? 1 : 0;
            kinds[1] += one.kind() == Case.Kind.MISS ? 1 : 0;
            one.check(all);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static @Nullable String few(int[] kinds) {
        boolean enough = kinds[0] >= 1 && kinds[1] >= 2 && kinds[1] >= kinds[0];
        return enough
                ? null
                : "It has " + kinds[0] + " hits and " + kinds[1]
                        + " misses; it needs at least 1 and 2, and no more hits than misses";
    }
}
