package dev.winnow.config;

import dev.winnow.text.JsonStrings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes maps, lists, texts, numbers and flags as indented JSON. */
final class JsonTree {

    private final StringBuilder out = new StringBuilder();

    private JsonTree() {}

    /** The value as text, with a line break at its end; members in the order of a linked map, else by name. */
    static String write(Object value) {
        JsonTree tree = new JsonTree();
        tree.value(value, "\n");
        return tree.out.append('\n').toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            members(map, indent);
        } else if (value instanceof Collection<?> elements) {
            elements(elements, indent);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            JsonStrings.quote(String.valueOf(value), true, out);
        }
    }

    private void members(Map<?, ?> unordered, String indent) {
        Map<?, ?> map = unordered instanceof LinkedHashMap ? unordered : new TreeMap<>(unordered);
        String before = "{" + indent + "  ";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            JsonStrings.quote(String.valueOf(member.getKey()), true, out.append(before));
            out.append(": ");
            value(Objects.requireNonNull(member.getValue()), indent + "  ");
            before = "," + indent + "  ";
        }
        out.append(map.isEmpty() ? "{}" : indent + "}");
    }

    /** Single values stand in one line. */
    private void elements(Collection<?> elements, String indent) {
        boolean plain = elements.stream().noneMatch(e -> e instanceof Map || e instanceof Collection);
        String gap = plain ? "" : indent + "  ";
        String before = "[" + gap;
        for (Object element : elements) {
            out.append(before);
            value(element, indent + "  ");
            before = plain ? ", " : "," + gap;
        }
        out.append(elements.isEmpty() ? "[" : "").append(plain ? "" : indent).append(']');
    }
}
