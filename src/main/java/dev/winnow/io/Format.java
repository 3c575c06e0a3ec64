package dev.winnow.io;

import java.util.Locale;

/** How a file holds its documents. */
public enum Format {
    /** One text. */
    TEXT,
    /** A record on each line. */
    JSON_LINES,
    /** One page, the main text of which is the document; it is read and never written. */
    HTML;

    /** What a file of the name holds. */
    static Format of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        return isPage(lower) ? HTML : TEXT;
    }

    /** The name of what {@code clean} makes of a file: the text of {@code page.html} is {@code page.txt}. */
    String outputName(String name) {
        return this == HTML && isPage(name.toLowerCase(Locale.ROOT))
                ? name.substring(0, name.lastIndexOf('.')) + ".txt"
                : name;
    }

    private static boolean isPage(String lower) {
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    }
}
