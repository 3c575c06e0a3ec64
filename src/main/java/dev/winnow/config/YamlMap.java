package dev.winnow.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML 1.2 file, read with a known set of keys; every refusal is an {@link IllegalArgumentException} that names file,
 * line and key.
 *
 * <p>Reads nodes, not objects: nodes know their lines, and no YAML can make an object. Immutable.
 */
final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(String file, int line, Map<String, Node> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /**
     * The mapping that is the whole file.
     *
     * @param file how messages name it
     * @param keys the keys that may occur
     */
    static YamlMap parse(String file, String yaml, List<String> keys) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        Optional<Node> root;
        try {
            root = new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new IllegalArgumentException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": not YAML: " + e.getMessage(), e);
        }
        if (root.isEmpty()) {
            throw new IllegalArgumentException(file + ":1: must hold the keys " + keys + " but is empty");
        }
        return of(file, root.get(), keys);
    }

    private static YamlMap of(String file, Node node, List<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw new IllegalArgumentException(place(file, node) + "must be a mapping with the keys " + keys);
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "a key that is no text";
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(place(file, tuple.getKeyNode()) + "unknown key '" + key
                        + "', did you mean '" + nearest(key, keys) + "'? Known are " + keys);
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new IllegalArgumentException(place(file, tuple.getKeyNode()) + "key '" + key + "' stands twice");
            }
        }
        return new YamlMap(file, line(node), values);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The text under the key. */
    String text(String key) {
        return text(key, required(key));
    }

    /** The text under the key, or the other one when the key is not there. */
    @Nullable
    String text(String key, @Nullable String otherwise) {
        Node node = values.get(key);
        return node == null ? otherwise : text(key, node);
    }

    /** The list of texts under the key; empty when the key is not there. */
    List<String> texts(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(key, node, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            texts.add(text(key, element));
        }
        return List.copyOf(texts);
    }

    double number(String key, double otherwise) {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        if (!Tag.FLOAT.equals(node.getTag()) && !Tag.INT.equals(node.getTag())) {
            throw wrong(key, node, "a number");
        }
        return Double.parseDouble(((ScalarNode) node).getValue());
    }

    boolean flag(String key) {
        Node node = values.get(key);
        if (node != null && !Tag.BOOL.equals(node.getTag())) {
            throw wrong(key, node, "true or false");
        }
        return node != null && ((ScalarNode) node).getValue().equalsIgnoreCase("true");
    }

    /** The mapping under the key, with the keys it may hold. */
    YamlMap map(String key, List<String> keys) {
        return of(file, required(key), keys);
    }

    /** Whether a mapping stands under the key. */
    boolean holdsMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A refusal of the key's value that names its place. */
    IllegalArgumentException refuse(String key, String problem) {
        Node node = values.get(key);
        return new IllegalArgumentException(
                file + ":" + (node == null ? line : line(node)) + ": '" + key + "' " + problem);
    }

    private Node required(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw new IllegalArgumentException(file + ":" + line + ": key '" + key + "' is missing");
        }
        return node;
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || !Tag.STR.equals(node.getTag())) {
            throw wrong(key, node, "text (a number, true or null needs quotation marks to be one)");
        }
        return scalar.getValue();
    }

    private IllegalArgumentException wrong(String key, Node node, String expected) {
        String got = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "a " + node.getNodeType();
        return new IllegalArgumentException(place(file, node) + "'" + key + "' must be " + expected + ", not "
                + got.toLowerCase(java.util.Locale.ROOT));
    }

    private static String place(String file, Node node) {
        return file + ":" + line(node) + ": ";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The known key with the fewest edits to the given one (Levenshtein). */
    static String nearest(String key, List<String> keys) {
        String best = keys.get(0);
        int fewest = Integer.MAX_VALUE;
        for (String known : keys) {
            int edits = edits(key, known);
            if (edits < fewest) {
                fewest = edits;
                best = known;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
