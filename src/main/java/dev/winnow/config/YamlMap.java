package dev.winnow.config;

import dev.winnow.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read with a known set of keys; every refusal is an {@link IllegalArgumentException} that names file, line
 * and key. Immutable.
 */
final class YamlMap {

    /** More known keys than these make a message that nobody reads to the end. */
    private static final int MOST_LISTED = 20;

    /** The most of a wrong value that a message quotes. */
    private static final int MOST_QUOTED = 60;

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
            throw new IllegalArgumentException(
                    file + ":" + node.line() + ": must be a mapping with the keys " + String.join(", ", keys));
        }
        YamlMap map = new YamlMap(file, mapping);
        for (String key : mapping.values().keySet()) {
            if (!keys.contains(key)) {
                throw map.unknown("key", key, keys);
            }
        }
        return map;
    }

    /** The refusal of a key that is none of those known: the nearest is named, or all of them where they are few. */
    IllegalArgumentException unknown(String what, String key, List<String> known) {
        String hint = Nearest.hint(key, known);
        String all = known.size() > MOST_LISTED ? "" : " (known are " + String.join(", ", known) + ")";
        return new IllegalArgumentException(
                file + ":" + mapping.keyLines().get(key) + ": unknown " + what + " '" + key + "'" + hint + all);
    }

    /** The keys in the order of the file. */
    List<String> keys() {
        return List.copyOf(mapping.values().keySet());
    }

    /** Where the key stands, as {@code file:line}; the mapping's place when it has no such key. */
    String place(String key) {
        return file + ":" + mapping.keyLines().getOrDefault(key, mapping.line());
    }

    /** How messages name the file. */
    String file() {
        return file;
    }

    /** What stands under the key; null when the key is not there, or nothing stands behind it. */
    @Nullable
    YamlNode get(String key) {
        YamlNode node = mapping.values().get(key);
        return node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NOTHING ? null : node;
    }

    /** The mapping under the key, whatever keys it has; null when the key is not there, or nothing stands behind it. */
    @Nullable
    YamlMap anyMap(String key) {
        YamlNode node = get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Mapping inner) {
            return new YamlMap(file, inner);
        }
        throw wrong(key, node, "a mapping");
    }

    /** The mappings in the list under the key; empty when the key is not there, or nothing stands behind it. */
    List<YamlMap> maps(String key, List<String> keys) {
        YamlNode node = get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            throw wrong(key, node, "a list of mappings with the keys " + String.join(", ", keys));
        }
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode element : sequence.values()) {
            maps.add(of(file, element, keys));
        }
        return List.copyOf(maps);
    }

    /** The list of texts under the key, which may also be a single text; empty when nothing is there. */
    List<String> textOrTexts(String key) {
        YamlNode node = get(key);
        return node == null ? List.of() : node instanceof YamlNode.Scalar ? List.of(text(key, node)) : texts(key);
    }

    /** A whole number within the limits under the key. */
    int integer(String key, int otherwise, int smallest) {
        YamlNode node = get(key);
        if (node == null) {
            return otherwise;
        }
        double value = number(key, otherwise);
        if (value != Math.rint(value) || value < smallest || value > Integer.MAX_VALUE) {
            throw wrong(key, node, "a whole number from " + smallest);
        }
        return (int) value;
    }

    /** A number from 0 to 1 under the key; null when nothing is there. */
    @Nullable
    Double share(String key) {
        YamlNode node = get(key);
        if (node == null) {
            return null;
        }
        double value = number(key, 0);
        if (!(value >= 0 && value <= 1)) {
            throw wrong(key, node, "a number from 0 to 1");
        }
        return value;
    }

    /** One of the words under the key; null when nothing is there. */
    @Nullable
    String choice(String key, List<String> words) {
        YamlNode node = get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar && words.contains(scalar.text())) {
            return scalar.text();
        }
        String hint = node instanceof YamlNode.Scalar scalar ? Nearest.hint(scalar.text(), words) : "";
        throw wrong(key, node, "one of " + String.join(", ", words), hint);
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
        YamlNode node = get(key);
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

    /** The mappings in the list under the key, which has to be there. */
    List<YamlMap> requiredMaps(String key, List<String> keys) {
        required(key);
        return maps(key, keys);
    }

    double number(String key, double otherwise) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NUMBER) {
            try {
                return Double.parseDouble(scalar.text());
            } catch (NumberFormatException e) {
                throw wrong(key, node, "a decimal number");
            }
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

    /** The refusal of a value that names something unknown; the nearest known name is told. */
    IllegalArgumentException unknownValue(String key, String what, String value, List<String> known) {
        return new IllegalArgumentException(
                place(key) + ": '" + key + "': unknown " + what + " '" + value + "'" + Nearest.hint(value, known));
    }

    private YamlNode required(String key) {
        YamlNode node = mapping.values().get(key);
        if (node == null) {
            throw new IllegalArgumentException(file + ":" + mapping.line() + ": key '" + key + "' is missing");
        }
        return node;
    }

    String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TEXT) {
            return scalar.text();
        }
        throw wrong(key, node, "text (a number, true or null needs quotation marks to be one)");
    }

    /** A refusal of what stands under the key that says what is expected there. */
    IllegalArgumentException wrong(String key, YamlNode node, String expected) {
        return wrong(key, node, expected, "");
    }

    private IllegalArgumentException wrong(String key, YamlNode node, String expected, String hint) {
        return new IllegalArgumentException(
                file + ":" + node.line() + ": '" + key + "' must be " + expected + ", not " + shown(node) + hint);
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            String text = scalar.text();
            return "'" + (text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text) + "'";
        }
        return node instanceof YamlNode.Mapping ? "a mapping" : "a list";
    }
}
