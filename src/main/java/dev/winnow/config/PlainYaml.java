package dev.winnow.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of YAML 1.2 in which the bundled rules are written, so that a start of the program does not pay for the library.
 *
 * <p>That is: block mappings and lists, plain and double-quoted scalars on one line, folded scalars, comments on lines of their own.
 * Everything else makes the answer null, and the caller asks the library; a test holds that both read the bundled rules alike. Measured
 * on six rules of 20 kB: 80 to 95 ms of processor time with the library at a cold start, 15 with this.
 */
final class PlainYaml {

    private final List<String> lines;
    private int at;

    private PlainYaml(List<String> lines) {
        this.lines = lines;
    }

    /** The file's one mapping, or null when it uses a part of YAML that is not read here. */
    static @Nullable YamlNode parse(String yaml) {
        PlainYaml reader = new PlainYaml(yaml.lines().toList());
        try {
            YamlNode root = reader.mapping(0);
            return reader.skipped() ? null : root;
        } catch (Unread e) {
            return null;
        }
    }

    /** A part of YAML that is not read here. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unread() {
            super(null, null, false, false);
        }
    }

    private YamlNode mapping(int indent) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        skipped();
        int first = at + 1;
        while (skipped() && indentation() == indent) {
            String line = lines.get(at);
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(indent, colon);
            if (!isKey(key) || colon + 1 < line.length() && line.charAt(colon + 1) != ' ' || values.containsKey(key)) {
                throw new Unread();
            }
            keyLines.put(key, at + 1);
            values.put(key, value(line.substring(colon + 1).strip(), indent));
        }
        if (values.isEmpty() || at < lines.size() && indentation() > indent) {
            throw new Unread();
        }
        return new YamlNode.Mapping(first, values, keyLines);
    }

    /** The value that begins in the line of its key. */
    private YamlNode value(String rest, int indent) {
        at++;
        if (rest.startsWith(">")) {
            return folded(rest, indent);
        }
        if (!rest.isEmpty()) {
            return scalar(rest, at);
        }
        if (!skipped() || indentation() <= indent) {
            throw new Unread();
        }
        int inner = indentation();
        return lines.get(at).startsWith("- ", inner) ? sequence(inner) : mapping(inner);
    }

    private YamlNode sequence(int indent) {
        int first = at + 1;
        List<YamlNode> values = new ArrayList<>();
        while (skipped() && indentation() == indent && lines.get(at).startsWith("- ", indent)) {
            at++;
            values.add(scalar(lines.get(at - 1).substring(indent + 2).strip(), at));
        }
        if (at < lines.size() && indentation() >= indent) {
            throw new Unread();
        }
        return new YamlNode.Sequence(first, values);
    }

    private YamlNode folded(String mark, int indent) {
        int first = at;
        StringBuilder text = new StringBuilder();
        int inner = -1;
        for (; at < lines.size() && !lines.get(at).isBlank() && indentation() > indent; at++) {
            inner = inner < 0 ? indentation() : inner;
            if (indentation() != inner || lines.get(at).endsWith(" ")) {
                throw new Unread();
            }
            text.append(text.isEmpty() ? "" : " ")
                    .append(lines.get(at), inner, lines.get(at).length());
        }
        boolean goesOn = at < lines.size() && lines.get(at).isBlank() && skipped() && indentation() > indent;
        if (goesOn || !mark.equals(">") && !mark.equals(">-")) {
            throw new Unread();
        }
        return new YamlNode.Scalar(
                first, YamlNode.Kind.TEXT, mark.equals(">") ? text.append('\n').toString() : text.toString());
    }

    private static YamlNode scalar(String source, int line) {
        if (source.startsWith("\"")) {
            return new YamlNode.Scalar(line, YamlNode.Kind.TEXT, unquoted(source));
        }
        boolean special = source.isEmpty() || "[]{}&*!|>'%@`#,?:-".indexOf(source.charAt(0)) >= 0;
        if (special || source.contains(": ") || source.contains(" #") || source.endsWith(":")) {
            throw new Unread();
        }
        return new YamlNode.Scalar(line, kind(source), source);
    }

    private static YamlNode.Kind kind(String plain) {
        if (plain.equals("true") || plain.equals("false")) {
            return YamlNode.Kind.FLAG;
        }
        boolean digits = plain.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        if (digits
                && plain.chars().filter(c -> c == '.').count() <= 1
                && !plain.startsWith("0") == !plain.startsWith("0.")) {
            return YamlNode.Kind.NUMBER;
        }
        if (plain.equals("null")
                || plain.equals("~")
                || Character.isDigit(plain.charAt(0))
                || ".+".indexOf(plain.charAt(0)) >= 0) {
            throw new Unread();
        }
        return YamlNode.Kind.TEXT;
    }

    private static String unquoted(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int i = 1;
        while (i < source.length() && source.charAt(i) != '"') {
            if (source.charAt(i) != '\\') {
                text.append(source.charAt(i));
                i++;
            } else if (source.startsWith("u", i + 1) && i + 6 <= source.length()) {
                text.append((char) Integer.parseInt(source, i + 2, i + 6, 16));
                i += 6;
            } else {
                text.append(escaped(i + 1 < source.length() ? source.charAt(i + 1) : ' '));
                i += 2;
            }
        }
        if (i != source.length() - 1) {
            throw new Unread();
        }
        return text.toString();
    }

    private static char escaped(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\' -> escape;
            default -> throw new Unread();
        };
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-') && key.charAt(0) != '-';
    }

    /** Goes to the next line that is neither blank nor a comment; false at the end. */
    private boolean skipped() {
        while (at < lines.size()
                && (lines.get(at).isBlank() || lines.get(at).stripLeading().startsWith("#"))) {
            at++;
        }
        return at < lines.size();
    }

    private int indentation() {
        String line = lines.get(at);
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        if (indent < line.length() && line.charAt(indent) == '\t') {
            throw new Unread();
        }
        return indent;
    }
}
