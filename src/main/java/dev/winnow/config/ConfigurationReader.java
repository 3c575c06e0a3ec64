package dev.winnow.config;

import dev.winnow.Rule;
import dev.winnow.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a configuration with its presets and rule files. */
final class ConfigurationReader {

    static final List<String> NAMES = List.of("winnow.yml", ".winnow.yml");

    /** The contract's limit: 1 MiB. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String PRESETS = "/dev/winnow/presets/";

    private final Path file;

    ConfigurationReader(Path file) {
        this.file = file;
    }

    Configuration read() {
        String name = shown(file);
        try {
            YamlMap top = YamlMap.of(name, node(name, file), ConfigKeys.names(ConfigKeys.TOP));
            List<PatternRule> own = new ArrayList<>();
            for (Path path : ruleFiles(top)) {
                own.add(rule(path));
            }
            List<Rule> all = new ArrayList<>(RuleSets.standard(Settings.DEFAULTS));
            all.addAll(own);
            requireUnique(top, all);
            KnownRules known = new KnownRules(all);
            List<Layer> layers = new ArrayList<>();
            for (Placed<String> preset : LayerReader.presets(top)) {
                layers.add(preset(preset.value(), known));
            }
            layers.add(LayerReader.read(name, top, known));
            return new Configuration(file, layers, own);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    /** A preset: a configuration that comes with the program. */
    static Layer preset(String name, KnownRules known) {
        String path = PRESETS + name + ".yml";
        try (InputStream bytes = ConfigurationReader.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("Resource " + path + " is not in the program");
            }
            String yaml = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            String from = "preset " + name;
            return LayerReader.read(
                    from, YamlMap.of(from, YamlLibrary.parse(from, yaml), ConfigKeys.names(ConfigKeys.TOP)), known);
        } catch (IOException e) {
            throw new IllegalStateException("Resource " + path + " cannot be read", e);
        }
    }

    /** The path as messages name it: relative to the current folder where it lies below. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : file.normalize();
        return shown.toString().replace('\\', '/');
    }

    /** The user's rule in the file. */
    static PatternRule rule(Path path) {
        String name = shown(path);
        return RuleFile.read(name, text(name, path));
    }

    private static YamlNode node(String name, Path path) {
        YamlNode node = YamlLibrary.parse(name, text(name, path));
        return node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NOTHING
                ? YamlLibrary.parse(name, "{}")
                : node;
    }

    private static String text(String name, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(name + ": is larger than " + MOST_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": is not UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(name + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The files under {@code own-rules}: of a folder those that end in .yml, by name. */
    private List<Path> ruleFiles(YamlMap top) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<Path> files = new ArrayList<>();
        for (String named : top.textOrTexts("own-rules")) {
            try {
                Path path = folder == null ? Path.of(named) : folder.resolve(named);
                if (!Files.exists(path)) {
                    throw top.refuse("own-rules", "names '" + named + "', which is no file or folder");
                }
                files.addAll(ruleFiles(path));
            } catch (InvalidPathException | IOException e) {
                throw top.refuse("own-rules", "names '" + named + "', which cannot be read: " + e.getMessage());
            }
        }
        return files;
    }

    /** A rule file, or those in a folder. */
    static List<Path> ruleFiles(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void requireUnique(YamlMap top, List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.info().id())) {
                throw top.refuse(
                        "own-rules",
                        "holds a second rule with the id '" + rule.info().id() + "'");
            }
        }
    }
}
