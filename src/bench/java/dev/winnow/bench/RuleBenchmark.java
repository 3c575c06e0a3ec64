package dev.winnow.bench;

import dev.winnow.Census;
import dev.winnow.Document;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of the shared pass, of each rule with the pass, and of all rules, over all samples. The JVM compiles as the launcher has it compile.
 *
 * <p>{@code rule} is an id, or {@code none} (the pass alone), {@code triggers} (the pass that looks for all triggers and calls no rule),
 * {@code more} (the same with 30 more rules of one trigger) or {@code all}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class RuleBenchmark {

    @Param({"none", "triggers", "more", "all"})
    public String rule;

    private List<Document> documents = List.of();
    private Winnow winnow = Winnow.with(List.of());

    @Setup
    public void read() throws IOException {
        documents = Samples.all();
        List<Rule> all = RuleSets.standard(Settings.DEFAULTS).stream()
                .filter(one -> one.info().enabled() && !one.info().corpus())
                .toList();
        winnow = Winnow.with(
                switch (rule) {
                    case "none" -> List.of();
                    case "all" -> all;
                    case "triggers" -> silent(all, 0);
                    case "more" -> silent(all, 30);
                    default -> RuleSets.standard(Settings.DEFAULTS).stream()
                            .filter(one -> one.info().id().equals(rule))
                            .toList();
                });
    }

    @Benchmark
    public int check() {
        int found = 0;
        for (Document document : documents) {
            found += winnow.check(document, Census.NONE).findings().size();
        }
        return found;
    }

    private static List<Rule> silent(List<Rule> rules, int more) {
        List<Rule> silent = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.triggers().literals().isEmpty()) {
                silent.add(new Silent(rule.info(), rule.triggers()));
            }
        }
        for (int i = 0; i < more; i++) {
            RuleInfo info = RuleInfo.of("more-" + i, rules.get(0).info().category(), rules.get(0).info().severity())
                    .summary("One more")
                    .why("To see what it costs.")
                    .hit("The \u27E6quixotry " + i + "\u27E7 of the herd.")
                    .miss("The herd.")
                    .miss("The quixotry.")
                    .build();
            silent.add(new Silent(info, Triggers.literals("quixotry " + i)));
        }
        return silent;
    }

    /** A rule that is called and finds nothing. */
    private record Silent(RuleInfo info, Triggers triggers) implements Rule {
        @Override
        public void check(View view, Findings out) {}
    }
}
