package dev.winnow.cli;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import dev.winnow.io.EntryReader;
import dev.winnow.testing.RuleTests;
import dev.winnow.text.Unseen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow test}: holds users' rules to their examples, as ours are. */
final class TestCommand {

    private TestCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("RULES")
                .description("Rule files, or folders of them (default: the own-rules of the configuration).")
                .build());
        spec.addOption(Options.value(
                "--fixtures", "DIR", "More cases: DIR/RULE/hit-*.txt with the damage marked, and miss-*.txt."));
        RuleOptions.declareFile(spec);
        Options.help(spec, "Tests your own rules by the hits and misses in their files.");
        spec.usageMessage()
                .footer(
                        "",
                        "Every hit has to be found with exactly its marks and cleaned to what they say, every miss left",
                        "alone; the same with CRLF line ends, behind an emoji, without triggers; cleaning has to settle.",
                        "",
                        "Example:",
                        "  winnow test rules/");
        return spec;
    }

    static int run(Console console, ParseResult result) {
        List<String> paths = result.matchedPositionalValue(0, List.of());
        List<Rule> rules = new ArrayList<>();
        for (String path : paths) {
            rules.addAll(RuleSets.own(Options.path("RULES", path)));
        }
        if (paths.isEmpty()) {
            rules.addAll(RuleOptions.configuration(result).ownRules());
        }
        if (rules.isEmpty()) {
            throw new UsageException("no rules to test: name files or folders, or 'own-rules' in winnow.yml");
        }
        List<Rule> all = new ArrayList<>(RuleSets.standard(Settings.DEFAULTS).stream()
                .filter(rule -> rule.info().enabled())
                .toList());
        all.addAll(rules);
        requireUnique(all);
        Path fixtures = Options.path("--fixtures", Options.string(result, "--fixtures", "fixtures"));
        try {
            return report(console, RuleTests.of(fixtures, Winnow.with(all), rules), rules.size());
        } catch (IOException e) {
            throw new UsageException(fixtures + ": " + EntryReader.reason(e));
        }
    }

    private static void requireUnique(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.info().id())) {
                throw new UsageException("two rules have the id '" + rule.info().id() + "'");
            }
        }
    }

    private static int report(Console console, List<RuleTests.Outcome> outcomes, int rules) {
        int failed = 0;
        for (RuleTests.Outcome outcome : outcomes) {
            String failure = outcome.failure();
            if (failure != null) {
                failed++;
                console.data("FAILED " + Unseen.escaped(outcome.name()) + "\n");
                failure.lines().forEach(line -> console.data("  " + Unseen.escaped(line) + "\n"));
            }
        }
        console.flush();
        console.note(Counts.of(rules, "rule") + ": " + Counts.of(outcomes.size(), "test") + ", " + failed + " failed");
        return failed > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
