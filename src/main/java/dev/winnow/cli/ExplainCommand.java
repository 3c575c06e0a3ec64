package dev.winnow.cli;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
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
        console.data(page(info));
        return ExitCode.CLEAN;
    }

    private static String page(RuleInfo info) {
        StringBuilder out = new StringBuilder();
        out.append(info.id()).append(": ").append(info.summary()).append("\n\n");
        out.append("category:   ").append(info.category().id()).append('\n');
        out.append("severity:   ").append(info.severity().id()).append('\n');
        out.append("confidence: ").append(info.confidence()).append(" unless a finding says otherwise\n");
        out.append("compares:   ")
                .append(info.corpus() ? "documents of one run with each other" : "nothing, sees one document")
                .append('\n');
        out.append("runs:       ")
                .append(info.enabled() ? "by default" : "only with --select " + info.id())
                .append("\n\n");
        out.append(info.why()).append('\n');
        if (info.source() != null) {
            out.append("\nSource: ").append(info.source()).append('\n');
        }
        if (!info.options().isEmpty()) {
            out.append("\nOptions:\n");
            info.options()
                    .forEach(option -> out.append("  ")
                            .append(option.name())
                            .append(": ")
                            .append(option.value())
                            .append("  (")
                            .append(option.meaning())
                            .append(")\n"));
        }
        examples("Found and marked, ⟦bad→good⟧ where it is mended:", info.hits(), out);
        examples("Left alone:", info.misses(), out);
        return out.toString();
    }

    private static void examples(String heading, List<String> texts, StringBuilder out) {
        if (!texts.isEmpty()) {
            out.append('\n').append(heading).append('\n');
        }
        for (String text : texts) {
            out.append('\n');
            text.stripTrailing()
                    .lines()
                    .forEach(line -> out.append(line.isEmpty() ? "" : "    ")
                            .append(line)
                            .append('\n'));
        }
    }
}
