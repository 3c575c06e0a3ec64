package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.config.Configuration;
import dev.winnow.gate.Baseline;
import dev.winnow.gate.BaselineWriter;
import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow baseline}: writes down what is found today, so that only what is new fails. */
final class BaselineCommand {

    /** The file when neither the command line nor the configuration names one. */
    static final String DEFAULT_NAME = "winnow-baseline.jsonl";

    private final Console console;
    private final String action;
    private final InputOptions input;
    private final RuleOptions rules;
    private final RunOptions run;
    private final Path file;

    private BaselineCommand(Console console, ParseResult result) {
        this.console = console;
        this.action = result.commandSpec().name();
        this.input = InputOptions.of(result);
        this.rules = RuleOptions.of(result);
        this.run = RunOptions.of(result);
        String given = Options.string(result, "--baseline", "");
        Configuration configuration = rules.configuration();
        Path configured = configuration.baseline();
        this.file = !given.isEmpty()
                ? Options.path("--baseline", given)
                : configured != null ? configured : configuration.folder().resolve(DEFAULT_NAME);
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addSubcommand("create", action("Writes all findings of today to a new file."));
        spec.addSubcommand("update", action("Takes new findings in, and those that no longer occur out."));
        spec.addSubcommand("prune", action("Takes out the findings that no longer occur."));
        Options.help(spec, "Keeps the list of known findings, so that 'check --baseline' tells only new ones.");
        spec.usageMessage()
                .footer(
                        "",
                        "Entries know a document by its content and a finding by its text and what stands around it,",
                        "so they survive moved, renamed and re-wrapped files.",
                        "",
                        "Examples:",
                        "  winnow baseline create corpus/",
                        "  winnow check --baseline winnow-baseline.jsonl corpus/",
                        "  winnow baseline prune corpus/");
        return spec;
    }

    private static CommandSpec action(String description) {
        CommandSpec spec = CommandSpec.create();
        InputOptions.declare(spec);
        spec.addOption(Options.value(
                "--baseline",
                "FILE",
                "The list (default: what the configuration names, or " + DEFAULT_NAME
                        + " beside it or in the current folder)."));
        RuleOptions.declare(spec);
        RunOptions.declare(spec);
        Options.help(spec, description);
        return spec;
    }

    static int run(Console console, ParseResult result) {
        if (!result.hasSubcommand()) {
            throw new UsageException("baseline needs create, update or prune (see 'winnow baseline --help')");
        }
        return new BaselineCommand(console, result.subcommand()).run();
    }

    private int run() {
        boolean create = action.equals("create");
        if (create && Files.exists(file)) {
            throw new UsageException(file + " is there already: 'winnow baseline update' takes new findings in");
        }
        Baseline old = create ? Baseline.empty() : Baseline.read(file);
        BaselineWriter writer = action.equals("prune") ? BaselineWriter.pruning(old) : BaselineWriter.updating(old);
        BaselineScope scope = new BaselineScope(BaselineScope.folder(file), input.paths(), rules);
        try (Run pass = new Run(console, input, run, null)) {
            Census census = pass.census(rules);
            Work work = new Work(pass, rules, census, Work.Mending.NONE, reported -> List.of());
            int[] documents = new int[1];
            pass.pass("listing", work, outcome -> {
                outcome.errors().forEach(pass::fail);
                if (outcome.reported() != null) {
                    documents[0]++;
                    writer.add(
                            scope.name(
                                    outcome.reported().path(),
                                    outcome.reported().record()),
                            outcome.reported().document(),
                            outcome.reported().findings());
                }
            });
            if (pass.failures() > 0) {
                pass.fail(file + " is not written, because some inputs failed");
                return ExitCode.FAILURE;
            }
            write(old, writer, scope);
            return ExitCode.CLEAN;
        }
    }

    private void write(Baseline old, BaselineWriter writer, BaselineScope scope) {
        int unused = scope.unused(old).stream().mapToInt(Baseline.Unused::count).sum();
        String text = writer.text((entry, met) -> scope.reaches(old, entry, met));
        try (AtomicFile out = new AtomicFile(file)) {
            out.out().write(text.getBytes(StandardCharsets.UTF_8));
            out.commit();
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + EntryReader.reason(e));
        }
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String change = switch (action) {
            case "create" -> Counts.of(writer.fresh(), "finding") + " listed";
            case "update" -> Counts.of(writer.fresh(), "finding") + " added, " + unused + " removed";
            default -> Counts.of(unused, "finding") + " removed, " + writer.fresh() + " new left out";
        };
        console.note(name + ": " + change);
        if (rules.configuration().baseline() == null && action.equals("create")) {
            console.note("'--baseline " + file + "' or 'baseline: " + name + "' in winnow.yml makes check use it");
        }
    }
}
