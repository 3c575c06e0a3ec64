package dev.winnow.cli;

import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Severity;
import dev.winnow.config.Amount;
import dev.winnow.config.Configuration;
import dev.winnow.config.GatePolicy;
import dev.winnow.config.Limit;
import dev.winnow.config.Where;
import dev.winnow.gate.Baseline;
import dev.winnow.gate.Changes;
import dev.winnow.gate.Gate;
import dev.winnow.gate.Measured;
import dev.winnow.gate.SavedRun;
import dev.winnow.gate.Verdict;
import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import dev.winnow.report.Reported;
import dev.winnow.text.Unseen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a run of {@code check} is held against beyond the severity of its findings: baseline, change, limits, an earlier run. */
final class GateRun {

    private final RuleOptions rules;
    private final BaselineScope scope;
    private final @Nullable Baseline baseline;
    private final @Nullable Changes changes;
    private final @Nullable SavedRun earlier;
    private final @Nullable Path saved;
    private final Gate gate;
    private final boolean absent;
    private final boolean asked;
    private int known;

    private GateRun(ParseResult result, RuleOptions rules, @Nullable Severity failOn) {
        this.rules = rules;
        Configuration configuration = rules.configuration();
        String given = Options.string(result, "--baseline", "");
        Path file = given.isEmpty() ? configuration.baseline() : Options.path("--baseline", given);
        this.absent = given.isEmpty() && file != null && !Files.exists(file); // 'baseline create' has yet to be called
        List<String> paths = InputOptions.of(result).paths();
        this.scope =
                new BaselineScope(file == null ? configuration.folder() : BaselineScope.folder(file), paths, rules);
        this.baseline = file == null ? null : absent ? Baseline.empty() : Baseline.read(file);
        String revision = Options.string(result, "--new-from-rev", "");
        this.changes = Options.given(result, "--new-from-rev") ? Changes.since(folder(paths), revision) : null;
        String against = Options.string(result, "--against", "");
        this.earlier = against.isEmpty() ? null : SavedRun.read(Options.path("--against", against));
        String save = Options.string(result, "--save-run", "");
        this.saved = save.isEmpty() ? null : Options.path("--save-run", save);
        GatePolicy policy = configuration.gate();
        this.gate = new Gate(policy, failOn);
        this.asked = baseline != null
                || changes != null
                || earlier != null
                || !policy.limits().isEmpty();
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Options.value(
                "--baseline", "FILE", "Findings listed there are known and not reported; see 'winnow baseline'."));
        spec.addOption(Options.value(
                "--new-from-rev", "REV", "Report only what stands on lines that changed since git's revision REV."));
        spec.addOption(
                Options.value("--save-run", "FILE", "Write the counts of this run to FILE, for a later --against."));
        spec.addOption(
                Options.value("--against", "FILE", "Fail when a category rose against the run that was saved there."));
    }

    /** The gate of a run; null when nothing is to be held against anything. */
    static @Nullable GateRun of(ParseResult result, RuleOptions rules, @Nullable Severity failOn) {
        Configuration configuration = rules.configuration();
        boolean wanted = configuration.baseline() != null
                || !configuration.gate().limits().isEmpty()
                || Stream.of("--baseline", "--new-from-rev", "--save-run", "--against")
                        .anyMatch(name -> Options.given(result, name));
        return wanted ? new GateRun(result, rules, failOn) : null;
    }

    private static Path folder(List<String> paths) {
        Path first = paths.isEmpty() || paths.get(0).equals("-") ? Path.of("") : Path.of(paths.get(0));
        Path absolute = first.toAbsolutePath();
        Path parent = absolute.getParent();
        return Files.isDirectory(absolute) || parent == null ? absolute : parent;
    }

    Screen screen() {
        boolean words =
                saved != null || rules.configuration().gate().limits().stream().anyMatch(GateRun::countsWords);
        return new GateScreen(baseline, changes, scope::name, words);
    }

    private static boolean countsWords(Limit limit) {
        return Stream.of(limit.warn(), limit.fail())
                .anyMatch(amount -> amount != null && amount.unit() == Amount.Unit.PER_WORDS);
    }

    /** Counts a document; documents come in the order of the report. */
    void add(Reported reported, Screen.Aside aside) {
        known += aside.known().size();
        String url = reported.document().meta().getOrDefault("url", "");
        gate.add(new Measured(
                rules.profiles().relative(reported.path()),
                Where.site(url),
                finding -> place(reported, finding),
                reported.findings(),
                aside.known(),
                aside.words()));
    }

    private static String place(Reported reported, Finding finding) {
        if (reported.line() != Reported.LINE_BY_LINE) {
            return reported.path() + (reported.line() > 0 ? ":" + reported.line() : "");
        }
        return reported.path() + ":"
                + Positions.of(reported.document().text()).line(finding.span().start());
    }

    /** What is not reported, for the summary; empty when nothing was left out. */
    String summary() {
        if (known == 0) {
            return "";
        }
        String unchanged = " on lines that did not change";
        return "; " + known + (changes == null ? " known" : baseline == null ? unchanged : " known or" + unchanged);
    }

    /**
     * Prints the verdict, the last block of the run, and saves the run.
     *
     * @return whether the run fails
     */
    boolean finish(Console console, Run pass) {
        List<Baseline.Unused> unused =
                baseline != null && rules.configuration().failOnUnused().value() && pass.failures() == 0
                        ? scope.unused(baseline)
                        : List.of();
        save(pass);
        if (absent) {
            console.note("the baseline is not there yet: 'winnow baseline create' lists what is known today");
        }
        Verdict verdict = gate.verdict(earlier, changes == null ? unused : List.of());
        if (asked) {
            print(console, verdict);
        }
        return verdict.level() == Verdict.Level.FAILED;
    }

    private void save(Run pass) {
        if (saved == null) {
            return;
        }
        if (pass.failures() > 0) {
            pass.fail("the run is not saved to " + saved + ", because some of it failed");
            return;
        }
        try (AtomicFile file = new AtomicFile(saved)) {
            file.out().write(gate.run().text().getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            pass.fail("cannot write " + saved + ": " + EntryReader.reason(e));
        }
    }

    private static void print(Console console, Verdict verdict) {
        if (verdict.level() == Verdict.Level.PASSED && verdict.lines().isEmpty()) {
            console.note("gate passed");
            return;
        }
        StringBuilder block = new StringBuilder();
        verdict.lines().forEach(line -> {
            String level = switch (line.level()) {
                case FAILED -> "fails: ";
                case WARNING -> "warns: ";
                case PASSED -> "notes: ";
            };
            block.append("  ").append(level).append(Unseen.escaped(line.text())).append('\n');
        });
        verdict.advice()
                .forEach(line ->
                        block.append("  to do: ").append(Unseen.escaped(line)).append('\n'));
        String head = switch (verdict.level()) {
            case FAILED -> "gate failed";
            case WARNING -> "gate passed with warnings";
            case PASSED -> "gate passed";
        };
        if (verdict.level() == Verdict.Level.FAILED) {
            console.error(head);
            console.raw(block.toString());
        } else {
            console.note(head + "\n" + block.toString().stripTrailing());
        }
    }
}
