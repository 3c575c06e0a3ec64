package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.io.Entry;
import dev.winnow.io.InputFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow clean}: writes mended copies and leaves the originals alone. */
final class CleanCommand {

    private final Console console;
    private final InputOptions input;
    private final RuleOptions rules;
    private final RunOptions run;
    private final Path folder;
    private final boolean split;

    private CleanCommand(Console console, ParseResult result) {
        this.console = console;
        this.input = InputOptions.of(result);
        this.rules = RuleOptions.of(result);
        this.run = RunOptions.of(result);
        this.split = Options.given(result, "--split");
        String out = Options.string(result, "--out", "");
        if (out.isEmpty()) {
            throw new UsageException("clean needs --out DIR, the folder for the mended copies");
        }
        try {
            this.folder = Path.of(out);
        } catch (InvalidPathException e) {
            throw new UsageException("--out " + out + " is not a path of this system: " + e.getReason());
        }
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        InputOptions.declare(spec);
        spec.addOption(Options.value("--out", "DIR", "The folder for the mended copies; made if it is missing."));
        spec.addOption(Options.flag("--split", "Write the parts of a concatenated text as NAME.1.txt, NAME.2.txt.")
                .build());
        RuleOptions.declare(spec);
        RunOptions.declare(spec);
        Options.help(spec, "Writes mended copies under a folder; the originals stay untouched.");
        spec.usageMessage()
                .footer(
                        "",
                        "Examples:",
                        "  winnow clean corpus/ --out mended/",
                        "  winnow clean crawl.jsonl --out mended/ --fix-confidence 0.9",
                        "  cat page.txt | winnow clean --stdin-name page.txt --out mended/ -");
        return spec;
    }

    static CleanCommand of(Console console, ParseResult result) {
        return new CleanCommand(console, result);
    }

    int run() {
        try (Run pass = new Run(console, input, run, folder);
                OutputFiles files = new OutputFiles(pass::fail)) {
            List<InputFile> clash = pass.inputs().clash();
            if (clash != null) {
                throw new UsageException(
                        clash.get(0).path() + " and " + clash.get(1).path() + " would both be written as "
                                + clash.get(0).outputName());
            }
            OutputFolder out = new OutputFolder(folder, pass);
            Census census = pass.census(rules.winnow());
            Work.Mending mending = split ? Work.Mending.SPLIT : Work.Mending.FIX;
            Work work = new Work(pass, rules, census, mending, reported -> List.of());
            int[] counts = new int[3];
            pass.pass("cleaning", work, outcome -> {
                outcome.errors().forEach(pass::fail);
                counts[0] += outcome.reported() == null ? 0 : 1;
                counts[1] += outcome.applied();
                counts[2] += outcome.heldBack();
                write(outcome, out, files);
            });
            files.finish();
            console.note(
                    Counts.of(counts[0], "document") + ": " + Counts.of(counts[1], "fix") + " applied, " + counts[2]
                            + " held back below confidence " + rules.fixConfidence() + "; "
                            + Counts.of(files.written(), "file") + " written to " + folder
                            + (pass.failures() > 0 ? "; " + Counts.of(pass.failures(), "failure") : ""));
            return pass.failures() > 0 ? ExitCode.FAILURE : ExitCode.CLEAN;
        }
    }

    private static void write(Outcome outcome, OutputFolder out, OutputFiles files) {
        InputFile file = outcome.entry().file();
        if (outcome.entry() instanceof Entry.Broken broken && broken.line() == 0) {
            files.abandon(file);
        } else if (file.many()) {
            Path target = out.target(file.outputName());
            if (files.begun(file) || out.accepts(file, target)) {
                files.append(file, target, outcome.bytes(), true);
            } else {
                files.skip(file);
            }
        } else if (outcome.reported() != null) {
            List<byte[]> parts = outcome.mended();
            for (int i = 0; i < parts.size(); i++) {
                String name = file.outputName();
                Path target = out.target(parts.size() == 1 ? name : numbered(name, i + 1));
                if (out.accepts(file, target)) {
                    files.whole(file, target, parts.get(i));
                }
            }
        }
    }

    /** {@code a/b.txt} and 2 make {@code a/b.2.txt}. */
    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1
                ? name + "." + number
                : name.substring(0, dot) + "." + number + name.substring(dot);
    }
}
