package dev.winnow.ingest;

import dev.winnow.text.JsonStrings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, member by member. Used by one thread. */
final class JsonLine {

    private final StringBuilder out = new StringBuilder("{");

    JsonLine put(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            JsonStrings.quote(value, false, out);
        }
        return this;
    }

    JsonLine put(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonLine put(String name, double value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonLine put(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A member whose value is JSON already. */
    JsonLine raw(String name, CharSequence json) {
        name(name);
        out.append(json);
        return this;
    }

    /** Bytes: as a string if they are UTF-8, else in base 64 under the name with {@code 64} behind it. */
    JsonLine bytes(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return put(name, text);
        } catch (CharacterCodingException e) {
            return put(name + "64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The object. */
    @Override
    public String toString() {
        return out + "}";
    }

    private void name(String name) {
        if (out.length() > 1) {
            out.append(", ");
        }
        JsonStrings.quote(name, false, out);
        out.append(": ");
    }
}
