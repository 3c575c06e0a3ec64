package dev.winnow.cli;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.config.Policy;
import dev.winnow.config.PolicyFile;
import dev.winnow.config.RuleSets;
import dev.winnow.ingest.Decision;
import dev.winnow.ingest.Digests;
import dev.winnow.ingest.Ingest;
import dev.winnow.ingest.Plan;
import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow ingest}: lets documents in, mended where need be, or puts them aside with the reasons. */
final class IngestCommand {

    private final Console console;
    private final InputOptions input;
    private final RuleOptions rules;
    private final RunOptions run;
    private final Path folder;
    private final Policy policy;
    private final Plan.Extras extras;
    private final Ingest.Start start;

    private IngestCommand(Console console, ParseResult result) {
        this.console = console;
        this.input = InputOptions.of(result);
        this.rules = RuleOptions.of(result);
        this.run = RunOptions.of(result);
        this.folder = folder(result, "--out", "ingest needs --out DIR, the folder for what it writes");
        this.policy = policy(Options.string(result, "--policy", ""));
        this.extras = new Plan.Extras(
                Options.choice(result, "--output-format", OutputFormat.SAME) == OutputFormat.JSONL,
                Options.given(result, "--dolma-attributes"),
                Options.given(result, "--filter-reason"));
        this.start = start(Options.given(result, "--resume"), Options.given(result, "--restart"));
    }

    /** The values of {@code --output-format}. */
    enum OutputFormat {
        SAME,
        JSONL
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        InputOptions.declare(spec);
        spec.addOption(Options.value("--out", "DIR", "The folder for what is written; made if it is missing."));
        spec.addOption(
                Options.value(
                        "--policy",
                        "FILE",
                        "What is accepted, mended, quarantined or dropped, in YAML (default: errors that no sure fix"
                                + " mends, and texts that would lose more than half, are quarantined; everything else is mended)."));
        spec.addOption(Options.value(
                "--output-format",
                "F",
                "Accepted documents in the format they came in (same) or as jsonl (default: same)."));
        spec.addOption(Options.flag("--resume", "Go on with an interrupted run, if there is one.")
                .build());
        spec.addOption(Options.flag("--restart", "Forget an interrupted run.").build());
        spec.addOption(Options.flag("--dolma-attributes", "Write findings as dolma attributes, too.")
                .build());
        spec.addOption(
                Options.flag("--filter-reason", "Give records in quarantine datatrove's metadata.filter_reason, too.")
                        .build());
        RuleOptions.declare(spec);
        RunOptions.declare(spec);
        Options.help(
                spec,
                "The check before training, indexing or archiving: lets documents in, mended where need be, or puts"
                        + " them aside with the reasons; 'winnow restore' undoes it.");
        spec.usageMessage()
                .footer(
                        "",
                        "Examples:",
                        "  winnow ingest crawl/ --out clean/",
                        "  winnow ingest crawl.jsonl.gz --out clean/ --policy policy.yml",
                        "  winnow ingest crawl.jsonl.gz --out clean/ --resume",
                        "  winnow show clean/ doc-17",
                        "  winnow restore clean/");
        return spec;
    }

    static IngestCommand of(Console console, ParseResult result) {
        return new IngestCommand(console, result);
    }

