package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * The worst so many findings of a run: by severity, then confidence, then the order of the run. Memory does not grow with the run. Used by one
 * thread.
 */
final class Worst<T> {

    private final int limit;
    private final PriorityQueue<Kept<T>> kept = new PriorityQueue<>(Kept.WORST_FIRST.reversed());
    private int seen;

    Worst(int limit) {
        this.limit = limit;
    }

    /** What stands for a finding, and what decides its rank. */
    private record Kept<T>(Severity severity, double confidence, int number, T value) {

        static final Comparator<Kept<?>> WORST_FIRST = Comparator.<Kept<?>, Severity>comparing(
                        Kept::severity, Comparator.reverseOrder())
                .thenComparing(Kept::confidence, Comparator.reverseOrder())
                .thenComparing(Kept::number);
    }

    /** Counts the finding, and keeps what the supplier makes of it if it is among the worst so far. */
    void offer(Finding finding, Supplier<T> value) {
        int number = seen++;
        if (kept.size() == limit) {
            if (!worse(finding, kept.element())) {
                return;
            }
            kept.remove();
        }
        kept.add(new Kept<>(finding.rule().severity(), finding.confidence(), number, value.get()));
    }

    /** What was kept, the worst first. */
    List<T> worstFirst() {
        return kept.stream().sorted(Kept.WORST_FIRST).map(Kept::value).toList();
    }

    int seen() {
        return seen;
    }

    /** How many findings were not kept. */
    int leftOut() {
        return seen - kept.size();
    }

    /** A finding that comes later has to be worse to take a place. */
    private static boolean worse(Finding finding, Kept<?> mildest) {
        int severity = finding.rule().severity().compareTo(mildest.severity());
        return severity > 0 || severity == 0 && finding.confidence() > mildest.confidence();
    }
}
