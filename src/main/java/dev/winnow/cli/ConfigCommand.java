package dev.winnow.cli;

import dev.winnow.config.ConfigSchema;
import dev.winnow.config.ConfigText;
import dev.winnow.text.Unseen;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow config}: shows the effective configuration, or the schema of the file. */
final class ConfigCommand {

    private ConfigCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        CommandSpec show = CommandSpec.create();
        InputOptions.declarePaths(show, "0..*");
        RuleOptions.declare(show);
        Options.help(show, "Prints the effective configuration, and where each value comes from.");
        show.usageMessage().footer("", "Example:", "  winnow config show corpus/");
        CommandSpec schema = CommandSpec.create();
        Options.help(schema, "Prints the JSON Schema of winnow.yml.");
        schema.usageMessage().footer("", "Example:", "  winnow config schema > winnow.schema.json");
        spec.addSubcommand("show", show);
        spec.addSubcommand("schema", schema);
        Options.help(spec, "Shows the effective configuration, or the schema of winnow.yml.");
        return spec;
    }

    static int run(Console console, ParseResult result) {
        if (!result.hasSubcommand()) {
            throw new UsageException("config needs 'show' or 'schema' (see 'winnow config --help')");
        }
        ParseResult command = result.subcommand();
        if (command.commandSpec().name().equals("schema")) {
            console.data(ConfigSchema.text());
            return ExitCode.CLEAN;
        }
        RuleOptions rules = RuleOptions.of(command);
        List<String> lines =
                ConfigText.of(rules.configuration(), rules.profiles()).lines().toList();
        lines.forEach(line -> console.data(Unseen.escaped(line) + "\n"));
        return ExitCode.CLEAN;
    }
}
