package dev.winnow.ingest;

import dev.winnow.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes until it is finished: a hidden folder in the output folder, from which everything is moved to its final name at the
 * end. Used by one thread.
 */
final class WorkFolder {

    private static final String NAME = ".winnow-ingest";
    private static final String PLAN = "plan.json";
    private static final String CHECKPOINT = "checkpoint.json";
    private static final List<String> RESULTS =
            List.of(Names.ACCEPTED, Names.QUARANTINE, Names.EDITS, Names.ATTRIBUTES, Names.MANIFEST);

    private final Path target;
    private final Path folder;

    WorkFolder(Path target) {
        this.target = target;
        this.folder = target.resolve(NAME);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether a run was begun here and not finished. */
    boolean interrupted() {
        return Files.exists(file(PLAN));
    }

    /** Why nothing can be written here; null if it can. */
    @Nullable
    String refusal() {
        for (String name : RESULTS) {
            if (Files.exists(target.resolve(name)) && !Files.exists(target.resolve(Names.MANIFEST))) {
                return target.resolve(name) + " is in the way, and not from a run of winnow ingest";
            }
        }
        return null;
    }

    /** Begins anew. */
    void begin(String plan) throws IOException {
        clear(folder);
        Files.createDirectories(folder);
        write(PLAN, plan);
    }

    String plan() throws IOException {
        return Files.readString(file(PLAN));
    }

    /** The last checkpoint, or null if there was none. */
    @Nullable
    JsonTree checkpoint() throws IOException {
        return Files.exists(file(CHECKPOINT)) ? JsonTree.parse(Files.readString(file(CHECKPOINT))) : null;
    }

    void checkpoint(String json) throws IOException {
        write(CHECKPOINT, json);
    }

    /**
     * Moves the results to their final names, in place of those of an earlier run; may be called again if it was cut short.
     *
     * @param attributes whether this run has attributes; those of an earlier one go
     */
    void publish(boolean attributes) throws IOException {
        if (!attributes && Files.exists(target.resolve(Names.ATTRIBUTES))) {
            clear(target.resolve(Names.ATTRIBUTES));
        }
        for (String name : RESULTS) {
            Path made = file(name);
            Path named = target.resolve(name);
            if (Files.exists(made)) {
                Path old = file("old-" + name);
                if (Files.exists(named)) {
                    clear(old);
                    Files.move(named, old, StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(made, named, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(file(PLAN)); // from here on the run is over
        clear(folder);
    }

    private void write(String name, String text) throws IOException {
        try (AtomicFile file = new AtomicFile(file(name))) {
            file.out().write(text.getBytes(StandardCharsets.UTF_8));
            file.commitForced();
        }
    }

    private static void clear(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
