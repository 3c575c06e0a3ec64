package dev.winnow.cli;

import dev.winnow.Category;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import dev.winnow.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which rules run, and what of theirs counts.
 *
 * @param winnow the engine with the chosen rules
 * @param minConfidence findings below it are not reported
 * @param fixConfidence fixes of findings below it are held back
 */
record RuleOptions(Winnow winnow, double minConfidence, double fixConfidence) {

    static void declare(CommandSpec spec) {
        spec.addOption(Options.list(
                "--select", "X", "Run only these rules or categories (default: all that are on by default)."));
        spec.addOption(Options.list("--ignore", "X", "Leave these rules or categories out; wins over --select."));
        spec.addOption(
                Options.value("--min-confidence", "C", "Findings below it are not reported, 0 to 1 (default: 0.5)."));
        spec.addOption(Options.value(
                "--fix-confidence", "C", "Fixes of findings below it are held back, 0 to 1 (default: 0.8)."));
        spec.addOption(Options.flag("--no-corpus", "Leave out the rules that compare documents.")
                .build());
    }

    static RuleOptions of(ParseResult result) {
        List<String> select = Options.strings(result, "--select");
        List<String> ignore = Options.strings(result, "--ignore");
        boolean noCorpus = Options.given(result, "--no-corpus");
        List<Rule> all = RuleSets.standard(Settings.DEFAULTS);
        Stream.of(select, ignore).flatMap(List::stream).forEach(name -> require(name, all));
        List<Rule> chosen = all.stream()
                .filter(rule -> select.isEmpty() ? rule.info().enabled() : names(select, rule.info()))
                .filter(rule -> !names(ignore, rule.info()))
                .filter(rule -> !noCorpus || !rule.info().corpus())
                .toList();
        double minConfidence = Options.share(result, "--min-confidence", 0.5);
        return new RuleOptions(
                Winnow.with(chosen).withMinConfidence(minConfidence),
                minConfidence,
                Options.share(result, "--fix-confidence", 0.8));
    }

    private static boolean names(List<String> names, RuleInfo rule) {
        return names.contains(rule.id()) || names.contains(rule.category().id());
    }

    private static void require(String name, List<Rule> rules) {
        List<String> known = Stream.concat(
                        rules.stream().map(rule -> rule.info().id()),
                        Arrays.stream(Category.values()).map(Category::id))
                .toList();
        if (!known.contains(name)) {
            throw new UsageException(
                    "no rule or category '" + name + "'" + Nearest.hint(name, known) + " ('winnow rules' lists them)");
        }
    }
}
