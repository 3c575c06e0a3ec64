package dev.winnow.config;

import dev.winnow.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read with a known set of keys; every refusal is an {@link IllegalArgumentException} that names file, line
 * and key. Immutable.
 */
final class YamlMap {

    private final String file;
    private final YamlNode.Mapping mapping;

    private YamlMap(String file, YamlNode.Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * The mapping that is the node.
     *
     * @param file how messages name the file
     * @param keys the keys that may occur
     */
    static YamlMap of(String file, YamlNode node, List<String> keys) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw new IllegalArgumentException(file + ":" + node.line() + ": must be a mapping with the keys " + keys);
        }
        for (String key : mapping.values().keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(
                        file + ":" + mapping.keyLines().get(key) + ": unknown key '" + key + "'"
                                + Nearest.hint(key, keys) + " (known are " + String.join(", ", keys) + ")");
            }
        }
        return new YamlMap(file, mapping);
    }

    boolean has(String key) {
        return mapping.values().containsKey(key);
    }

    /** The text under the key. */
    String text(String key) {
        return text(key, required(key));
    }

    /** The text under the key, or null when the key is not there. */
    @Nullable
    String textOrNull(String key) {
        YamlNode node = mapping.values().get(key);
        return node == null ? null : text(key, node);
    }

    /** The list of texts under the key; empty when the key is not there. */
    List<String> texts(String key) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            throw wrong(key, node, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode element : sequence.values()) {
            texts.add(text(key, element));
        }
        return List.copyOf(texts);
    }

    /** The list of texts under the key, or the one text; empty when the key is not there. */
    List<String> textOrTexts(String key) {
        return mapping.values().get(key) instanceof YamlNode.Scalar ? List.of(text(key)) : texts(key);
    }

    /** The list of mappings under the key, with the keys that each may hold. */
    List<YamlMap> maps(String key, List<String> keys) {
        YamlNode node = required(key);
        if (!(node instanceof YamlNode.Sequence sequence)) {
            throw wrong(key, node, "a list of mappings");
        }
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode element : sequence.values()) {
            maps.add(of(file, element, keys));
        }
        return maps;
    }

    double number(String key, double otherwise) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NUMBER) {
            return Double.parseDouble(scalar.text());
        }
        throw wrong(key, node, "a number");
    }

    boolean flag(String key) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            return false;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.FLAG) {
            return scalar.text().equals("true");
        }
        throw wrong(key, node, "true or false");
    }

    /** The mapping under the key, with the keys it may hold. */
    YamlMap map(String key, List<String> keys) {
        YamlNode node = required(key);
        if (!(node instanceof YamlNode.Mapping)) {
            throw wrong(key, node, "a mapping with the keys " + keys);
        }
        return of(file, node, keys);
    }

    /** Whether a mapping stands under the key. */
    boolean holdsMap(String key) {
        return mapping.values().get(key) instanceof YamlNode.Mapping;
    }

    /** A refusal of the key's value that names its place; the mapping's place when it has no such key. */
    IllegalArgumentException refuse(String key, String problem) {
        int line = mapping.keyLines().getOrDefault(key, mapping.line());
        return new IllegalArgumentException(file + ":" + line + ": '" + key + "' " + problem);
    }

    private YamlNode required(String key) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            throw new IllegalArgumentException(file + ":" + mapping.line() + ": key '" + key + "' is missing");
        }
        return node;
    }

    private String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TEXT) {
            return scalar.text();
        }
        throw wrong(key, node, "text (a number, true or null needs quotation marks to be one)");
    }

    private IllegalArgumentException wrong(String key, YamlNode node, String expected) {
        String got = node instanceof YamlNode.Scalar scalar
                ? "'" + scalar.text() + "'"
                : "a " + node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new IllegalArgumentException(
                file + ":" + node.line() + ": '" + key + "' must be " + expected + ", not " + got);
    }
}
