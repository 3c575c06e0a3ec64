package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.Severity;
import dev.winnow.io.Entry;
import dev.winnow.io.InputFile;
import dev.winnow.report.Reported;
import dev.winnow.report.Tally;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow check}: finds, and changes nothing unless asked to. */
final class CheckCommand {

    private final Console console;
    private final InputOptions input;
    private final RuleOptions rules;
    private final RunOptions run;
    private final List<String> formats;
    private final Severity failOn;
    private final boolean statistics;
    private final boolean exitZero;
    private final boolean fix;
    private final boolean diff;

    private CheckCommand(Console console, ParseResult result) {
        this.console = console;
        this.input = InputOptions.of(result);
        this.rules = RuleOptions.of(result);
        this.run = RunOptions.of(result);
        this.formats = Options.strings(result, "--format");
        Formats.require(formats);
        this.failOn = Options.choice(result, "--fail-on", Severity.WARNING);
        this.statistics = Options.given(result, "--statistics");
        this.exitZero = Options.given(result, "--exit-zero");
        this.fix = Options.given(result, "--fix");
        this.diff = Options.given(result, "--diff");
        if (fix && diff) {
            throw new UsageException("--fix writes and --diff does not: give one of them");
        }
        if (diff && (statistics || !formats.isEmpty())) {
            throw new UsageException(
                    "--diff prints the difference in place of findings: leave --format and --statistics out");
        }
        if (fix && input.paths().contains("-")) {
            throw new UsageException("--fix cannot mend standard input: use 'winnow clean - --out DIR'");
        }
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        InputOptions.declare(spec);
        spec.addOption(
                Options.repeated(
                        "--format",
                        "F[=FILE]",
                        "text, jsonl, marked, sarif, junit, github, gitlab, rdjsonl, markdown or html; with =FILE to that file; may be repeated (default: text)."));
        RuleOptions.declare(spec);
        spec.addOption(Options.value(
                "--fail-on",
                "SEVERITY",
                "Lowest severity that makes the exit code 1: error, warning or info (default: warning)."));
        spec.addOption(Options.flag("--exit-zero", "Exit 0 also with findings; failures still exit 2.")
                .build());
        spec.addOption(Options.flag("--fix", "Mend the files in place, pages left out, and report what is left.")
                .build());
        spec.addOption(Options.flag("--diff", "Print what --fix would change as a unified diff, and write nothing.")
                .build());
        spec.addOption(Options.flag("--statistics", "Counts by rule, category and file in place of single findings.")
                .build());
        RunOptions.declare(spec);
        Options.help(spec, "Finds damage in texts; changes nothing unless --fix.");
        spec.usageMessage()
                .footer(
                        "",
                        "Examples:",
                        "  winnow check corpus/",
                        "  winnow check --format jsonl=findings.jsonl --fail-on error corpus/",
                        "  winnow check --select injection,date crawl.jsonl",
                        "  cat page.txt | winnow check --stdin-name page.txt -");
        return spec;
    }

    static CheckCommand of(Console console, ParseResult result) {
        return new CheckCommand(console, result);
    }

    int run() {
        Tally tally = new Tally();
        try (Run pass = new Run(console, input, run, null)) {
            Census census = pass.census(rules.winnow());
            boolean found;
            if (diff) {
                found = new Differences(console, pass)
                        .print(work(pass, census, Work.Mending.IN_PLACE, reported -> List.of()));
            } else {
                report(pass, census, tally);
                found = tally.reaches(failOn);
            }
            return exitCode(pass.failures() > 0, found);
        } catch (ClosedPipeException e) {
            return exitCode(false, tally.reaches(failOn));
        }
    }

    private void report(Run pass, Census census, Tally tally) {
        int[] fixes = new int[2];
        try (Formats reports = new Formats(
                        console, new Formats.Wanted(formats, statistics ? tally : null, failOn), pass.files());
                OutputFiles files = new OutputFiles(pass::fail)) {
            reports.begin();
            Work work = work(pass, census, fix ? Work.Mending.IN_PLACE : Work.Mending.NONE, reports::render);
            pass.pass("checking", work, outcome -> {
                outcome.errors().forEach(pass::fail);
                if (outcome.reported() != null) {
                    tally.add(outcome.reported());
                    reports.write(outcome.reported(), outcome.rendered());
                }
                fixes[0] += outcome.applied();
                fixes[1] += outcome.heldBack();
                if (fix) {
                    rewrite(outcome, files);
                }
            });
            files.finish();
            reports.finish(pass.failures());
            console.flush(); // the summary comes last on a terminal, too
        } catch (ReportException e) {
            pass.fail(e.getMessage());
        }
        summary(pass, tally, fixes[0], fixes[1]);
    }

    private Work work(Run pass, Census census, Work.Mending mending, Function<Reported, List<String>> reports) {
        return new Work(pass, rules, census, mending, reports);
    }

    /** Writes a mended document over its file; a file of many documents is written anew beside the old one, if any of it changed. */
    private static void rewrite(Outcome outcome, OutputFiles files) {
        InputFile file = outcome.entry().file();
        if (outcome.entry() instanceof Entry.Broken broken && broken.line() == 0) {
            files.abandon(file);
        } else if (!file.mendable()) {
            return;
        } else if (file.many()) {
            files.append(file, OutputFiles.real(file), outcome.bytes(), outcome.changed());
        } else if (outcome.changed()) {
            files.whole(file, OutputFiles.real(file), outcome.bytes());
        }
    }

    private void summary(Run pass, Tally tally, int applied, int heldBack) {
        StringBuilder line = new StringBuilder(Counts.of(tally.documents(), "document")).append(": ");
        line.append(Counts.of(tally.of(Severity.ERROR), "error")).append(", ");
        line.append(Counts.of(tally.of(Severity.WARNING), "warning")).append(", ");
        line.append(Counts.of(tally.of(Severity.INFO), "info"));
        if (fix) {
            line.append("; ")
                    .append(Counts.of(applied, "fix"))
                    .append(" applied, ")
                    .append(heldBack)
                    .append(" held back");
        }
        if (pass.failures() > 0) {
            line.append("; ").append(Counts.of(pass.failures(), "failure"));
        }
        console.note(line.toString());
    }

    private int exitCode(boolean failed, boolean found) {
        if (failed) {
            return ExitCode.FAILURE;
        }
        return found && !exitZero ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
