package dev.winnow.config;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a user's configuration says, presets included. Immutable.
 *
 * <p>Made without one file of the YAML library being loaded when there is no configuration.
 */
public final class Configuration {

    private final @Nullable Path file;
    private final List<Layer> layers;
    private final List<Rule> ownRules;

    Configuration(@Nullable Path file, List<Layer> layers, List<? extends Rule> ownRules) {
        this.file = file;
        this.layers = List.copyOf(layers);
        this.ownRules = List.copyOf(ownRules);
    }

    /** No configuration: everything at its default. */
    public static Configuration none() {
        return new Configuration(null, List.of(), List.of());
    }

    /**
     * Reads a configuration.
     *
     * @throws ConfigurationException if it cannot be read, or makes no sense
     */
    public static Configuration read(Path file) {
        return new ConfigurationReader(file).read();
    }

    /** The nearest {@code winnow.yml} or {@code .winnow.yml} in the folder or above it, or null. */
    public static @Nullable Path nearest(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            for (String name : ConfigurationReader.NAMES) {
                if (at.resolve(name).toFile().isFile()) {
                    return at.resolve(name);
                }
            }
        }
        return null;
    }

    /** The file it was read from; null for none. */
    public @Nullable Path file() {
        return file;
    }

    /** The folder that paths in it are relative to; the current folder when there is no file. */
    public Path folder() {
        return file == null
                ? Path.of("").toAbsolutePath()
                : Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    }

    /** Whether nothing is configured. */
    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** The user's own rules. */
    public List<Rule> ownRules() {
        return ownRules;
    }

    /** All rules with the settings, those that are off too: first those that ship with Winnow. */
    List<Rule> rules(Settings settings) {
        List<Rule> standard = RuleSets.standard(settings);
        if (ownRules.isEmpty()) {
            return standard;
        }
        return java.util.stream.Stream.concat(standard.stream(), ownRules.stream())
                .toList();
    }

    List<Layer> layers() {
        return layers;
    }

    /** From which confidence findings are reported. */
    public Placed<Double> minConfidence() {
        return last(layer -> layer.numbers().minConfidence(), 0.5);
    }

    /** From which confidence fixes are applied. */
    public Placed<Double> fixConfidence() {
        return last(layer -> layer.numbers().fixConfidence(), 0.8);
    }

    /** Whether documents are compared. */
    public Placed<Boolean> corpus() {
        return last(layer -> layer.numbers().corpus(), true);
    }

    /** The severity that fails; null when nothing is said: a warning, or nothing beside a gate with limits. */
    public @Nullable Placed<Severity> failOn() {
        return find(layer -> layer.numbers().failOn());
    }

    /** The limits. */
    public GatePolicy gate() {
        GatePolicy gate = find(Layer::gate);
        return gate == null ? GatePolicy.NONE : gate;
    }

    /** The file of known findings; null when none is named. */
    public @Nullable Path baseline() {
        Placed<String> named = find(Layer::baseline);
        return named == null ? null : folder().resolve(named.value());
    }

    /** Whether entries of the baseline that no longer occur fail. */
    public Placed<Boolean> failOnUnused() {
        return last(Layer::failOnUnused, true);
    }

    private <T> Placed<T> last(Function<Layer, @Nullable Placed<T>> part, T otherwise) {
        Placed<T> found = find(part);
        return found == null ? new Placed<>(otherwise, "default") : found;
    }

    /** What the last layer that says something says. */
    private <T> @Nullable T find(Function<Layer, @Nullable T> part) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            T value = part.apply(layers.get(i));
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
