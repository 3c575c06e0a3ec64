package dev.winnow;

import java.util.List;

/**
 * The edits that mend one finding, applied together or not at all.
 *
 * <p>A rule gives a fix only where its author would apply it unseen; where a person has to decide there is none.
 *
 * @param edits sorted by place, not overlapping, at least one
 */
public record Fix(List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("A fix needs at least one edit");
        }
        for (int i = 1; i < edits.size(); i++) {
            Span left = edits.get(i - 1).span();
            Span right = edits.get(i).span();
            if (left.end() > right.start() || left.equals(right)) {
                throw new IllegalArgumentException("Edits must be sorted and must not overlap: " + left + ", " + right);
            }
        }
    }

    /** Takes the span's characters away, and nothing else. */
    public static Fix delete(Span span) {
        return replace(span, "");
    }

    /** Puts other characters in the span's place. */
    public static Fix replace(Span span, String replacement) {
        return new Fix(List.of(new Edit(span, replacement)));
    }

    /** Puts characters before the UTF-16 index. */
    public static Fix insert(int at, String inserted) {
        return replace(new Span(at, at), inserted);
    }

    /**
     * Takes whole lines away together with the blank lines they would leave behind: of the gaps before and after, the wider one stays.
     *
     * @param span starts and ends anywhere in its first and last line
     */
    public static Fix deleteLines(String text, Span span) {
        return delete(WholeLines.widen(text, span));
    }
}
