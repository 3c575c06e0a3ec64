package dev.winnow.config;

import dev.winnow.Category;
import dev.winnow.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The keys of {@code winnow.yml}: what the reader accepts and what the published schema says are made from the same lists. */
final class ConfigKeys {

    static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::id).toList();
    static final List<String> STATES =
            Stream.concat(Stream.of("off", "on"), SEVERITIES.stream()).toList();
    static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::id).toList();
    static final List<String> PRESETS = List.of("news", "web", "forum", "technical", "strict");
    static final List<String> UNUSED = List.of("fail", "ignore");

    private static final Map<String, Object> TEXTS = type("array", "items", Map.of("type", "string", "minLength", 1));
    private static final Map<String, Object> TEXT_OR_TEXTS =
            Map.of("anyOf", List.of(Map.of("type", "string", "minLength", 1), TEXTS));
    private static final Map<String, Object> SHARE =
            new TreeMap<>(Map.of("type", List.of("number", "null"), "minimum", 0, "maximum", 1));
    private static final Map<String, Object> AMOUNT = Map.of(
            "anyOf",
            List.of(
                    Map.of("type", List.of("number", "null"), "minimum", 0),
                    Map.of("type", "string", "pattern", "^[0-9]+(\\.[0-9]+)?( ?%| per (10k|10,000|10000) words)$")));
    private static final Map<String, Object> RISE = Map.of(
            "anyOf",
            List.of(
                    Map.of("type", List.of("number", "null"), "minimum", 0, "maximum", 1),
                    Map.of("type", "string", "pattern", "^[0-9]+(\\.[0-9]+)? ?%$")));
    private static final Map<String, Object> WHOLE =
            new TreeMap<>(Map.of("type", List.of("integer", "null"), "minimum", 0));

    /** The keys that name the documents a thing is about. */
    private static final List<Key> WHERE = List.of(
            new Key("paths", "Path patterns, as in .gitignore, relative to this file.", TEXT_OR_TEXTS),
            new Key("sites", "Hosts; those below them are meant too.", TEXT_OR_TEXTS));

    static final List<Key> ALLOW = with(
            WHERE,
            new Key("text", "The finding's text, the whole of it; white space does not count.", TEXT_OR_TEXTS),
            new Key("pattern", "A regular expression of RE2 that is found in the finding's text.", TEXT_OR_TEXTS),
            new Key("rules", "Rules and categories this is about; all without it.", TEXT_OR_TEXTS),
            new Key("reason", "Why; for readers.", Map.of("type", "string")));

    static final List<Key> PART =
            with(WHERE, new Key("rules", "As the key of the same name above.", Map.of("$ref", "#/$defs/rules")));

    static final List<Key> LIMIT = with(
            WHERE,
            new Key("rule", "Only findings of this rule.", Map.of("$ref", "#/$defs/rule")),
            new Key("category", "Only findings of this category.", Map.of("enum", CATEGORIES)),
            new Key("severity", "Only findings of this severity and above.", Map.of("enum", SEVERITIES)),
            new Key("warn", "Above this a warning is told.", AMOUNT),
            new Key("fail", "Above this the gate fails.", AMOUNT),
            new Key("minimum-documents", "With fewer documents a share or rate is not judged.", WHOLE));

    static final List<Key> RISES = List.of(
            new Key("warn", "From this rise of a share a warning is told.", RISE),
            new Key("fail", "From this rise of a share the gate fails.", RISE));

    static final List<Key> GATE = List.of(
            new Key("minimum-documents", "With fewer documents shares and rates are not judged.", WHOLE),
            new Key("limits", "What is let through at most.", list(LIMIT)),
            new Key("rise", "Against an earlier run (--against).", object(RISES)));

    static final List<Key> BASELINE = List.of(
            new Key("file", "Where the known findings are listed, relative to this file.", Map.of("type", "string")),
            new Key("unused", "Whether entries that no longer occur fail.", Map.of("enum", UNUSED)));

    static final List<Key> TOP = List.of(
            new Key(
                    "preset",
                    "What kind of texts these are: " + String.join(", ", PRESETS) + ".",
                    Map.of("anyOf", List.of(Map.of("enum", PRESETS), type("array", "items", Map.of("enum", PRESETS))))),
            new Key("rules", "Rules and categories: off, on, a severity, or more.", Map.of("$ref", "#/$defs/rules")),
            new Key("overrides", "Other settings for some paths or sites.", list(PART)),
            new Key("allow", "Findings that are none.", list(ALLOW)),
            new Key("own-rules", "Your rule files, relative to this file.", TEXT_OR_TEXTS),
            new Key("min-confidence", "Findings below it are not reported.", SHARE),
            new Key("fix-confidence", "Fixes of findings below it are held back.", SHARE),
            new Key("fail-on", "Lowest severity that fails.", Map.of("enum", SEVERITIES)),
            new Key("corpus", "Whether documents are compared.", Map.of("type", List.of("boolean", "null"))),
            new Key("gate", "Limits on counts and shares.", object(GATE)),
            new Key(
                    "baseline",
                    "Findings that are known already.",
                    Map.of("anyOf", List.of(Map.of("type", "string"), object(BASELINE)))));

    private ConfigKeys() {}

    /** A key, what it says, and what may stand behind it as JSON Schema. */
    record Key(String name, String meaning, Map<String, Object> schema) {}

    static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    /** The schema of a mapping with these keys and no others. */
    static Map<String, Object> object(List<Key> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key key : keys) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("description", key.meaning());
            schema.putAll(new TreeMap<>(key.schema()));
            properties.put(key.name(), schema);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", List.of("object", "null"));
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> list(List<Key> keys) {
        return type("array", "items", object(keys));
    }

    private static Map<String, Object> type(String type, String more, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of(type, "null"));
        schema.put(more, value);
        return schema;
    }

    private static List<Key> with(List<Key> some, Key... others) {
        return Stream.concat(Arrays.stream(others), some.stream()).toList();
    }
}
