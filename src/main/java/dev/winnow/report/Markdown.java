package dev.winnow.report;

import dev.winnow.text.Unseen;
import java.util.Locale;

/**
 * Text that can never become markup of Markdown, whatever dialect reads it.
 *
 * <p>Backslashes would not do: hosts look for names of people, issues and addresses in the finished text, and find them there without the
 * backslash. In a code span or block none of them looks.
 */
final class Markdown {

    /** Beside letters and digits what no dialect takes for markup inside a line. */
    private static final String HARMLESS = " ,;'\"()?…–—‘’“”„";

    private Markdown() {}

    /** The text on one line: as prose where nothing in it could be taken for markup, else as a code span. Not for the beginning of a line. */
    static String inline(String text) {
        String line = Unseen.escaped(text);
        return prose(line) ? line : code(line);
    }

    /** The text on one line as a code span; empty for an empty text. Not for a table, which would be cut at bars. */
    static String code(String text) {
        String line = Unseen.escaped(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") || line.endsWith(" ");
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** The lines of the text as a code block. */
    static String fenced(String text) {
        String lines = Excerpt.shown(text.stripTrailing());
        String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
        return fence + "text\n" + lines + "\n" + fence + "\n";
    }

    /** The text on one line for HTML inside Markdown, where neither of the two finds markup: all but letters and digits in numbers. */
    static String html(String text) {
        StringBuilder out = new StringBuilder("<code>");
        Unseen.escaped(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.append("</code>").toString();
    }

    private static boolean prose(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean last = i + 1 == line.length();
            boolean pause = (c == '.' || c == ':') && (last || line.charAt(i + 1) == ' ');
            boolean hyphen = c == '-' && i > 0 && !last && Character.isLetterOrDigit(line.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) && HARMLESS.indexOf(c) < 0 && !pause && !hyphen) {
                return false;
            }
        }
        return !line.toLowerCase(Locale.ROOT).contains("gh-");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
