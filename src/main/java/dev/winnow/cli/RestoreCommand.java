package dev.winnow.cli;

import dev.winnow.ingest.Restorer;
import dev.winnow.io.EntryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow restore}: undoes what {@code ingest} did. */
final class RestoreCommand {

    private final Console console;
    private final Path folder;
    private final Path out;

    private RestoreCommand(Console console, ParseResult result) {
        this.console = console;
        this.folder = IngestCommand.path(result.matchedPositionalValue(0, ""));
        String given = Options.string(result, "--out", "");
        this.out = given.isEmpty() ? folder.resolve("restored") : IngestCommand.path(given);
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.positional("DIR", "What 'winnow ingest' wrote."));
        spec.addOption(Options.value("--out", "DIR", "Where the originals go (default: DIR/restored)."));
        Options.help(
                spec,
                "Writes the files that 'winnow ingest' read as they were, unpacked, from what it accepted, put"
                        + " aside and edited; every document and file is compared with its SHA-256.");
        spec.usageMessage()
                .footer("", "Examples:", "  winnow restore clean/", "  winnow restore clean/ --out originals/");
        return spec;
    }

    static RestoreCommand of(Console console, ParseResult result) {
        return new RestoreCommand(console, result);
    }

    int run() {
        List<String> errors = new ArrayList<>();
        Restorer restorer = new Restorer(folder, out, errors::add);
        try {
            restorer.restore();
        } catch (NoSuchFileException e) {
            throw new UsageException(e.getFile() + ": no such file; is " + folder + " what 'winnow ingest' wrote?");
        } catch (UncheckedIOException e) {
            errors.add("cannot read " + folder + ": " + EntryReader.reason(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            errors.add("cannot restore " + folder + ": " + EntryReader.reason(e));
        }
        errors.forEach(console::error);
        console.note(Counts.of(restorer.documents(), "document") + " of " + Counts.of(restorer.files(), "file")
                + " restored to " + out + (errors.isEmpty() ? ", every byte as it was (SHA-256)" : ""));
        return errors.isEmpty() ? ExitCode.CLEAN : ExitCode.FAILURE;
    }
}
