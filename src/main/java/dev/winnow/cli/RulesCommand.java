package dev.winnow.cli;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.config.RuleSets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow rules}: all rules, a line each. */
final class RulesCommand {

    /** The values of {@code --format}. */
    private enum Form {
        TEXT,
        MARKDOWN
    }

    private final Console console;
    private final Form form;

    private final List<Rule> own;

    private RulesCommand(Console console, Form form, List<Rule> own) {
        this.console = console;
        this.form = form;
        this.own = own;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Options.value("--format", "F", "text or markdown (default: text)."));
        RuleOptions.declareFile(spec);
        Options.help(spec, "Lists all rules, a line each, by category.");
        spec.usageMessage().footer("", "Example:", "  winnow rules --format markdown");
        return spec;
    }

    static RulesCommand of(Console console, ParseResult result) {
        return new RulesCommand(
                console,
                Options.choice(result, "--format", Form.TEXT),
                RuleOptions.configuration(result, List.of()).ownRules());
    }

    int run() {
        List<RuleInfo> rules = Stream.concat(RuleSets.standard(Settings.DEFAULTS).stream(), own.stream())
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::category).thenComparing(RuleInfo::id))
                .toList();
        StringBuilder out = new StringBuilder();
        if (form == Form.MARKDOWN) {
            out.append("| rule | category | severity | finds |\n|---|---|---|---|\n");
        }
        rules.forEach(info -> line(info, out));
        console.data(out.toString());
        return ExitCode.CLEAN;
    }

    private void line(RuleInfo info, StringBuilder out) {
        String off = info.enabled() ? "" : " (off by default)";
        if (form == Form.MARKDOWN) {
            out.append("| `")
                    .append(info.id())
                    .append("` | ")
                    .append(info.category().id())
                    .append(" | ");
            out.append(info.severity().id())
                    .append(" | ")
                    .append(info.summary())
                    .append(off)
                    .append(" |\n");
        } else {
            out.append(padded(info.id(), 22)).append(padded(info.category().id(), 15));
            out.append(padded(info.severity().id(), 9))
                    .append(info.summary())
                    .append(off)
                    .append('\n');
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
