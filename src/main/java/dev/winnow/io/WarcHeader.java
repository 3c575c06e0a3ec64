package dev.winnow.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header of a WARC record: its lines as they stand, and where they stand.
 *
 * @param lines version line first, without line ends
 * @param starts where each begins, in bytes
 * @param length of the header with the empty line that ends it, in bytes
 */
record WarcHeader(List<String> lines, List<Integer> starts, int length) {

    private static final int LONGEST_NUMBER = 18;

    /** The header that begins at the first byte, or null if the bytes between the indices do not begin with a whole one. */
    static @Nullable WarcHeader parse(byte[] bytes, int from, int to) {
        List<String> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                if (end == start) {
                    return lines.isEmpty() || !lines.get(0).startsWith("WARC/")
                            ? null
                            : new WarcHeader(lines, starts, i + 1 - from);
                }
                lines.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
                starts.add(start - from);
                start = i + 1;
            }
        }
        return null;
    }

    /** The first field of the name, or null. */
    @Nullable
    String field(String name) {
        int line = line(name);
        return line < 0 ? null : lines.get(line).substring(name.length() + 1).strip();
    }

    /** The number of the line that holds the field, or -1. */
    int line(String name) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The length of what follows, in bytes; -1 if it is not said. */
    long contentLength() {
        String said = field("Content-Length");
        boolean number = said != null
                && !said.isEmpty()
                && said.length() <= LONGEST_NUMBER
                && said.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && said != null ? Long.parseLong(said) : -1;
    }

    /** The record's type in lower case; empty if it is not said. */
    String type() {
        String type = field("WARC-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
