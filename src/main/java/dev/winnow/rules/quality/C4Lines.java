package dev.winnow.rules.quality;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of each line of a text in the C4 pipeline: the first test that it fails, with the published thresholds. Worked out once for
 * all rules; used by one thread.
 */
final class C4Lines {

    static final int FEWEST_WORDS = 3;
    static final int LONGEST_WORD = 1000;

    private static final List<String> POLICY =
            List.of("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies");

    private static final List<String> NOTES = List.of("[edit]", "[citation needed]");

    /** The tests in their order. */
    enum Fate {
        /** A word of more than {@value C4Lines#LONGEST_WORD} characters. */
        LONG_WORD,
        /** No full stop, question or exclamation mark or plain quotation mark at the end, or an ellipsis there. */
        UNPUNCTUATED,
        /** Fewer than {@value C4Lines#FEWEST_WORDS} words. */
        FEW_WORDS,
        /** Words of a placeholder: the page goes. */
        LOREM_IPSUM,
        /** A note about scripts. */
        JAVASCRIPT,
        /** A curly bracket: the page goes. */
        BRACKET,
        /** A note about terms or cookies. */
        POLICY,
        /** None. */
        KEPT
    }

    /**
     * A line that is not blank.
     *
     * @param span without white space at its ends
     * @param fate what becomes of it
     * @param words how many words it has, cut at white space
     * @param sentences how many sentences it has, if it is kept
     */
    record Line(Span span, Fate fate, int words, int sentences) {}

    private final List<Line> lines = new ArrayList<>();

    private C4Lines() {}

    static List<Line> of(View view) {
        return view.derived(C4Lines.class, C4Lines::read).lines;
    }

    private static C4Lines read(View view) {
        C4Lines read = new C4Lines();
        for (int i = 0; i < view.lineCount(); i++) {
            Span span = view.visibleLine(i);
            if (!span.isEmpty()) {
                read.lines.add(line(view.text(), span));
            }
        }
        return read;
    }

    private static Line line(String text, Span span) {
        int words = 0;
        int longest = 0;
        int from = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            if (i == span.end() || Letters.isBlank(text.charAt(i))) {
                words += i > from ? 1 : 0;
                longest = Math.max(longest, Character.codePointCount(text, from, i));
                from = i + 1;
            }
        }
        String line = withoutCitations(span.in(text));
        Fate fate = longest > LONGEST_WORD ? Fate.LONG_WORD : fate(line, words);
        return new Line(span, fate, words, fate == Fate.KEPT ? Sentences.count(line, 0, line.length()) : 0);
    }

    private static Fate fate(String line, int words) {
        if (line.isEmpty() || ".?!\"'".indexOf(line.charAt(line.length() - 1)) < 0 || line.endsWith("...")) {
            return Fate.UNPUNCTUATED;
        }
        if (words < FEWEST_WORDS) {
            return Fate.FEW_WORDS;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("lorem ipsum")) {
            return Fate.LOREM_IPSUM;
        }
        if (lower.contains("javascript")) {
            return Fate.JAVASCRIPT;
        }
        if (line.indexOf('{') >= 0) {
            return Fate.BRACKET;
        }
        return POLICY.stream().anyMatch(lower::contains) ? Fate.POLICY : Fate.KEPT;
    }

    /** The line without {@code [12]}, {@code []}, {@code [edit]} and {@code [citation needed]}. */
    private static String withoutCitations(String line) {
        int open = line.indexOf('[');
        if (open < 0) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int end = citationEnd(line, open);
            if (end > open) {
                kept.append(line, from, open);
                from = end;
            }
            open = line.indexOf('[', open + 1);
        }
        return kept.append(line, from, line.length()).toString();
    }

    /** Behind the citation that begins at the bracket; the bracket's own place if none does. */
    private static int citationEnd(String line, int open) {
        int end = open + 1;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        if (end < line.length() && line.charAt(end) == ']') {
            return end + 1;
        }
        for (String note : NOTES) {
            if (line.startsWith(note, open)) {
                return open + note.length();
            }
        }
        return open;
    }
}
