package dev.winnow.testing;

import dev.winnow.Document;
import dev.winnow.Marked;
import dev.winnow.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One text with the marks that a rule must find in it, and what its header lines say beside it.
 *
 * <p>Header lines stand first and begin with {@code #!}: {@code url}, {@code date} and {@code title} of the document, {@code option
 * NAME: value} or {@code option NAME: [a, b]} of the rule, {@code from} for the seed it was cut from, and two without a value:
 * {@code first-line} when the findings rest on the text's first line being the first, {@code undecodable} when each U+FFFD of the text
 * stands for bytes that did not decode.
 *
 * @param name how failures and documents call it
 * @param meta {@code url}, {@code date} and {@code title} where given
 * @param options values by option name, as written
 * @param flags headers without a value
 */
record Fixture(String name, Marked marked, Map<String, String> meta, Map<String, String> options, Set<String> flags) {

    private static final String HEADER = "#!";
    private static final String OPTION = "option ";
    private static final String FIRST_LINE = "first-line";
    private static final String UNDECODABLE = "undecodable";
    private static final Set<String> META = Set.of("url", "date", "title");
    private static final String ALLOWED = "url:, date:, title:, option NAME:, from:, first-line and undecodable";

    Fixture {
        meta = Map.copyOf(meta);
        options = Map.copyOf(options);
        flags = Set.copyOf(flags);
    }

    /** A text without headers, such as an example of a rule. */
    static Fixture of(String name, String marked) {
        return new Fixture(name, Marked.parse(marked), Map.of(), Map.of(), Set.of());
    }

    /**
     * The fixture in a UTF-8 file.
     *
     * @throws IllegalArgumentException naming the file, if a header or a mark cannot be read
     */
    static Fixture read(Path file) throws IOException {
        String source = Files.readString(file);
        try {
            return parse(file.getFileName().toString(), source);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Reads header lines and marks. */
    static Fixture parse(String name, String source) {
        Map<String, String> meta = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        Set<String> flags = new HashSet<>();
        int from = 0;
        while (source.startsWith(HEADER, from)) {
            int end = source.indexOf('\n', from);
            String line = source.substring(from + HEADER.length(), end < 0 ? source.length() : end)
                    .strip();
            from = end < 0 ? source.length() : end + 1;
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (META.contains(key) && colon > 0) {
                meta.put(key, value);
            } else if (key.startsWith(OPTION) && colon > 0) {
                options.put(key.substring(OPTION.length()).strip(), value);
            } else if (key.equals(FIRST_LINE) || key.equals(UNDECODABLE)) {
                flags.add(key);
            } else if (!key.equals("from")) {
                throw new IllegalArgumentException("Header '" + line + "' is none of " + ALLOWED);
            }
        }
        return new Fixture(name, Marked.parse(source.substring(from)), meta, options, flags);
    }

    /** Whether the findings rest on the first line being the first. */
    boolean fixedToFirstLine() {
        return flags.contains(FIRST_LINE);
    }

    /** The text without marks, as a rule sees it. */
    Document document() {
        String text = marked.text();
        List<Span> undecodable = new ArrayList<>();
        if (flags.contains(UNDECODABLE)) {
            for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
                undecodable.add(new Span(at, at + 1));
            }
        }
        return new Document(name, text, meta, undecodable);
    }
}
