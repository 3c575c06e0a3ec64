package dev.winnow.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that pages carry, which is often not quite JSON: line breaks in strings, commas too many, a comment around it, an end that is
 * missing. What can be made out is returned; only strings are kept as values. Used by one thread.
 */
final class Json {

    /** Deeper objects are passed over. */
    private static final int DEEPEST = 200;

    private final String text;
    private final Deque<Object> open = new ArrayDeque<>();
    private @Nullable Object root;
    private @Nullable String key;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A map, a list or a string; null when there is none of them. */
    static @Nullable Object read(String text) {
        Json json = new Json(text);
        json.read();
        return json.root;
    }

    private void read() {
        int begin = firstBracket();
        for (at = begin; at < text.length() && (at == begin || !open.isEmpty()); at++) {
            switch (text.charAt(at)) {
                case '{' -> push(new LinkedHashMap<String, Object>());
                case '[' -> push(new ArrayList<>());
                case '}', ']' -> {
                    open.pop();
                    key = null;
                }
                case '"' -> string();
                default -> {}
            }
        }
    }

    private int firstBracket() {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '{' && text.charAt(i) != '[') {
            i++;
        }
        return i;
    }

    private void push(Object value) {
        if (open.size() >= DEEPEST) {
            at = text.length();
            return;
        }
        put(value);
        open.push(value);
        key = null;
    }

    private void string() {
        String value = unquoted();
        int next = at + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        if (open.peek() instanceof Map && key == null && next < text.length() && text.charAt(next) == ':') {
            key = value;
            at = next;
        } else {
            put(value);
            key = null;
        }
    }

    @SuppressWarnings("unchecked") // made in read(), of nothing else
    private void put(Object value) {
        Object around = open.peek();
        if (around == null) {
            root = value;
        } else if (around instanceof List) {
            ((List<Object>) around).add(value);
        } else if (key != null) {
            ((Map<String, Object>) around).putIfAbsent(key, value);
        }
    }

    /** The string that begins here; goes to its last quotation mark. */
    private String unquoted() {
        int begin = at + 1;
        int plain = begin;
        while (plain < text.length() && text.charAt(plain) != '"' && text.charAt(plain) != '\\') {
            plain++;
        }
        at = plain;
        if (at >= text.length() || text.charAt(at) == '"') {
            return text.substring(begin, at);
        }
        StringBuilder value = new StringBuilder().append(text, begin, at);
        for (; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                escaped(value);
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    private void escaped(StringBuilder value) {
        char c = text.charAt(at);
        switch (c) {
            case 'n', 'r' -> value.append('\n');
            case 't', 'b', 'f' -> value.append(' ');
            case 'u' -> {
                try {
                    value.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                    at += 4;
                } catch (NumberFormatException | IndexOutOfBoundsException e) {
                    value.append(c);
                }
            }
            default -> value.append(c);
        }
    }
}
