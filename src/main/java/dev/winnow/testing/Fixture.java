package dev.winnow.testing;

import dev.winnow.Document;
import dev.winnow.Marked;
import dev.winnow.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One text with the marks that a rule must find in it, and what its header lines say beside it.
 *
 * <p>Header lines stand first and begin with {@code #!}: {@code url}, {@code date}, {@code title} and {@code hidden} of the document, {@code option
 * NAME: value} or {@code option NAME: [a, b]} of the rule, {@code from} for the seed it was cut from, {@code first-lines: N} when the
 * findings rest on N visible lines being the first of the text, and {@code undecodable} when each U+FFFD of the text stands for bytes that
 * did not decode.
 *
 * @param name how failures and documents call it
 * @param meta {@code url}, {@code date}, {@code title} and {@code hidden} where given
 * @param options values by option name, as written
 * @param facts the other headers, by name
 */
record Fixture(
        String name, Marked marked, Map<String, String> meta, Map<String, String> options, Map<String, String> facts) {

    private static final String HEADER = "#!";
    private static final String OPTION = "option ";
    private static final String FIRST_LINES = "first-lines";
    private static final String UNDECODABLE = "undecodable";
    private static final Set<String> META = Set.of("url", "date", "title", "hidden");
    private static final Set<String> FACTS = Set.of("from", FIRST_LINES, UNDECODABLE);
    private static final String ALLOWED =
            "url:, date:, title:, hidden:, option NAME:, from:, first-lines: and undecodable";

    Fixture {
        meta = Map.copyOf(meta);
        options = Map.copyOf(options);
        facts = Map.copyOf(facts);
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
        Map<String, String> facts = new HashMap<>();
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
            } else if (FACTS.contains(key)) {
                facts.put(key, value);
            } else {
                throw new IllegalArgumentException("Header '" + line + "' is none of " + ALLOWED);
            }
        }
        return new Fixture(name, Marked.parse(source.substring(from)), meta, options, facts);
    }

    /** How many visible lines have to stay the first of the text; 0 when none has to. */
    int firstLines() {
        return Integer.parseInt(facts.getOrDefault(FIRST_LINES, "0"));
    }

    /** The text without marks, as a rule sees it. */
    Document document() {
        String text = marked.text();
        List<Span> undecodable = new ArrayList<>();
        if (facts.containsKey(UNDECODABLE)) {
            for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
                undecodable.add(new Span(at, at + 1));
            }
        }
        return new Document(name, text, meta, undecodable);
    }
}
