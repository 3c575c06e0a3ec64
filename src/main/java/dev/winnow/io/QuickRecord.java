package dev.winnow.io;

import dev.winnow.Document;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simple record, read from its bytes in one walk that decodes them too: an object of strings, numbers, true, false and null.
 *
 * <p>Whatever is wrong or not simple is left to {@link JsonRecord}, which finds the same members and knows what to say. Used by one thread.
 */
final class QuickRecord {

    /** Longer lines are left to the other: this one takes two bytes for each of theirs. */
    private static final int LONGEST = 1 << 20;

    private final byte[] line;
    private final JsonFields fields;
    private final Map<String, String> values = new HashMap<>();

    /** The string that was read last. */
    private final char[] chars;

    private int length;
    private int at;

    private QuickRecord(byte[] line, JsonFields fields) {
        this.line = line;
        this.fields = fields;
        this.chars = new char[line.length];
    }

    /** Reads the line; null when that is left to {@link JsonRecord}. */
    static @Nullable QuickRecord of(byte[] line, JsonFields fields, Limits limits) {
        QuickRecord record = line.length > LONGEST ? null : new QuickRecord(line, fields);
        if (record == null || !record.object()) {
            return null;
        }
        String text = record.values.get(fields.text());
        return text == null || text.length() * 3L > limits.documentBytes() ? null : record;
    }

    /** The record's own id, or null. */
    @Nullable
    String id() {
        return values.get(fields.id());
    }

    /** The record as a document with the id. */
    Document document(String id) {
        Map<String, String> meta = new HashMap<>();
        put(meta, "url", fields.url());
        put(meta, "date", fields.date());
        put(meta, "title", "title");
        return new Document(id, values.getOrDefault(fields.text(), ""), meta, List.of());
    }

    private void put(Map<String, String> meta, String name, String field) {
        String value = values.get(field);
        if (value != null) {
            meta.put(name, value);
        }
    }

    private boolean object() {
        if (next() != '{') {
            return false;
        }
        int separator = ',';
        while (separator == ',') {
            if (next() != '"' || !string()) {
                return false;
            }
            String name = new String(chars, 0, length);
            if (next() != ':' || !member(name)) {
                return false;
            }
            separator = next();
        }
        return separator == '}' && next() < 0;
    }

    private boolean member(String name) {
        int first = next();
        boolean text = name.equals(fields.text());
        boolean wanted = text
                || name.equals(fields.id())
                || name.equals(fields.url())
                || name.equals(fields.date())
                || name.equals("title");
        if (first == '"') {
            if (!string()) {
                return false;
            }
            if (wanted) {
                values.put(name, new String(chars, 0, length));
            }
            return true;
        }
        at--;
        int start = at;
        boolean number = first == '-' || first >= '0' && first <= '9';
        if (number ? !number() : !is("true") && !is("false") && !is("null")) {
            return false;
        }
        if (number && wanted && !text) {
            values.put(name, new String(line, start, at - start, StandardCharsets.ISO_8859_1));
        } else if (!number || text) {
            values.remove(name);
        }
        return true;
    }

    /** The next byte that is no blank, or -1 at the end of the line; the byte after it comes next. */
    private int next() {
        while (at < line.length) {
            int b = line[at++];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b < 0 ? 0 : b;
            }
        }
        return -1;
    }

    private boolean is(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (at + i >= line.length || line[at + i] != literal.charAt(i)) {
                return false;
            }
        }
        at += literal.length();
        return true;
    }

    /** Steps over a whole number without leading zeros; others are not simple. */
    private boolean number() {
        int start = line[at] == '-' ? at + 1 : at;
        int i = start;
        while (i < line.length && line[i] >= '0' && line[i] <= '9') {
            i++;
        }
        boolean goesOn = i == line.length || line[i] == '.' || line[i] == 'e' || line[i] == 'E';
        at = i;
        return i > start && !goesOn && (line[start] != '0' || i == start + 1);
    }

    /** Decodes a string after its quotation mark, and steps over the other one. */
    private boolean string() {
        byte[] in = line;
        char[] out = chars;
        int n = 0;
        int i = at;
        while (i < in.length) {
            int b = in[i++];
            if (b > '\\' || b >= ' ' && b != '"' && b != '\\') {
                out[n++] = (char) b;
            } else if (b == '"') {
                length = n;
                at = i;
                return true;
            } else {
                int c = b == '\\' ? escaped(i) : b < 0 ? decoded(i - 1) : -1;
                if (c < 0) {
                    return false;
                }
                i += b == '\\' ? in[i] == 'u' ? 5 : 1 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
                if (c >= 0x10000) {
                    out[n++] = Character.highSurrogate(c);
                    c = Character.lowSurrogate(c);
                }
                out[n++] = (char) c;
            }
        }
        return false;
    }

    /** The character that is escaped with what follows the backslash, or -1. */
    private int escaped(int i) {
        if (i >= line.length) {
            return -1;
        }
        return switch (line[i]) {
            case '"', '\\', '/' -> line[i];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal(i + 1);
            default -> -1;
        };
    }

    private int hexadecimal(int from) {
        int c = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < line.length ? Character.digit(line[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            c = c << 4 | digit;
        }
        return c;
    }

    /** The character beyond ASCII whose bytes begin at the index, or -1 when they are none of UTF-8 (Unicode standard, table 3-7). */
    private int decoded(int i) {
        int first = line[i] & 0xFF;
        int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (more == 0 || i + more >= line.length) {
            return -1;
        }
        int c = first & 0x3F >> more;
        for (int k = i + 1; k <= i + more; k++) {
            if ((line[k] & 0xC0) != 0x80) {
                return -1;
            }
            c = c << 6 | line[k] & 0x3F;
        }
        boolean tooLong = c < (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000);
        return tooLong || c > Character.MAX_CODE_POINT || c >= 0xD800 && c < 0xE000 ? -1 : c;
    }
}
