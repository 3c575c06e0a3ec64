package dev.winnow.testing;

import dev.winnow.Category;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One damage that a careful editor marks in a seed.
 *
 * @param seed the first three characters of the seed's name
 * @param first its first line, from 1
 * @param last its last line, from 1
 * @param text the exact characters, wherever they stand on the line; {@code *} for whole lines
 * @param category what the finding must be
 * @param severity what the finding must be
 * @param ease in which way the row is easier than its words
 */
record SeedRow(String seed, int first, int last, String text, Category category, Severity severity, Ease ease) {

    /** What a row leaves open. */
    enum Ease {
        /** Nothing. */
        NONE,
        /** It need not be found. */
        OPTIONAL,
        /** A finding may cover any part of it. */
        ANY_PART,
        /** The finding of the lines that follow may take it along. */
        MAY_JOIN_NEXT
    }

    /** Where the row's characters stand in the seed. */
    List<Span> spans(String seedText) {
        Span lines = lines(seedText);
        if (text.equals("*")) {
            return List.of(lines);
        }
        List<Span> spans = new ArrayList<>();
        for (int at = seedText.indexOf(text, lines.start());
                at >= 0 && at < lines.end();
                at = seedText.indexOf(text, at + 1)) {
            spans.add(new Span(at, at + text.length()));
        }
        return spans;
    }

    /** Whether a finding of the category and severity may be the row's. */
    boolean accepts(Category found, Severity as) {
        boolean joined = ease == Ease.MAY_JOIN_NEXT && found == Category.CONCATENATION && as == Severity.ERROR;
        return joined || found == category && as == severity;
    }

    /** What the row wants to be covered: what can be seen, or everything where nothing can be seen. */
    static Set<Integer> wanted(String seedText, Span span) {
        Set<Integer> visible = visible(seedText, span);
        return visible.isEmpty() ? indices(span) : visible;
    }

    /** The UTF-16 indices of the span's characters that are no white space. */
    static Set<Integer> visible(String seedText, Span span) {
        Set<Integer> visible = indices(span);
        visible.removeIf(i -> Character.isWhitespace(seedText.charAt(i)) || Character.isSpaceChar(seedText.charAt(i)));
        return visible;
    }

    private static Set<Integer> indices(Span span) {
        Set<Integer> all = new TreeSet<>();
        for (int i = span.start(); i < span.end(); i++) {
            all.add(i);
        }
        return all;
    }

    private Span lines(String seedText) {
        int start = 0;
        for (int line = 1; line < first; line++) {
            start = seedText.indexOf('\n', start) + 1;
        }
        int end = start - 1;
        for (int line = first; line <= last; line++) {
            int feed = seedText.indexOf('\n', end + 1);
            end = feed < 0 ? seedText.length() : feed;
        }
        return new Span(start, end);
    }
}
