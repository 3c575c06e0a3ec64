package dev.winnow.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** YAML 1.2 as the library reads it: nodes, not objects, because nodes know their lines and no YAML can make an object. */
final class YamlLibrary {

    private final String file;

    private YamlLibrary(String file) {
        this.file = file;
    }

    /**
     * The file's one document; an empty mapping when it holds none.
     *
     * @param file how messages name it
     * @throws IllegalArgumentException naming file and line of what is not YAML, or uses anchors
     */
    static YamlNode parse(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowNonScalarKeys(true) // refused below, with their line
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.isEmpty()
                    ? new YamlNode.Mapping(1, Map.of(), Map.of())
                    : new YamlLibrary(file).node(root.get(), 0);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new IllegalArgumentException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": not YAML: " + oneLine(String.valueOf(e.getMessage())), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(file + ": nested too deep", e);
        }
    }

    private YamlNode node(Node node, int depth) {
        int line = line(node);
        if (depth > 20) { // no file of ours nests deeper than three; an alias may stand inside its own anchor
            throw new IllegalArgumentException(file + ":" + line + ": nested too deep");
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(line, kind(node.getTag()), scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> values = new ArrayList<>();
            for (Node value : sequence.getValue()) {
                values.add(node(value, depth + 1));
            }
            return new YamlNode.Sequence(line, values);
        }
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int keyLine = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new IllegalArgumentException(file + ":" + keyLine + ": a key must be text");
            }
            if (values.put(key.getValue(), node(tuple.getValueNode(), depth + 1)) != null) {
                throw new IllegalArgumentException(
                        file + ":" + keyLine + ": key '" + key.getValue() + "' stands twice");
            }
            keyLines.put(key.getValue(), keyLine);
        }
        return new YamlNode.Mapping(line, values, keyLines);
    }

    private static YamlNode.Kind kind(Tag tag) {
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            return YamlNode.Kind.NUMBER;
        }
        if (Tag.BOOL.equals(tag)) {
            return YamlNode.Kind.FLAG;
        }
        return Tag.NULL.equals(tag) ? YamlNode.Kind.NOTHING : YamlNode.Kind.TEXT;
    }

    private static String oneLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
