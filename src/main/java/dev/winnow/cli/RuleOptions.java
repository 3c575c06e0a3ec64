package dev.winnow.cli;

import dev.winnow.Document;
import dev.winnow.Winnow;
import dev.winnow.config.Configuration;
import dev.winnow.config.Profiles;
import dev.winnow.config.Selection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Which rules run, and what of theirs counts: the configuration, and the command line over it. Shared between threads. */
final class RuleOptions {

    private final Configuration configuration;
    private final Profiles profiles;
    private final double fixConfidence;

    private RuleOptions(Configuration configuration, Profiles profiles, double fixConfidence) {
        this.configuration = configuration;
        this.profiles = profiles;
        this.fixConfidence = fixConfidence;
    }

    /** The engine for documents that no override names. */
    Winnow winnow() {
        return profiles.base();
    }

    /** The engine for a document in the file. */
    Winnow winnow(String path, Document document) {
        return profiles.winnow(path, document);
    }

    /** Whether any rule compares documents. */
    boolean comparesDocuments() {
        return profiles.comparesDocuments();
    }

    /** Findings below it are not reported. */
    double minConfidence() {
        return profiles.minConfidence();
    }

    /** Fixes of findings below it are held back. */
    double fixConfidence() {
        return fixConfidence;
    }

    Configuration configuration() {
        return configuration;
    }

    Profiles profiles() {
        return profiles;
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Options.list(
                "--select", "X", "Run only these rules or categories (default: all that are on by default)."));
        spec.addOption(Options.list("--ignore", "X", "Leave these rules or categories out; wins over --select."));
        spec.addOption(
                Options.value("--min-confidence", "C", "Findings below it are not reported, 0 to 1 (default: 0.5)."));
        spec.addOption(Options.value(
                "--fix-confidence", "C", "Fixes of findings below it are held back, 0 to 1 (default: 0.8)."));
        spec.addOption(Options.flag("--no-corpus", "Leave out the rules that compare documents.")
                .build());
        declareFile(spec);
    }

    /** The options that choose the configuration. */
    static void declareFile(CommandSpec spec) {
        spec.addOption(Options.value(
                "--config",
                "FILE",
                "The configuration (default: the nearest winnow.yml or .winnow.yml in the folder of the inputs or above"
                        + " it, or else of the current folder)."));
        spec.addOption(Options.flag("--isolated", "Use no configuration.").build());
    }

    static RuleOptions of(ParseResult result) {
        Configuration configuration = configuration(result);
        Selection selection = new Selection(
                Options.strings(result, "--select"),
                Options.strings(result, "--ignore"),
                Options.given(result, "--no-corpus") ? false : null,
                Options.given(result, "--min-confidence")
                        ? (Double) Options.share(result, "--min-confidence", 0)
                        : null);
        return new RuleOptions(
                configuration,
                new Profiles(configuration, selection),
                Options.share(
                        result,
                        "--fix-confidence",
                        configuration.fixConfidence().value()));
    }

    /** The defaults, whatever configuration there is. */
    static RuleOptions isolated() {
        Configuration none = Configuration.none();
        return new RuleOptions(
                none, new Profiles(none, Selection.NONE), none.fixConfidence().value());
    }

    /** The configuration that the options and the paths choose. */
    static Configuration configuration(ParseResult result) {
        return configuration(result, result.matchedPositionalValue(0, List.of()));
    }

    /** The configuration that the options choose for the paths. */
    static Configuration configuration(ParseResult result, List<String> paths) {
        String given = Options.string(result, "--config", "");
        if (Options.given(result, "--isolated")) {
            if (!given.isEmpty()) {
                throw new UsageException("--config names a file and --isolated wants none: give one of them");
            }
            return Configuration.none();
        }
        try {
            Path file = given.isEmpty() ? nearest(paths) : Path.of(given);
            return file == null ? Configuration.none() : Configuration.read(file);
        } catch (InvalidPathException e) {
            throw new UsageException("--config " + given + " is not a path of this system: " + e.getReason());
        }
    }

    private static @Nullable Path nearest(List<String> paths) {
        Path shared = null;
        for (String path : paths) {
            Path folder = folder(path);
            shared = shared == null ? folder : common(shared, folder);
        }
        Path found = shared == null ? null : Configuration.nearest(shared);
        return found == null ? Configuration.nearest(Path.of("")) : found;
    }

    private static Path folder(String path) {
        Path here = Path.of("").toAbsolutePath();
        if (path.equals("-")) {
            return here;
        }
        try {
            Path absolute = Path.of(path).toAbsolutePath().normalize();
            Path parent = absolute.getParent();
            return Files.isDirectory(absolute) || parent == null ? absolute : parent;
        } catch (InvalidPathException e) {
            return here; // told with the inputs
        }
    }

    private static @Nullable Path common(Path one, Path other) {
        Path shared = one;
        while (shared != null && !other.startsWith(shared)) {
            shared = shared.getParent();
        }
        return shared;
    }
}
