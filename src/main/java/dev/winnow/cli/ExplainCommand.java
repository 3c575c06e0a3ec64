package dev.winnow.cli;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import dev.winnow.report.RulePage;
import dev.winnow.text.Nearest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow explain}: the page of one rule. */
final class ExplainCommand {

    private final Console console;
    private final String rule;

    private ExplainCommand(Console console, String rule) {
        this.console = console;
        this.rule = rule;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .type(String.class)
                .arity("1")
                .required(true)
                .paramLabel("RULE")
                .description("A rule's id; 'winnow rules' lists them.")
                .build());
        Options.help(spec, "Tells what a rule finds, why, its options, and examples.");
        spec.usageMessage().footer("", "Example:", "  winnow explain glued-fields");
        return spec;
    }

    static ExplainCommand of(Console console, ParseResult result) {
        return new ExplainCommand(console, result.matchedPositionalValue(0, ""));
    }

    int run() {
        List<RuleInfo> known = Stream.concat(
                        RuleSets.standard(Settings.DEFAULTS).stream().map(Rule::info),
                        Stream.of(Winnow.TOO_MANY_FINDINGS))
                .toList();
        RuleInfo info = known.stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new UsageException("no rule '" + rule + "'"
                        + Nearest.hint(rule, known.stream().map(RuleInfo::id).toList())
                        + " ('winnow rules' lists them)"));
        console.data(RulePage.text(info));
        return ExitCode.CLEAN;
    }
}