    int run() {
        try (Run pass = new Run(console, input, run, folder)) {
            requireApart();
            requireNoClash(pass);
            Plan plan = plan();
            String described = description(pass.files(), plan);
            try (Ingest ingest = Ingest.in(folder, plan, described, start)) {
                Census census = pass.census(rules.winnow());
                long read = new IngestPass(pass, plan, ingest).run(rules.winnow(), census);
                ingest.finish(read);
                summary(pass, ingest);
            }
            return pass.failures() > 0 ? ExitCode.FAILURE : ExitCode.CLEAN;
        } catch (Ingest.Refused e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private ReportException failure(IOException e) {
        return new ReportException("cannot write to " + folder + ": " + EntryReader.reason(e)
                + " (--resume goes on where this run ended)");
    }

    private void summary(Run pass, Ingest ingest) {
        console.note(Counts.of(ingest.documents(), "document") + ": "
                + (ingest.of(Decision.ACCEPTED) + ingest.of(Decision.MENDED)) + " accepted ("
                + ingest.of(Decision.MENDED) + " mended), " + ingest.of(Decision.QUARANTINED) + " quarantined, "
                + ingest.of(Decision.DROPPED) + " dropped; written to " + folder
                + (pass.failures() > 0 ? "; " + Counts.of(pass.failures(), "failure") : ""));
    }

    /** What a run writes must not be what the next one reads. */
    private void requireApart() throws IOException {
        for (String path : input.paths()) {
            boolean both = !path.equals("-") && Files.isDirectory(folder) && Files.isDirectory(path(path));
            if (both && Files.isSameFile(path(path), folder)) {
                throw new UsageException(path + " is the folder to write to, too: --out must be another one");
            }
        }
    }

    private void requireNoClash(Run pass) {
        List<InputFile> clash = pass.inputs().clash();
        if (clash != null) {
            throw new UsageException(
                    clash.get(0).path() + " and " + clash.get(1).path() + " would both be written as "
                            + clash.get(0).outputName());
        }
    }

    /** All that decides what comes out. */
    private Plan plan() {
        Package program = IngestCommand.class.getPackage();
        String version =
                program.getImplementationVersion() == null ? "(development)" : program.getImplementationVersion();
        Set<String> ids = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules.winnow().rules()) {
            ids.add(rule.info().id());
            text.append(rule.info()).append(rule.triggers());
        }
        StringBuilder json = new StringBuilder("{\"rules\": [\"")
                .append(String.join("\", \"", ids))
                .append("\"]");
        member(json, "policy", policy.toString());
        member(json, "min_confidence", String.valueOf(rules.minConfidence()));
        member(json, "fix_confidence", String.valueOf(rules.fixConfidence()));
        member(json, "fields", input.fields().toString());
        member(json, "limits", input.limits().toString());
        member(json, "options", extras.toString());
        String settings = json.append('}').toString();
        String hash = Digests.of((version + settings).getBytes(StandardCharsets.UTF_8));
        return new Plan(version, hash, settings, policy, rules.fixConfidence(), input.fields(), input.limits(), extras);
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append(", \"").append(name).append("\": ");
        JsonStrings.quote(value, false, json);
    }

    /** What an interrupted run must have in common with one that goes on with it. */
    private static String description(List<InputFile> files, Plan plan) throws IOException {
        StringBuilder json = new StringBuilder("{\"config_hash\": \"").append(plan.configuration());
        json.append("\", \"inputs\": [");
        for (InputFile file : files) {
            json.append(json.charAt(json.length() - 1) == '[' ? "\n[" : ",\n[");
            JsonStrings.quote(file.path(), false, json);
            boolean there = Files.isReadable(file.file());
            json.append(", ").append(there ? Files.size(file.file()) : -1);
            boolean copy = file.path().equals("-") || !there;
            json.append(", ")
                    .append(copy ? 0 : Files.getLastModifiedTime(file.file()).toMillis())
                    .append(']');
        }
        return json.append("]}\n").toString();
    }

    private static Policy policy(String file) {
        if (file.isEmpty()) {
            return Policy.DEFAULT;
        }
        Set<String> known = new HashSet<>();
        RuleSets.standard(Settings.DEFAULTS)
                .forEach(rule -> known.add(rule.info().id()));
        Arrays.stream(Category.values()).map(Category::id).forEach(known::add);
        try {
            return PolicyFile.read(file, Files.readString(Path.of(file)), known);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + EntryReader.reason(e));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Ingest.Start start(boolean resume, boolean restart) {
        if (resume && restart) {
            throw new UsageException("--resume goes on and --restart begins anew: give one of them");
        }
        return resume ? Ingest.Start.RESUME : restart ? Ingest.Start.RESTART : Ingest.Start.FRESH;
    }

    /** The folder that an option names. */
    static Path folder(ParseResult result, String option, String missing) {
        String given = Options.string(result, option, "");
        if (given.isEmpty()) {
            throw new UsageException(missing);
        }
        return path(given);
    }

    static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new UsageException(given + " is not a path of this system: " + e.getReason());
        }
    }
}
