package dev.winnow.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a run wrote and another reads.
 *
 * @param members by name; what is null in JSON is missing
 */
record JsonTree(Map<String, Object> members) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * Reads an object.
     *
     * @throws IOException if it is none
     */
    static JsonTree parse(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return object(parser);
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** The text of the name, empty if it is not there. */
    String text(String name) {
        return String.valueOf(members.getOrDefault(name, ""));
    }

    @Nullable
    String textOrNull(String name) {
        return members.containsKey(name) ? text(name) : null;
    }

    /** The number of the name, 0 if it is not there. */
    long number(String name) {
        return members.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** The object of the name, empty if it is not there. */
    JsonTree object(String name) {
        return members.get(name) instanceof JsonTree tree ? tree : new JsonTree(Map.of());
    }

    /** The objects of the list of the name. */
    List<JsonTree> objects(String name) {
        List<JsonTree> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(one -> objects.add(one instanceof JsonTree tree ? tree : new JsonTree(Map.of())));
        }
        return objects;
    }

    /** The texts of the list of the name. */
    List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What {@link JsonLine#bytes} wrote under the name; null if it is not there. */
    byte @Nullable [] bytes(String name) {
        if (has(name)) {
            return text(name).getBytes(StandardCharsets.UTF_8);
        }
        return has(name + "64") ? Base64.getDecoder().decode(text(name + "64")) : null;
    }

    private static JsonTree object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new JsonTree(members);
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(parser);
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
