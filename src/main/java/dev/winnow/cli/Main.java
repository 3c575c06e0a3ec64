package dev.winnow.cli;

import dev.winnow.text.Nearest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code winnow COMMAND [OPTION...] [PATH...]}. */
public final class Main {

    private static final List<String> COMMANDS =
            List.of("check", "clean", "ingest", "show", "restore", "explain", "rules");

    private Main() {}

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs the command with the streams of the console. */
    static int run(Console console, String... args) {
        int code = ExitCode.CLEAN;
        try {
            // A file named @x is a file, and not a list of further arguments.
            CommandLine line = new CommandLine(spec(args.length == 0 ? "" : args[0])).setExpandAtFiles(false);
            code = execute(console, line.parseArgs(args));
            console.flush();
            return code;
        } catch (ParameterException e) {
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            console.error(message(e) + " (see '" + name + " --help')");
        } catch (UsageException e) {
            console.error(e.getMessage());
        } catch (ReportException e) {
            console.error(e.getMessage());
        } catch (ClosedPipeException e) {
            return code;
        } catch (OutOfMemoryError e) {
            console.error("out of memory (JAVA_OPTS=-Xmx4g allows more, --threads 1 needs less)");
        } catch (RuntimeException | StackOverflowError e) {
            console.error("unexpected failure, please report it: " + e);
        }
        return ExitCode.FAILURE;
    }

    /**
     * The command line with the one command that was given, or with all if it is none of them.
     *
     * <p>Without annotations: reading those costs a third of the start of a small run (measured).
     */
    private static CommandSpec spec(String command) {
        CommandSpec spec = CommandSpec.create().name("winnow");
        Options.help(spec, "A linter, cleaner and test harness for scraped text.");
        spec.addOption(Options.flag("--version", "Show the version and exit.")
                .versionHelp(true)
                .build());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .footer(
                        "",
                        "Examples:",
                        "  winnow check corpus/                 name every damage below a folder",
                        "  winnow clean corpus/ --out mended/   write mended copies",
                        "  winnow ingest crawl.jsonl --out in/  accept, mend or quarantine before training",
                        "  winnow explain injected-token        what a rule finds, and why",
                        "",
                        "Exit codes: 0 nothing found, 1 findings, 2 wrong usage or input that could not be processed.");
        for (String name : COMMANDS) {
            if (!COMMANDS.contains(command) || name.equals(command)) {
                spec.addSubcommand(name, command(name));
            }
        }
        return spec;
    }

    private static CommandSpec command(String name) {
        return switch (name) {
            case "check" -> CheckCommand.spec();
            case "clean" -> CleanCommand.spec();
            case "ingest" -> IngestCommand.spec();
            case "show" -> ShowCommand.spec();
            case "restore" -> RestoreCommand.spec();
            case "explain" -> ExplainCommand.spec();
            default -> RulesCommand.spec();
        };
    }

    private static int execute(Console console, ParseResult result) {
        if (result.isVersionHelpRequested()) {
            String version = Main.class.getPackage().getImplementationVersion();
            console.data("winnow " + (version == null ? "(development)" : version) + "\n");
            return ExitCode.CLEAN;
        }
        ParseResult command = result.hasSubcommand() ? result.subcommand() : result;
        if (command.isUsageHelpRequested()) {
            console.data(command.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
            return ExitCode.CLEAN;
        }
        return switch (command.commandSpec().name()) {
            case "check" -> CheckCommand.of(console, command).run();
            case "clean" -> CleanCommand.of(console, command).run();
            case "ingest" -> IngestCommand.of(console, command).run();
            case "show" -> ShowCommand.of(console, command).run();
            case "restore" -> RestoreCommand.of(console, command).run();
            case "explain" -> ExplainCommand.of(console, command).run();
            case "rules" -> RulesCommand.of(console, command).run();
            default -> throw new UsageException("no command given (see 'winnow --help')");
        };
    }

    /** What is wrong with the arguments, and what was perhaps meant. */
    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            CommandSpec command = e.getCommandLine().getCommandSpec();
            String given = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return e.getMessage() + Nearest.hint(given, command.optionsMap().keySet());
            }
            if (command.parent() == null) {
                return "no command '" + given + "'"
                        + Nearest.hint(given, command.subcommands().keySet());
            }
        }
        return String.valueOf(e.getMessage());
    }
}
