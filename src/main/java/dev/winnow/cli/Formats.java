package dev.winnow.cli;

import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import dev.winnow.report.JsonlReport;
import dev.winnow.report.MarkedReport;
import dev.winnow.report.Report;
import dev.winnow.report.Reported;
import dev.winnow.report.StatisticsReport;
import dev.winnow.report.Style;
import dev.winnow.report.Tally;
import dev.winnow.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of one run and where each goes. */
final class Formats implements AutoCloseable {

    private static final List<String> NAMES = List.of("text", "jsonl", "marked");

    private final Console console;
    private final List<Output> outputs = new ArrayList<>();

    /** One report; without a file it goes to the standard output. */
    private record Output(Report report, @Nullable AtomicFile file) {}

    /**
     * Opens the reports.
     *
     * @param given values of {@code --format}: a name, or a name, {@code =} and a file
     * @param statistics the counts to report in place of findings, or null
     */
    Formats(Console console, List<String> given, @Nullable Tally statistics) {
        this.console = console;
        List<String> wanted = given.isEmpty() ? List.of("text") : given;
        if (wanted.stream().filter(format -> format.indexOf('=') < 0).count() > 1) {
            throw new UsageException(
                    "only one --format can go to standard output; give the others a file: --format NAME=FILE");
        }
        wanted.forEach(format -> require(name(format)));
        for (String format : wanted) {
            int equals = format.indexOf('=');
            Style style = equals < 0 ? console.outStyle() : Style.PLAIN;
            Report report = statistics == null
                    ? report(name(format), style)
                    : new StatisticsReport(statistics, name(format).equals("jsonl"));
            outputs.add(new Output(report, equals < 0 ? null : open(format.substring(equals + 1))));
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
    void write(List<String> rendered) {
        for (int i = 0; i < rendered.size(); i++) {
            write(outputs.get(i), rendered.get(i));
        }
    }

    /** Ends the reports and gives the files their names. */
    void finish() {
        for (Output output : outputs) {
            write(output, output.report().end());
            try {
                if (output.file() != null) {
                    output.file().commit();
                }
            } catch (IOException e) {
                throw new ReportException(EntryReader.reason(e));
            }
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
        if (output.file() == null) {
            console.data(text);
            return;
        }
        try {
            output.file().out().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ReportException(EntryReader.reason(e));
        }
    }

    private static Report report(String name, Style style) {
        return switch (name) {
            case "jsonl" -> new JsonlReport();
            case "marked" -> new MarkedReport();
            default -> new TextReport(style);
        };
    }

    private static AtomicFile open(String file) {
        try {
            return new AtomicFile(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + EntryReader.reason(e));
        }
    }

    private static String name(String format) {
        int equals = format.indexOf('=');
        return equals < 0 ? format : format.substring(0, equals);
    }

    private static void require(String name) {
        if (!NAMES.contains(name)) {
            throw new UsageException("no format '" + name + "'" + Nearest.hint(name, NAMES) + " (there are "
                    + String.join(", ", NAMES) + ")");
        }
    }
}
