package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of rules: the examples in {@link RuleInfo} and the files of the rule's folder.
 *
 * <p>Of {@code hit-*.txt}, {@code miss-*.txt}, {@code todo-*.txt} and folders {@code corpus-*} and nothing else; hidden files are skipped.
 */
final class Cases {

    private static final String FORMS = "hit-*.txt, miss-*.txt, todo-*.txt or a folder corpus-*";

    private final Path folder;
    private final Function<Settings, ? extends List<? extends Rule>> maker;

    /** {@code folder} holds one folder a rule; {@code maker} makes the rules with a fixture's options. */
    Cases(Path folder, Function<Settings, ? extends List<? extends Rule>> maker) {
        this.folder = folder;
        this.maker = maker;
    }

    /**
     * A case that has yet to be read, so that one that cannot be read fails alone.
     *
     * @param source the file or folder; null for an example
     */
    record Entry(String name, @Nullable URI source, Supplier<Case> reader) {

        Case read() {
            return reader.get();
        }
    }

    /** The examples that the rule carries itself. */
    static List<Entry> examples(Rule rule) {
        List<Entry> entries = new ArrayList<>();
        RuleInfo info = rule.info();
        for (int i = 0; i < info.hits().size(); i++) {
            entries.add(example(rule, Case.Kind.HIT, info.hits().get(i), "hit example " + (i + 1)));
        }
        for (int i = 0; i < info.misses().size(); i++) {
            entries.add(example(rule, Case.Kind.MISS, info.misses().get(i), "miss example " + (i + 1)));
        }
        return entries;
    }

    private static Entry example(Rule rule, Case.Kind kind, String marked, String what) {
        String name = rule.info().id() + " " + what;
        return new Entry(name, null, () -> {
            Fixture fixture = Fixture.parse(what, marked);
            return new Case(name, kindOf(name, kind, List.of(fixture)), rule, List.of(fixture), null);
        });
    }

    /** The cases in the rule's folder, by name; empty when there is no such folder. */
    List<Entry> fixtures(Rule rule) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path path : visible(folder.resolve(rule.info().id()))) {
            String name = rule.info().id() + " " + path.getFileName();
            entries.add(new Entry(name, path.toUri(), () -> read(rule, name, path)));
        }
        return entries;
    }

    /** The visible files and folders in a folder, by name; empty when there is none. */
    static List<Path> visible(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Case read(Rule rule, String name, Path path) {
        String file = path.getFileName().toString();
        Case.Kind kind = kind(file, Files.isDirectory(path));
        if (kind == null && !(Files.isDirectory(path) && file.startsWith("corpus-"))) {
            throw new IllegalArgumentException(path + " is none of " + FORMS);
        }
        try {
            List<Fixture> fixtures = new ArrayList<>();
            for (Path text : kind == null ? visible(path) : List.of(path)) {
                fixtures.add(Fixture.read(text));
            }
            Rule made = withOptions(rule, path, fixtures);
            return new Case(name, kindOf(name, kind, fixtures), made, fixtures, path.toUri());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e, e);
        }
    }

    private static Case.@Nullable Kind kind(String file, boolean folder) {
        if (folder || !file.endsWith(".txt")) {
            return null;
        }
        if (file.startsWith("hit-")) {
            return Case.Kind.HIT;
        }
        if (file.startsWith("miss-")) {
            return Case.Kind.MISS;
        }
        return file.startsWith("todo-") ? Case.Kind.TODO : null;
    }

    /** What the marks say the case is; refuses a name that says something else. */
    private static Case.Kind kindOf(String name, Case.@Nullable Kind said, List<Fixture> fixtures) {
        boolean marks = fixtures.stream().anyMatch(f -> !f.marked().marks().isEmpty());
        Case.Kind shown = marks ? Case.Kind.HIT : Case.Kind.MISS;
        if (said == null || said == Case.Kind.TODO) {
            return said == null ? shown : said;
        }
        if (said != shown) {
            throw new IllegalArgumentException(
                    name + (marks ? " is a miss and has a mark" : " is a hit and has no mark"));
        }
        return said;
    }

    private Rule withOptions(Rule rule, Path path, List<Fixture> fixtures) {
        Map<String, Object> values = new HashMap<>();
        for (Fixture fixture : fixtures) {
            fixture.options().forEach((name, value) -> values.put(name, OptionValue.of(rule.info(), name, value)));
        }
        if (values.isEmpty()) {
            return rule;
        }
        String id = rule.info().id();
        for (Rule made : maker.apply(Settings.of(Map.of(id, values)))) {
            if (made.info().id().equals(id)) {
                return made;
            }
        }
        throw new IllegalArgumentException(path + " sets options, but rule '" + id + "' cannot be made anew");
    }
}
