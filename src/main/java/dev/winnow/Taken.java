package dev.winnow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The fixes taken so far in one pass over one text; one that collides with them is refused. Used by one thread. */
final class Taken {

    private final List<Fix> fixes = new ArrayList<>();

    /** Ends of deleted stretches by their starts; disjoint. */
    private final NavigableMap<Integer, Integer> deleted = new TreeMap<>();

    /** Ends of stretches that get another text, by their starts; disjoint. */
    private final NavigableMap<Integer, Integer> replaced = new TreeMap<>();

    List<Fix> fixes() {
        return fixes;
    }

    /** Takes the fix unless one of its edits collides: deletions may overlap each other, nothing else may; whether it was taken. */
    boolean offer(Fix fix) {
        for (Edit edit : fix.edits()) {
            if (collides(edit, replaced) || !edit.isDeletion() && collides(edit, deleted)) {
                return false;
            }
        }
        fixes.add(fix);
        for (Edit edit : fix.edits()) {
            if (edit.isDeletion()) {
                delete(edit.span().start(), edit.span().end());
            } else {
                replaced.put(edit.span().start(), edit.span().end());
            }
        }
        return true;
    }

    /** Whether the edit shares a character with a stretch, or one of both is an insertion that touches the other. */
    private static boolean collides(Edit edit, NavigableMap<Integer, Integer> stretches) {
        Map.Entry<Integer, Integer> other = stretches.floorEntry(edit.span().end());
        while (other != null && other.getValue() >= edit.span().start()) {
            Span span = new Span(other.getKey(), other.getValue());
            if (span.isEmpty() || edit.span().isEmpty() || span.overlaps(edit.span())) {
                return true;
            }
            other = stretches.lowerEntry(span.start());
        }
        return false;
    }

    private void delete(int start, int end) {
        int from = start;
        int to = end;
        Map.Entry<Integer, Integer> other = deleted.floorEntry(to);
        while (other != null && other.getValue() >= from) {
            from = Math.min(from, other.getKey());
            to = Math.max(to, other.getValue());
            deleted.remove(other.getKey());
            other = deleted.floorEntry(to);
        }
        deleted.put(from, to);
    }
}
