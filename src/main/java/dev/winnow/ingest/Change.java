package dev.winnow.ingest;

import dev.winnow.Cleaned;
import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change that mending made to a text, whatever pass or passes made it.
 *
 * @param edit what was replaced, in places of the original text
 * @param rules ids of the rules whose fixes did it, sorted
 */
record Change(Edit edit, List<String> rules) {

    /**
     * A piece of the text as it is at some time.
     *
     * @param span what was kept of the original text; null for what was put there
     * @param put what was put there, empty where something was only taken away
     * @param rules whose fixes put it there
     */
    private record Piece(@Nullable Span span, String put, List<String> rules) {

        int length() {
            return span == null ? put.length() : span.length();
        }

        /** The part between the indices, counted from the piece's begin. */
        Piece part(int from, int to) {
            return span == null
                    ? new Piece(null, put.substring(from, to), rules)
                    : new Piece(new Span(span.start() + from, span.start() + to), "", rules);
        }
    }

    /** The changes between the original text and the one after the passes, sorted and apart. */
    static List<Change> of(String original, List<Cleaned.Pass> passes) {
        List<Piece> pieces = List.of(new Piece(new Span(0, original.length()), "", List.of()));
        for (Cleaned.Pass pass : passes) {
            pieces = new Replay(pieces).after(pass);
        }
        List<Change> changes = new ArrayList<>();
        StringBuilder put = new StringBuilder();
        TreeSet<String> rules = new TreeSet<>();
        int from = 0;
        for (Piece piece : pieces) {
            if (piece.span() == null) {
                put.append(piece.put());
                rules.addAll(piece.rules());
            } else {
                add(changes, new Edit(new Span(from, piece.span().start()), put.toString()), rules);
                put.setLength(0);
                rules.clear();
                from = piece.span().end();
            }
        }
        add(changes, new Edit(new Span(from, original.length()), put.toString()), rules);
        return changes;
    }

    private static void add(List<Change> changes, Edit edit, TreeSet<String> rules) {
        if (!edit.span().isEmpty() || !edit.text().isEmpty()) {
            changes.add(new Change(edit, List.copyOf(rules)));
        }
    }

    /** Walks over pieces and applies one pass's edits to them. */
    private static final class Replay {

        private final List<Piece> before;
        private final List<Piece> after = new ArrayList<>();
        private int piece;
        private int inside;
        private int at;

        Replay(List<Piece> before) {
            this.before = before;
        }

        List<Piece> after(Cleaned.Pass pass) {
            for (Edit edit : pass.edits()) {
                move(edit.span().start(), after);
                List<Piece> gone = new ArrayList<>();
                move(edit.span().end(), gone);
                TreeSet<String> rules = new TreeSet<>(rules(edit, pass.fixed()));
                gone.forEach(one -> rules.addAll(one.rules()));
                after.add(new Piece(null, edit.text(), List.copyOf(rules)));
            }
            move(Integer.MAX_VALUE, after);
            return after;
        }

        /** Hands pieces on until the index of the current text. */
        private void move(int until, List<Piece> to) {
            while (piece < before.size() && at < until) {
                Piece current = before.get(piece);
                int step = Math.min(current.length() - inside, until - at);
                if (step > 0 || current.length() == 0) {
                    to.add(current.part(inside, inside + step));
                }
                at += step;
                inside += step;
                if (inside == current.length()) {
                    piece++;
                    inside = 0;
                }
            }
        }

        private static List<String> rules(Edit edit, List<Finding> fixed) {
            List<String> rules = new ArrayList<>();
            for (Finding finding : fixed) {
                Fix fix = finding.fix();
                if (fix != null && fix.edits().stream().anyMatch(own -> touches(own.span(), edit.span()))) {
                    rules.add(finding.rule().id());
                }
            }
            return rules;
        }

        private static boolean touches(Span a, Span b) {
            return a.start() <= b.end() && b.start() <= a.end();
        }
    }
}
