package dev.winnow;

import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the triggers of a rule literal by literal and place by place, just as {@link Triggers} words it: slow, and sharing no step with
 * the one pass that is held against it in tests.
 */
final class LiteralSearch {

    private LiteralSearch() {}

    /** Where the triggers stand in the text, in the order of {@link Hits}. */
    static Hits hits(Triggers triggers, String text) {
        List<Span> found = new ArrayList<>();
        for (String literal : triggers.literals()) {
            for (int start = 0; start + literal.length() <= text.length(); start++) {
                int end = start + literal.length();
                boolean same = triggers.ignoreCase()
                        ? Letters.equalFolded(text, start, end, literal)
                        : text.startsWith(literal, start);
                if (same && standsRight(triggers.place(), text, new Span(start, end))) {
                    found.add(new Span(start, end));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        int[] bounds = found.stream()
                .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .toArray();
        return new Hits(bounds, found.size());
    }

    private static boolean standsRight(Triggers.Place place, String text, Span span) {
        return switch (place) {
            case ANYWHERE -> true;
            case WHOLE_WORD -> !cutsWord(text, span.start()) && !cutsWord(text, span.end());
            case LINE_START -> {
                String before = text.substring(0, span.start());
                int line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
                yield Letters.isBlank(text, line, span.start()) && !cutsWord(text, span.end());
            }
        };
    }

    private static boolean cutsWord(String text, int at) {
        boolean wordBefore = at > 0 && Letters.isWord(text.charAt(at - 1));
        boolean wordAfter = at < text.length() && Letters.isWord(text.charAt(at));
        return wordBefore && wordAfter;
    }
}
