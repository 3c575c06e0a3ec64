package dev.winnow.bench;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.config.RuleSets;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks: with arguments as JMH takes them, without any the pass, every rule and the reading of pages. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Main.main(args);
            return;
        }
        String[] rules = Stream.concat(
                        Stream.of("none", "triggers", "more", "all"),
                        RuleSets.standard(Settings.DEFAULTS).stream().map(Rule::info).map(info -> info.id()))
                .toArray(String[]::new);
        new Runner(new OptionsBuilder().include("dev.winnow.bench").param("rule", rules).build()).run();
    }
}
