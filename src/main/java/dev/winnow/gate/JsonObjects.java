package dev.winnow.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects that hold nothing but texts and numbers, one from a text. */
final class JsonObjects {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonObjects() {}

    /**
     * The members of an object: texts as String, numbers as Long.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Map<String, Object> flat(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("is no JSON object");
            }
            Map<String, Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    members.put(name, parser.getLongValue());
                } else {
                    throw new IllegalArgumentException("'" + name + "' is neither text nor a whole number");
                }
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("goes on behind the object");
            }
            return members;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
    }

    /** The text of the name. */
    static String text(Map<String, Object> members, String name) {
        return value(members, name, String.class);
    }

    /** The number of the name. */
    static long number(Map<String, Object> members, String name) {
        return value(members, name, Long.class);
    }

    private static <T> T value(Map<String, Object> members, String name, Class<T> type) {
        @Nullable Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "has no '" + name + "' that is " + (type == Long.class ? "a number" : "text"));
        }
        return type.cast(value);
    }
}
