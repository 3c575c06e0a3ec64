package dev.winnow.rules.structure;

import java.util.Set;
import java.util.regex.Pattern;

/** Reads style sheets line by line: selectors before braces, properties with values before semicolons. Used for one stretch by one thread. */
final class StyleParser {

    /** No selector or value is longer; a guess. */
    private static final int LONGEST = 400;

    /** Properties that begin with these words are those of style sheets; a record or a program seldom has one of them. */
    private static final Set<String> PROPERTIES = Set.of(
            "color",
            "background",
            "margin",
            "padding",
            "border",
            "font",
            "display",
            "position",
            "width",
            "height",
            "min",
            "max",
            "float",
            "clear",
            "text",
            "line",
            "overflow",
            "z",
            "opacity",
            "visibility",
            "vertical",
            "list",
            "cursor",
            "box",
            "flex",
            "justify",
            "align",
            "grid",
            "white",
            "letter",
            "transform",
            "transition",
            "animation",
            "outline",
            "webkit",
            "moz",
            "ms",
            "mso",
            "top",
            "left");

    private static final Pattern DECLARATION = Pattern.compile("[-*_]{0,2}[a-z][a-z-]{1,40}\\s*:\\s*\\S.*");

    private static final Pattern SELECTOR = Pattern.compile("(?:[.#*:@\\[>][\\w@]?|[A-Za-z])[^?!\u201C\u201D]*");

    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]{0,400}\\*/");

    private int depth;
    private boolean known;

    /** Whether all of the line belongs to a style sheet of which the lines before have been read. */
    boolean read(String line) {
        String rest = line.contains("/*") ? COMMENT.matcher(line).replaceAll("") : line;
        int from = 0;
        boolean opened = depth > 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '{' || c == '}' || c == ';') {
                if (!piece(rest.substring(from, i).strip(), c)) {
                    return false;
                }
                opened |= c == '{';
                from = i + 1;
            }
        }
        String last = rest.substring(from).strip();
        return opened && depth >= 0 && (last.isEmpty() || depth > 0 && isDeclaration(last));
    }

    private boolean piece(String piece, char end) {
        if (piece.length() > LONGEST) {
            return false;
        }
        if (end == '{') {
            depth++;
            return SELECTOR.matcher(piece).matches();
        }
        boolean sound = piece.isEmpty() || isDeclaration(piece) || depth == 0 && piece.startsWith("@");
        depth -= end == '}' ? 1 : 0;
        return sound && depth >= 0;
    }

    private boolean isDeclaration(String piece) {
        if (!DECLARATION.matcher(piece).matches()) {
            return piece.startsWith("--") && piece.indexOf(':') > 0;
        }
        int start = 0;
        while (piece.charAt(start) < 'a' || piece.charAt(start) > 'z') {
            start++;
        }
        known |= PROPERTIES.contains(Glue.word(piece, start));
        return true;
    }

    /** Whether a brace is open. */
    boolean open() {
        return depth > 0;
    }

    /** Whether a property of style sheets has been set. */
    boolean known() {
        return known;
    }
}
