package dev.winnow.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pattern for paths, as git's ignore files know it: {@code *} and {@code ?} stay within a name, {@code **} crosses folders, {@code {a,b}}
 * and {@code [abc]} choose. Without a slash inside it is met by any file or folder of the name, with one from the configuration's own
 * folder on. What names a folder names all below it. Matched in linear time.
 */
final class Glob {

    private final String source;
    private final Pattern pattern;

    private Glob(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is empty, or a bracket is not closed
     */
    static Glob of(String source) {
        String glob = source.startsWith("./") ? source.substring(2) : source;
        glob = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        boolean anchored = glob.contains("/");
        glob = glob.startsWith("/") ? glob.substring(1) : glob;
        if (glob.isBlank()) {
            throw new IllegalArgumentException("is no path pattern: '" + source + "'");
        }
        try {
            return new Glob(
                    source,
                    Pattern.compile((anchored ? "" : "(?:.*/)?") + expression(glob) + "(?:/.*)?", Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no path pattern: '" + source + "' (a bracket is not closed)", e);
        }
    }

    /** Whether the path, with {@code /} between its parts and relative to the configuration's folder, meets the pattern. */
    boolean matches(String path) {
        return pattern.matches(path);
    }

    private static String expression(String glob) {
        StringBuilder out = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && glob.startsWith("**/", i)) {
                out.append("(?:.*/)?");
                i += 2;
            } else if (c == '*' && glob.startsWith("**", i)) {
                out.append(".*");
                i++;
            } else if (c == '*' || c == '?') {
                out.append(c == '*' ? "[^/]*" : "[^/]");
            } else if (c == '[') {
                int end = glob.indexOf(']', i + 1);
                out.append(end < 0 ? "[" : "[" + set(glob.substring(i + 1, end)) + "]");
                i = end < 0 ? i : end;
            } else if (c == '{' || c == '}') {
                braces += c == '{' ? 1 : -1;
                out.append(c == '{' ? "(?:" : ")");
            } else {
                out.append(c == ',' && braces > 0 ? "|" : Pattern.quote(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    private static String set(String characters) {
        String quoted = characters.replace("\\", "\\\\").replace("^", "\\^");
        return quoted.startsWith("!") ? "^" + quoted.substring(1) : quoted;
    }

    @Override
    public String toString() {
        return source;
    }
}
