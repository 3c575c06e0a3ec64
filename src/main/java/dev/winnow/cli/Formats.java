package dev.winnow.cli;

import dev.winnow.Severity;
import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import dev.winnow.report.GithubReport;
import dev.winnow.report.GitlabReport;
import dev.winnow.report.HtmlReport;
import dev.winnow.report.JsonlReport;
import dev.winnow.report.JunitReport;
import dev.winnow.report.MarkdownReport;
import dev.winnow.report.MarkedReport;
import dev.winnow.report.RdjsonlReport;
import dev.winnow.report.Report;
import dev.winnow.report.Reported;
import dev.winnow.report.SarifReport;
import dev.winnow.report.StatisticsReport;
import dev.winnow.report.Style;
import dev.winnow.report.Tally;
import dev.winnow.report.TextReport;
import dev.winnow.report.Trend;
import dev.winnow.text.Nearest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reports of one run and where each goes. */
final class Formats implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("text", "jsonl", "marked", "sarif", "junit", "github", "gitlab", "rdjsonl", "markdown", "html");

    /** GitHub Actions shows what is written to the file of this variable below the run. */
    private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

    private final Console console;
    private final List<Output> outputs = new ArrayList<>();

    /**
     * What the reports of a run are to say.
     *
     * @param formats values of {@code --format}: a name, or a name, {@code =} and a file
     * @param statistics the counts that text, jsonl and marked report in place of findings, or null
     * @param failOn the lowest severity that fails the run; null where limits decide, and tests fail from warnings on
     */
    record Wanted(
            List<String> formats,
            @Nullable Tally statistics,
            @Nullable Severity failOn) {}

    /** One report and where it goes: to the stream of a file, which has to get its name at the end, to a device, or to the standard output. */
    private record Output(
            Report report,
            String target,
            @Nullable AtomicFile file,
            @Nullable OutputStream stream) {}

    /**
     * Opens the reports.
     *
     * @param inputs what no report may write over
     */
    Formats(Console console, Wanted wanted, List<InputFile> inputs) {
        this.console = console;
        try {
            for (String format : wanted.formats().isEmpty() ? List.of("text") : wanted.formats()) {
                String target = target(format);
                Report report = report(format, wanted);
                outputs.add(target.isEmpty() ? new Output(report, target, null, null) : open(report, target, inputs));
                if (name(format).equals("github")) {
                    addStepSummary();
                }
            }
        } catch (UsageException e) {
            close();
            throw e;
        }
    }

    /**
     * Looks the values of {@code --format} over, before anything is read.
     *
     * @throws UsageException if they make no sense
     */
    static void require(List<String> given) {
        given.forEach(format -> requireKnown(name(format)));
        if (given.stream().filter(format -> format.indexOf('=') < 0).count() > 1) {
            throw new UsageException(
                    "only one --format can go to standard output; give the others a file: --format NAME=FILE");
        }
        Set<String> targets = new HashSet<>();
        for (String format : given) {
            if (format.endsWith("=")) {
                throw new UsageException("--format " + format + " names no file");
            }
            if (!target(format).isEmpty() && !targets.add(target(format))) {
                throw new UsageException("two reports cannot go to one file: " + target(format));
            }
        }
    }

    /** What each report says of a document; any thread. */
    List<String> render(Reported reported) {
        return outputs.stream().map(output -> output.report().render(reported)).toList();
    }

    void begin() {
        for (Output output : outputs) {
            write(output, output.report().begin());
        }
    }

    /**
     * Writes what {@link #render} said.
     *
     * @throws ReportException if a file cannot be written
     */
    void write(Reported reported, List<String> rendered) {
        for (int i = 0; i < rendered.size(); i++) {
            write(outputs.get(i), rendered.get(i));
            outputs.get(i).report().add(reported);
        }
    }

    /** Tells the reports how the run differs from an earlier one. */
    void compare(List<Trend> trends) {
        outputs.forEach(output -> output.report().compare(trends));
    }

    /**
     * Ends the reports and gives the files their names.
     *
     * @param failures what failed in the run, each named on standard error already
     * @throws ReportException if a file cannot be written
     */
    void finish(int failures) {
        for (Output output : outputs) {
            output.report().end(failures, text -> write(output, text));
            try {
                if (output.file() != null) {
                    output.file().commit();
                } else if (output.stream() != null) {
                    output.stream().close();
                }
            } catch (IOException e) {
                throw failure(output, e);
            }
            output.report().notes().forEach(console::note);
        }
    }

    @Override
    public void close() {
        for (Output output : outputs) {
            if (output.file() != null) {
                output.file().close();
            }
        }
    }

    private void write(Output output, String text) {
        if (output.stream() == null) {
            console.data(text);
            return;
        }
        try {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure(output, e);
        }
    }

    private static ReportException failure(Output output, IOException e) {
        return new ReportException("cannot write " + output.target() + ": " + EntryReader.reason(e));
    }

    private Report report(String format, Wanted wanted) {
        String version = Objects.requireNonNullElse(Formats.class.getPackage().getImplementationVersion(), "");
        String name = name(format);
        return switch (name) {
            case "sarif" -> new SarifReport(version);
            case "junit" -> new JunitReport(Objects.requireNonNullElse(wanted.failOn(), Severity.WARNING));
            case "github" -> new GithubReport();
            case "gitlab" -> new GitlabReport();
            case "rdjsonl" -> new RdjsonlReport();
            case "markdown" -> new MarkdownReport();
            case "html" -> new HtmlReport(version);
            default ->
                wanted.statistics() == null
                        ? list(name, target(format).isEmpty() ? console.outStyle() : Style.PLAIN)
                        : new StatisticsReport(wanted.statistics(), name.equals("jsonl"));
        };
    }

    private static Report list(String name, Style style) {
        return switch (name) {
            case "jsonl" -> new JsonlReport();
            case "marked" -> new MarkedReport();
            default -> new TextReport(style);
        };
    }

    /** Beside the annotations, of which there are few, all counts, where GitHub Actions says where to write them. */
    private void addStepSummary() {
        String file = console.environment(STEP_SUMMARY);
        if (file.isEmpty()) {
            return;
        }
        try {
            Path path = Path.of(file);
            outputs.add(new Output(
                    new MarkdownReport(),
                    file,
                    null,
                    Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        } catch (IOException e) {
            throw new UsageException(STEP_SUMMARY + ": cannot write " + file + ": " + EntryReader.reason(e));
        } catch (InvalidPathException e) {
            throw new UsageException(STEP_SUMMARY + ": cannot write " + file + ": " + e.getReason());
        }
    }

    /** A file is written through links and appears when it is whole; what is no file, like /dev/null, is written to as it is. */
    private static Output open(Report report, String target, List<InputFile> inputs) {
        try {
            Path path = Path.of(target);
            if (inputs.stream().anyMatch(input -> OutputFiles.same(path, input))) {
                throw new UsageException("a report cannot go to " + target + ", which is an input");
            }
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                return new Output(report, target, null, Files.newOutputStream(path));
            }
            AtomicFile file = new AtomicFile(Files.exists(path) ? path.toRealPath() : path);
            return new Output(report, target, file, file.out());
        } catch (IOException e) {
            throw new UsageException("cannot write " + target + ": " + EntryReader.reason(e));
        } catch (InvalidPathException e) {
            throw new UsageException("cannot write " + target + ": " + e.getReason());
        }
    }

    private static String name(String format) {
        int equals = format.indexOf('=');
        return equals < 0 ? format : format.substring(0, equals);
    }

    /** The file of a value; empty for the standard output. */
    private static String target(String format) {
        int equals = format.indexOf('=');
        return equals < 0 ? "" : format.substring(equals + 1);
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw new UsageException("no format '" + name + "'" + Nearest.hint(name, NAMES) + " (there are "
                    + String.join(", ", NAMES) + ")");
        }
    }
}
