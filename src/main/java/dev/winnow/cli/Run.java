package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.CensusBuilder;
import dev.winnow.Sketched;
import dev.winnow.Winnow;
import dev.winnow.io.BadInput;
import dev.winnow.io.Entry;
import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import dev.winnow.io.Inputs;
import dev.winnow.io.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What check and clean share: finding the inputs, comparing them in a first pass, and the second pass over them in order. */
final class Run implements AutoCloseable {

    private final Console console;
    private final InputOptions input;
    private final RunOptions options;
    private final Inputs inputs;
    private Census census = Census.NONE;
    private int failures;

    /** Finds the inputs; the folder, if given, is left out. */
    Run(Console console, InputOptions input, RunOptions options, @Nullable Path excluded) {
        this.console = console;
        this.input = input;
        this.options = options;
        this.inputs = new Inputs(excluded);
        console.configure(options.quiet(), options.color());
        inputs.add(input.paths().stream().filter(path -> !path.equals("-")).toList());
        if (input.paths().contains("-")) {
            inputs.addStandardInput(console.in(), input.stdinName(), input.limits());
        }
        inputs.errors().forEach((path, reason) -> fail(path + ": " + reason));
    }

    List<InputFile> files() {
        return inputs.files();
    }

    Inputs inputs() {
        return inputs;
    }

    /** Reports an input, output or rule that failed; the run goes on and ends with {@link ExitCode#FAILURE}. */
    void fail(String message) {
        failures++;
        console.error(message);
    }

    int failures() {
        return failures;
    }

    void verbose(String message) {
        if (options.verbose()) {
            console.note(message);
        }
    }

    /** The census of all documents, good until this run is closed; none when no rule wants it or there is only one document. */
    Census census(Winnow winnow) {
        List<InputFile> files = inputs.files();
        boolean single = files.size() < 2 && files.stream().noneMatch(EntryReader::holdsMany);
        if (single || !winnow.comparesDocuments()) {
            return Census.NONE;
        }
        try (CensusBuilder builder = CensusBuilder.spilling(temporaryFolder(), options.censusMemory())) {
            pass(
                    "comparing",
                    entry -> sketch(winnow, entry),
                    sketched -> sketched.ifPresent(document -> {
                        document.failures()
                                .forEach(failure -> fail(failure.document() + ": rule '" + failure.rule()
                                        + "' failed, please report it: " + failure.cause()));
                        builder.add(document);
                    }));
            census = builder.build();
        } catch (UncheckedIOException e) {
            fail("the documents cannot be compared, " + temporaryFolder() + ": "
                    + EntryReader.reason(Objects.requireNonNull(e.getCause())));
        }
        return census;
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Works on every entry of every file with all threads, and hands the results on in order. */
    <T> void pass(String doing, Function<Entry, T> work, Consumer<T> sink) {
        verbose(doing + " " + inputs.files().size() + " files with " + options.threads() + " threads");
        EntryReader reader = new EntryReader(input.limits());
        try (Progress progress = progress(doing, inputs.files());
                Pipeline<T> pipeline = pipeline(work, sink)) {
            for (InputFile file : inputs.files()) {
                reader.read(file, entry -> {
                    progress.count(entry, reader.bytesRead(), () -> "");
                    pipeline.accept(entry);
                });
            }
            pipeline.finish();
        }
    }

    /** Shows how far a pass over the files has come, if anybody looks. */
    Progress progress(String doing, List<InputFile> files) {
        boolean shown = options.progress() == RunOptions.ProgressMode.AUTO && console.errTerminal() && !options.quiet();
        return new Progress(console, doing, shown ? Progress.size(files) : -1);
    }

    /** Works on entries with all threads, and hands the results on in order. */
    <T> Pipeline<T> pipeline(Function<Entry, T> work, Consumer<T> sink) {
        return new Pipeline<>(options.threads(), work, sink);
    }

    /**
     * Decodes a document.
     *
     * @throws BadInput also when it does not fit into memory
     */
    Loaded load(Entry.Raw raw) throws BadInput {
        return Loaded.of(raw, input.fields(), input.limits());
    }

    /** The name of an entry in an error message: its file, and its line if it has one. */
    static String place(Entry entry, int line) {
        return line == 0 ? entry.file().path() : entry.file().path() + ":" + line;
    }

    @Override
    public void close() {
        census.close();
        try {
            inputs.close();
        } catch (IOException e) {
            fail("cannot remove the copy of standard input: " + EntryReader.reason(e));
        }
    }

    /** What is wrong with an entry is told in the second pass. */
    private Optional<Sketched> sketch(Winnow winnow, Entry entry) {
        if (!(entry instanceof Entry.Raw raw)) {
            return Optional.empty();
        }
        try {
            return Optional.of(winnow.sketch(load(raw).document()));
        } catch (BadInput | RuntimeException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }
}
