package dev.winnow.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * RE2's expressions, for the rules that users write: linear in the text, whatever the pattern.
 *
 * <p>RE2/J's {@code \b}, {@code \w}, {@code \d} and {@code \s} know ASCII only. Here they mean letters, marks, digits and blanks of every
 * script. A border is understood at the two ends of the pattern, where it becomes a character that is no part of a word.
 */
final class UserPattern implements Expression {

    /** A fifth of a second at RE2/J's speed; a guess. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final String WORD = "\\p{L}\\p{M}\\p{Nd}_";
    private static final String BLANK = "\\s\\p{Z}\\x{85}";
    private static final java.util.regex.Pattern FLAGS = java.util.regex.Pattern.compile("\\(\\?[a-zA-Z]+\\)");

    private final String source;
    private final Pattern pattern;

    private UserPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /**
     * An expression.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static UserPattern of(String source, boolean ignoreCase) {
        try {
            return new UserPattern(source, Pattern.compile(unicode(source), ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "is no regular expression of RE2: " + e.getDescription() + " in '" + source + "'", e);
        }
    }

    /** Whether it is found in the text. */
    boolean foundIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return source;
    }

    @Override
    public List<Span> matches(String text, Span line) {
        String visible = line.in(text);
        Matcher matcher = pattern.matcher(visible);
        List<Span> found = List.of();
        int from = 0;
        while (from <= visible.length() && matcher.find(from)) {
            int start = matcher.start(1);
            int end = matcher.end(1);
            if (end > start) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(new Span(line.start() + start, line.start() + end));
            }
            from = end > from ? end : from + 1;
        }
        return found;
    }

    @Override
    public int longestLine() {
        return LONGEST_LINE;
    }

    /**
     * The expression for RE2/J that means the same in every script; its first group is the match.
     *
     * @throws IllegalArgumentException if a border stands where it cannot be understood
     */
    static String unicode(String source) {
        java.util.regex.Matcher flags = FLAGS.matcher(source);
        String before = flags.lookingAt() ? flags.group() : "";
        String body = source.substring(before.length());
        boolean opens = body.startsWith("\\b");
        body = opens ? body.substring(2) : body;
        boolean closes = endsInBorder(body);
        body = closes ? body.substring(0, body.length() - 2) : body;
        Translation translation = new Translation(body);
        String translated = translation.run();
        if ((opens || closes) && translation.alternatives) {
            throw new IllegalArgumentException(
                    "has a \\b beside a |: put the alternatives in ( ), as in \\b(cat|dog)\\b");
        }
        return before + (opens ? "(?:^|[^" + WORD + "])" : "") + "(" + translated + ")"
                + (closes ? "(?:$|[^" + WORD + "])" : "");
    }

    /** Whether the last two characters are a border: before them stands an even number of backslashes. */
    private static boolean endsInBorder(String body) {
        int at = body.length() - 2;
        int slashes = 0;
        while (at - 1 - slashes >= 0 && body.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return body.endsWith("\\b") && slashes % 2 == 0;
    }

    /** One walk through an expression. */
    private static final class Translation {

        private final String source;
        private final StringBuilder out = new StringBuilder();
        private boolean inSet;
        private int depth;
        private boolean alternatives;
        private int at;

        Translation(String source) {
            this.source = source;
        }

        String run() {
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == '\\' && at + 1 < source.length()) {
                    escape(source.charAt(at + 1));
                    continue;
                }
                if (inSet) {
                    inSet = c != ']';
                } else {
                    plain(c);
                }
                out.append(source.charAt(at));
                at++;
            }
            return out.toString();
        }

        private void plain(char c) {
            if (c == '[') {
                inSet = true;
                int first = source.startsWith("^", at + 1) ? at + 2 : at + 1;
                if (source.startsWith("]", first)) { // a character of the set, and not its end
                    out.append(source, at, first);
                    at = first;
                }
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == '|' && depth == 0) {
                alternatives = true;
            }
        }

        private void escape(char c) {
            switch (c) {
                case 'b', 'B' ->
                    throw new IllegalArgumentException("has a \\" + c
                            + " in its middle: borders are understood at its two ends only, as in \\bcat\\b");
                case 'w' -> out.append(inSet ? WORD : "[" + WORD + "]");
                case 'd' -> out.append("\\p{Nd}");
                case 's' -> out.append(inSet ? BLANK : "[" + BLANK + "]");
                case 'W', 'S' -> {
                    if (inSet) {
                        throw new IllegalArgumentException(
                                "has a \\" + c + " within [ ]: it is understood outside only");
                    }
                    out.append(c == 'W' ? "[^" + WORD + "]" : "[^" + BLANK + "]");
                }
                case 'D' -> out.append("\\P{Nd}");
                case 'Q' -> {
                    int end = source.indexOf("\\E", at);
                    int stop = end < 0 ? source.length() : end;
                    out.append(Pattern.quote(source.substring(at + 2, stop)));
                    at = stop;
                }
                default -> out.append('\\').append(c);
            }
            at = Math.min(source.length(), at + 2);
        }
    }
}
