package dev.winnow.config;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.rules.StandardRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules that ship with Winnow, those in Java and those that are data. */
public final class RuleSets {

    /** Lists the bundled rule files, one path a line, relative to its own folder. */
    static final String INDEX = "/dev/winnow/rules/index";

    private RuleSets() {}

    /** New instances of all rules, those that are off by default too: first those in Java, then those that are data. */
    public static List<Rule> standard(Settings settings) {
        List<Rule> rules = new ArrayList<>(StandardRules.all(settings));
        String folder = INDEX.substring(0, INDEX.lastIndexOf('/') + 1);
        resource(INDEX)
                .lines()
                .filter(path -> !path.isBlank())
                .forEach(path -> rules.add(RuleFile.readBundled(path, resource(folder + path))));
        return List.copyOf(rules);
    }

    /**
     * The user's rules in a file, or in the files of a folder.
     *
     * @throws ConfigurationException naming file, line and key of what makes no sense
     */
    public static List<Rule> own(Path path) {
        try {
            List<Rule> rules = new ArrayList<>();
            for (Path file : ConfigurationReader.ruleFiles(path)) {
                rules.add(ConfigurationReader.rule(file));
            }
            return rules;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ConfigurationException(path + ": cannot be read: " + e.getMessage());
        }
    }

    private static String resource(String path) {
        try (InputStream bytes = RuleSets.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("Resource " + path + " is not in the program");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + path + " cannot be read", e);
        }
    }
}
