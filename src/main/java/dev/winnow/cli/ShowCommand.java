package dev.winnow.cli;

import dev.winnow.ingest.Told;
import dev.winnow.io.EntryReader;
import dev.winnow.io.JsonFields;
import dev.winnow.report.UnifiedDiff;
import dev.winnow.text.Unseen;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow show}: one document's story. */
final class ShowCommand {

    private final Console console;
    private final Path folder;
    private final String id;
    private final JsonFields fields;

    private ShowCommand(Console console, ParseResult result) {
        this.console = console;
        this.folder = IngestCommand.path(result.matchedPositionalValue(0, ""));
        this.id = result.matchedPositionalValue(1, "");
        this.fields = new JsonFields(
                Options.string(result, "--text-field", JsonFields.DEFAULTS.text()),
                JsonFields.DEFAULTS.id(),
                JsonFields.DEFAULTS.url(),
                JsonFields.DEFAULTS.date());
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.positional("DIR", "What 'winnow ingest' wrote."));
        spec.addPositional(Options.positional("ID", "A record's id, a file's path, or PATH#ID."));
        spec.addOption(
                Options.value("--text-field", "NAME", "JSON Lines: the member that holds the text (default: text)."));
        Options.help(spec, "Tells what became of one document, and why: before, after, and what was changed.");
        spec.usageMessage()
                .footer("", "Examples:", "  winnow show clean/ doc-17", "  winnow show clean/ crawl.jsonl#doc-17");
        return spec;
    }

    static ShowCommand of(Console console, ParseResult result) {
        return new ShowCommand(console, result);
    }

    int run() {
        try {
            Told told = Told.find(folder, id, fields);
            if (told == null) {
                throw new UsageException("no document '" + id + "' in " + folder);
            }
            tell(told);
            return ExitCode.CLEAN;
        } catch (NoSuchFileException e) {
            throw new UsageException(e.getFile() + ": no such file; is " + folder + " what 'winnow ingest' wrote?");
        } catch (IOException e) {
            throw new ReportException("cannot read " + folder + ": " + EntryReader.reason(e));
        }
    }

    private void tell(Told told) {
        String after = told.after();
        line(told.name() + (told.line() > 0 ? " (line " + told.line() + ")" : "") + ": " + told.decision());
        if (!told.why().isEmpty()) {
            line("why: " + told.why());
        }
        for (Told.Changed change : told.changes()) {
            String what = change.inserted().isEmpty()
                    ? "took away " + quoted(change.removed())
                    : "put " + quoted(change.inserted()) + " for " + quoted(change.removed());
            line("at " + change.start() + ": " + String.join(", ", change.rules()) + " " + what);
        }
        line("");
        String shown = after == null || after.equals(told.before())
                ? told.before()
                : UnifiedDiff.of(told.name(), told.before(), after);
        shown.lines().forEach(this::line);
    }

    private static String quoted(String text) {
        int most = 100;
        String start = text.length() <= most ? text : text.substring(0, most) + "…";
        return "'" + start.strip() + "'";
    }

    private void line(String text) {
        console.data(Unseen.escaped(text) + "\n");
    }
}
