package dev.winnow.rules.structure;

import java.util.regex.Pattern;

/** Which lines are JavaScript or JSON-LD; each pattern is asked at the beginning of one line. */
final class ScriptLines {

    private static final String OBJECT =
            "(?:window|document|googletag|dataLayer|_gaq|_sf_async_config|jQuery|adsbygoogle|console|location|NREUM)";

    /** What a page's script begins with: assignments to the browser's objects, calls of counters, functions that call themselves. */
    private static final Pattern OPENS =
            Pattern.compile("[!;]?\\(?(?:async )?function ?\\w{0,40}\\([\\w$, ]{0,200}\\) ?\\{"
                    + "|\\(?\\(\\) ?=> ?\\{"
                    + "|(?:var|let|const) [\\w$]{1,60} ?= ?[\\[{(\"'\\w$!+-]"
                    + "|" + OBJECT + "(?:\\.[\\w$]{1,60}|\\[['\"][\\w.-]{1,60}['\"]]){0,8} ?(?:\\(|\\|\\||=[^=])"
                    + "|\\(" + OBJECT + "\\b"
                    + "|(?:gtag|fbq|ga|twq|pintrk|jQuery|setTimeout|addEventListener|apstag\\.\\w{1,20}|FB\\.\\w{1,20}|OA_show)\\(['\"(\\w{]"
                    + "|\\$\\((?:['\"#.]|document|function|window)"
                    + "|if ?\\((?:!|typeof )?" + OBJECT + "\\b");

    private static final Pattern DATA = Pattern.compile("\\[?\\{? ?\"@(?:context|graph|type)\" ?: ?[\"\\[{]");

    /** What may follow while a bracket is open. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:[}\\])].{0,2000}|//.{0,2000}|/\\*.{0,2000}|['\"]?[\\w$@.-]{1,60}['\"]? ?: ?.{1,2000}|.{0,2000}[;{},(\\[:?|&]|return\\b.{0,200})");

    /** A last statement, or a name with its value, has no more blanks; a guess. */
    private static final int MOST_BLANKS = 6;

    private ScriptLines() {}

    static boolean opens(String line) {
        return (OPENS.matcher(line).lookingAt() || DATA.matcher(line).lookingAt()) && endsAsCode(line);
    }

    static boolean isData(String line) {
        return DATA.matcher(line).lookingAt();
    }

    static boolean goesOn(String line) {
        return !isSentence(line) && GOES_ON.matcher(line).matches();
    }

    /** Whether the line consists of nothing but closing brackets and what ends a statement. */
    static boolean closes(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("{}()[];, ".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A sentence that begins with a word of programs ends otherwise, and so does a line that a sentence ends. */
    private static boolean endsAsCode(String line) {
        if (";{}(),[]".indexOf(line.charAt(line.length() - 1)) < 0) {
            return false;
        }
        int blanks = 0;
        for (int i = line.length() - 2; i >= 0 && ";{}".indexOf(line.charAt(i)) < 0; i--) {
            blanks += line.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks <= MOST_BLANKS;
    }

    /** Whether the line has the words of a sentence and none of the signs of a program. */
    private static boolean isSentence(String line) {
        int blanks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("={}();\"'[]".indexOf(c) >= 0) {
                return false;
            }
            blanks += c == ' ' ? 1 : 0;
        }
        return blanks > MOST_BLANKS;
    }

    /** How many more brackets the line opens than it closes. */
    static int balance(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
        }
        return depth;
    }
}
