package dev.winnow;

import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Applies the fixes of findings.
 *
 * <p>Where fixes collide there is one total order: start, longer first, higher confidence, rule id. Deletions that overlap are merged; any
 * other fix that overlaps one already taken waits for the next pass over the mended text. Fixes that would leave nothing visible are held
 * back: what is damage from end to end is for a person to judge.
 *
 * <p>Immutable, shared between threads.
 */
public final class Cleaner {

    private static final int MAX_PASSES = 5;

    private static final Comparator<Finding> PRECEDENCE = Comparator.comparing(Finding::span)
            .thenComparing(Finding::confidence, Comparator.reverseOrder())
            .thenComparing(finding -> finding.rule().id());

    private final Winnow winnow;
    private final double fixConfidence;

    /** A cleaner that applies fixes of findings at or above the confidence, whatever their severity. */
    public Cleaner(Winnow winnow, double fixConfidence) {
        this.winnow = winnow;
        this.fixConfidence = fixConfidence;
    }

    /** The document's text as it is when no sure fix is left, or after five passes. */
    public Cleaned clean(Document document, Census census) {
        return clean(winnow.check(document, census), census);
    }

    /** The same for a document that has been checked already with the same rules and census. */
    public Cleaned clean(Checked first, Census census) {
        List<RuleFailure> failures = new ArrayList<>(first.failures());
        Checked checked = first;
        int applied = 0;
        int heldBack = (int) first.findings().stream()
                .filter(f -> f.fix() != null && f.confidence() < fixConfidence)
                .count();
        List<Cleaned.Pass> passes = new ArrayList<>();
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            List<Finding> taken = sureFixes(checked.findings());
            String text = checked.document().text();
            List<Edit> edits = edits(text, fixes(taken));
            String mended = applied(text, edits);
            boolean emptied = mended.isBlank();
            if (emptied || mended.equals(text)) {
                int held = heldBack + (emptied ? taken.size() : 0);
                return new Cleaned(checked.document(), checked.findings(), applied, held, true, failures, passes);
            }
            applied += taken.size();
            passes.add(new Cleaned.Pass(edits, taken));
            checked = winnow.check(checked.document().withText(mended), census);
            failures.addAll(checked.failures());
        }
        boolean settled = sureFixes(checked.findings()).isEmpty();
        return new Cleaned(checked.document(), checked.findings(), applied, heldBack, settled, failures, passes);
    }

    /**
     * The parts of a text that hold one document each, cut before every finding of a rule that {@link RuleInfo#startsDocument()}.
     *
     * <p>Parts begin and end with something visible, but each ends in a line break if the text did.
     */
    public static List<String> split(String text, List<Finding> findings) {
        String end = text.endsWith("\r\n") ? "\r\n" : text.endsWith("\n") ? "\n" : "";
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Finding finding : findings) {
            int at = finding.span().start();
            if (finding.rule().startsDocument() && !Letters.isBlank(text, from, at)) {
                parts.add(text.substring(from, at).strip() + end);
                from = at;
            }
        }
        parts.add(parts.isEmpty() ? text : text.substring(from).strip() + end);
        return List.copyOf(parts);
    }

    /** The findings whose fixes are sure enough and do not collide. */
    private List<Finding> sureFixes(List<Finding> findings) {
        Taken taken = new Taken();
        return findings.stream()
                .filter(f -> f.confidence() >= fixConfidence)
                .sorted(PRECEDENCE)
                .filter(f -> f.fix() != null && taken.offer(f.fix()))
                .toList();
    }

    private static List<Fix> fixes(List<Finding> findings) {
        return findings.stream().map(Finding::fix).filter(Objects::nonNull).toList();
    }

    /** The text after fixes that do not collide. */
    static String apply(String text, Collection<Fix> fixes) {
        return applied(text, edits(text, fixes));
    }

    private static String applied(String text, List<Edit> edits) {
        StringBuilder mended = new StringBuilder(text.length());
        int from = 0;
        for (Edit edit : edits) {
            mended.append(text, from, edit.span().start()).append(edit.text());
            from = edit.span().end();
        }
        return mended.append(text, from, text.length()).toString();
    }

    /** What fixes that do not collide do to the text, sorted and apart. */
    private static List<Edit> edits(String text, Collection<Fix> fixes) {
        List<Edit> sorted = fixes.stream()
                .flatMap(f -> f.edits().stream())
                .sorted(Comparator.comparing(Edit::span))
                .toList();
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        for (Edit edit : merged(text, sorted)) {
            if (edit.span().start() >= from) { // not inside of what was just deleted
                edits.add(edit);
                from = edit.span().end();
            }
        }
        return edits;
    }

    /** Joins deletions that overlap or touch, and lets those that empty whole lines take the blank lines around them. */
    private static List<Edit> merged(String text, List<Edit> sorted) {
        List<Edit> edits = List.of();
        List<Edit> next = sorted;
        while (!next.equals(edits)) {
            edits = next;
            List<Edit> joined = new ArrayList<>();
            for (Edit edit : edits) {
                Edit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last != null
                        && last.isDeletion()
                        && edit.span().start() <= last.span().end()
                        && (edit.isDeletion()
                                || edit.span().end() <= last.span().end())) {
                    Span both = new Span(
                            last.span().start(),
                            Math.max(last.span().end(), edit.span().end()));
                    joined.set(joined.size() - 1, new Edit(both, ""));
                } else {
                    joined.add(edit);
                }
            }
            joined.replaceAll(edit -> widened(text, edit));
            next = joined;
        }
        return edits;
    }

    private static Edit widened(String text, Edit edit) {
        boolean lines = edit.isDeletion() && WholeLines.covers(text, edit.span());
        return lines ? new Edit(WholeLines.widen(text, edit.span()), "") : edit;
    }
}
