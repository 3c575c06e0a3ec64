package dev.winnow.cli;

import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of the mended copies: keeps writers inside, off the inputs, and off each other's files. Used by one thread. */
final class OutputFolder {

    private final Path folder;
    private final Run run;
    private final Map<Path, InputFile> owners = new HashMap<>();
    private @Nullable Set<Path> inputs;

    /** The folder for the inputs of a run, which is told of what cannot be written. */
    OutputFolder(Path folder, Run run) {
        this.folder = folder;
        this.run = run;
        run.files().forEach(file -> owners.put(target(file.outputName()), file));
    }

    /** Where a file of the name goes. */
    Path target(String name) {
        return folder.resolve(name);
    }

    /** Whether the input's mended copy may be written there, with the folders made that it needs; if not, that is reported. */
    boolean accepts(InputFile file, Path target) {
        try {
            String refusal = refusal(file, target);
            if (refusal == null) {
                return true;
            }
            run.fail(file.path() + ": not written: " + target + refusal);
        } catch (IOException e) {
            run.fail(file.path() + ": cannot write " + target + ": " + EntryReader.reason(e));
        }
        return false;
    }

    private @Nullable String refusal(InputFile file, Path target) throws IOException {
        InputFile owner = owners.getOrDefault(target, file);
        if (!owner.same(file)) {
            return " is where " + owner.path() + " goes";
        }
        if (Files.exists(target) && inputs().contains(target.toRealPath())) {
            return " is an input itself";
        }
        Files.createDirectories(folder);
        Path existing = target.toAbsolutePath().getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && existing.toRealPath().startsWith(folder.toRealPath())
                ? null
                : " leads out of " + folder;
    }

    /** The inputs without any links, looked up when something is there that could be one. */
    private Set<Path> inputs() throws IOException {
        if (inputs == null) {
            Set<Path> real = new HashSet<>();
            for (InputFile file : run.files()) {
                if (Files.exists(file.file())) {
                    real.add(file.file().toRealPath());
                }
            }
            inputs = real;
        }
        return inputs;
    }
}
