package dev.winnow;

import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of a text.
 *
 * <p>Both ends are UTF-16 indices, as {@link String#substring(int, int)} takes them. An empty span is a place between two characters.
 * The natural order is by start, longer first: an enclosing span comes before what it encloses.
 *
 * @param start the first index inside, 0 or more
 * @param end the first index after, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "Span " + start + ".." + end + " must start at 0 or later and not end before its start");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /**
     * The characters of the text that the span covers.
     *
     * @throws IndexOutOfBoundsException if the span does not lie in the text
     */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether the other span lies within this one; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the spans share at least one character. */
    public boolean overlaps(Span other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }

    /** Written out: what a record is given is made by the first call, at the price of a whole document. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
