package dev.winnow.config;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, whoever has read it; immutable. */
sealed interface YamlNode {

    /** The 1-based line where the value begins. */
    int line();

    /** What a scalar is in the JSON schema of YAML 1.2. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /** A single value. */
    record Scalar(int line, Kind kind, String text) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> values) implements YamlNode {

        public Sequence {
            values = List.copyOf(values);
        }
    }

    /**
     * A mapping.
     *
     * @param values in the order of the file
     * @param keyLines the 1-based lines of the keys
     */
    record Mapping(int line, Map<String, YamlNode> values, Map<String, Integer> keyLines) implements YamlNode {}
}
