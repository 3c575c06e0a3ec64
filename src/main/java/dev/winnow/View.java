package dev.winnow;

import dev.winnow.text.Letters;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document and the facts about it that every rule wants, worked out in one pass over the text.
 *
 * <p>One for each document and run; used by one thread. All places are UTF-16 indices, lines are numbered from 0.
 */
public final class View {

    private final Document document;
    private final Layout layout;
    private final int[] lineStarts;
    private final Map<String, Hits> hits;
    private final Census census;

    /** The lines without white space at their ends that were asked for; several rules look at the same ones. */
    private @Nullable Span @Nullable [] visibleLines;

    /** What was worked out and, at the same place, its type: few enough to look through. */
    private Object[] derived = new Object[8];

    private Class<?>[] derivedTypes = new Class<?>[8];
    private int derivedCount;

    /** {@code hits} is keyed by rule id. */
    View(Document document, Layout layout, Map<String, Hits> hits, Census census) {
        this.document = document;
        this.layout = layout;
        this.lineStarts = layout.lineStarts();
        this.hits = hits;
        this.census = census;
    }

    /** The same view with hits that were found in another way. */
    View withHits(Map<String, Hits> others) {
        return new View(document, layout, others, census);
    }

    public Document document() {
        return document;
    }

    public String text() {
        return document.text();
    }

    /** The characters of the text, for loops over many of them; not to be changed. */
    public char[] chars() {
        return layout.chars();
    }

    /** The number of lines, at least 1: the text's end after a last line break begins a line of its own. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** Where the 0-based line begins. */
    public int lineStart(int i) {
        return lineStarts[i];
    }

    /** Where the 0-based line ends, before its line break (LF, CR LF or CR). */
    public int lineEnd(int i) {
        char[] chars = layout.chars();
        if (i + 1 == lineStarts.length) {
            return chars.length;
        }
        int end = lineStarts[i + 1] - 1;
        return end > lineStarts[i] && chars[end] == '\n' && chars[end - 1] == '\r' ? end - 1 : end;
    }

    /** The 0-based line without its line break. */
    public Span line(int i) {
        return new Span(lineStart(i), lineEnd(i));
    }

    /** The 0-based line without white space at its ends; empty when the line is blank. */
    public Span visibleLine(int i) {
        @Nullable Span[] lines = visibleLines;
        if (lines == null) {
            lines = new Span[lineStarts.length];
            visibleLines = lines;
        }
        Span line = lines[i];
        if (line == null) {
            line = visible(lineStarts[i], lineEnd(i));
            lines[i] = line;
        }
        return line;
    }

    private Span visible(int from, int to) {
        char[] chars = layout.chars();
        int start = from;
        int end = to;
        while (start < end && Letters.isBlank(chars[start])) {
            start++;
        }
        while (end > start && Letters.isBlank(chars[end - 1])) {
            end--;
        }
        return new Span(start, end);
    }

    /** Whether the 0-based line holds nothing but white space. */
    public boolean blankLine(int i) {
        return visibleLine(i).isEmpty();
    }

    /** The 0-based line that holds the UTF-16 index; the last line for an index at the text's end. */
    public int lineAt(int utf16) {
        int low = 0;
        int high = lineStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts[middle] <= utf16) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public Words words() {
        return layout.words();
    }

    /** Whether no character of the text lies beyond U+007F, so that nothing can be wrong with such a character. */
    public boolean ascii() {
        return layout.ascii();
    }

    /** Whether the text holds a control character of ASCII that is no tab and ends no line. */
    public boolean hasControls() {
        return layout.controls();
    }

    /** Whether the text may hold letters of a script that puts no blank between words: Thai, Han, kana and the like. */
    public boolean mayBeUnspaced() {
        return layout.far();
    }

    /**
     * What several rules work out of the text, made by the first that asks and kept for the others.
     *
     * @param type what it is; one value of a type is kept for each view
     */
    public <T> T derived(Class<T> type, Function<View, T> maker) {
        for (int i = 0; i < derivedCount; i++) {
            if (derivedTypes[i] == type) {
                return type.cast(derived[i]);
            }
        }
        T made = maker.apply(this);
        if (derivedCount == derived.length) {
            derived = Arrays.copyOf(derived, derivedCount * 2);
            derivedTypes = Arrays.copyOf(derivedTypes, derivedCount * 2);
        }
        derived[derivedCount] = made;
        derivedTypes[derivedCount++] = type;
        return made;
    }

    /** Where the rule's triggers stand. */
    public Hits hits(Rule rule) {
        return hits.getOrDefault(rule.info().id(), Hits.NONE);
    }

    /** What the other documents left for the rule; {@link Census#NONE} when the document is checked alone. */
    public Census census(Rule rule) {
        if (census == Census.NONE) {
            return census;
        }
        long salt = RuleKeys.salt(rule.info());
        return key -> census.witnesses(key ^ salt);
    }
}
