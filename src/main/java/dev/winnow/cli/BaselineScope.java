package dev.winnow.cli;

import dev.winnow.gate.Baseline;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a baseline a run can judge: the entries of documents where it looked, and of rules that it had. Immutable. */
final class BaselineScope {

    private final Path folder;
    private final List<Path> looked = new ArrayList<>();
    private final RuleOptions rules;

    /**
     * The scope of a run.
     *
     * @param folder that the baseline's paths are relative to
     * @param paths of the command line
     */
    BaselineScope(Path folder, List<String> paths, RuleOptions rules) {
        this.folder = folder;
        this.rules = rules;
        for (String path : paths) {
            Path absolute = absolute(path);
            if (absolute != null) {
                looked.add(absolute);
            }
        }
    }

    /** The path without detours; null for standard input and for what is no path, which is told with the inputs. */
    private static @Nullable Path absolute(String path) {
        try {
            return path.equals("-") || path.isEmpty()
                    ? null
                    : Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The folder that holds a baseline. */
    static Path folder(Path baseline) {
        return Objects.requireNonNull(baseline.toAbsolutePath().normalize().getParent());
    }

    /** How a baseline calls a document. */
    String name(String path, @Nullable String record) {
        Path absolute = absolute(path);
        boolean below = absolute != null && absolute.startsWith(folder);
        String name = (below ? folder.relativize(absolute).toString() : path).replace('\\', '/');
        return record == null ? name : name + (record.startsWith("#") ? "" : "#") + record;
    }

    /** Whether the run looked where a document of the baseline lies or lay. */
    private boolean looked(String file) {
        try {
            Path absolute = folder.resolve(file).normalize();
            return looked.stream().anyMatch(absolute::startsWith);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Entries that no longer occur as far as the run can tell. */
    List<Baseline.Unused> unused(Baseline baseline) {
        return baseline.unused(this::looked).stream()
                .filter(entry -> judges(baseline, entry))
                .toList();
    }

    /** A rule that compares documents finds less among few: it is judged only when the run looked at all of them. */
    boolean judges(Baseline baseline, Baseline.Unused entry) {
        return rules.profiles().judges(entry.rule(), baseline.everyFile(this::looked));
    }

    /** Whether a run can say something of an entry. */
    boolean reaches(Baseline baseline, Baseline.Unused entry, boolean met) {
        return (met || looked(entry.file())) && judges(baseline, entry);
    }
}
