package dev.winnow.config;

import dev.winnow.Finding;
import dev.winnow.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What becomes of a document before it is let in: the first step that fits decides; one that none fits is mended.
 *
 * <p>Immutable.
 *
 * @param steps in the order in which they are asked
 */
public record Policy(List<Step> steps) {

    /** What can become of a document. */
    public enum Action {
        /** Let in as it is, whatever was found. */
        ACCEPT,
        /** Let in with all sure fixes applied. */
        MEND,
        /** Put aside, unchanged, with the reasons. */
        QUARANTINE,
        /** Left out. */
        DROP;

        /** The name used in policies and reports, such as {@code quarantine}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The findings that a step counts.
     *
     * @param names rules or categories; empty for all
     * @param severity the lowest
     * @param confidence the lowest
     * @param left whether only findings count that mending leaves
     */
    public record Counted(Set<String> names, Severity severity, double confidence, boolean left) {

        boolean counts(Finding finding) {
            boolean named = names.isEmpty()
                    || names.contains(finding.rule().id())
                    || names.contains(finding.rule().category().id());
            return named && finding.rule().severity().compareTo(severity) >= 0 && finding.confidence() >= confidence;
        }
    }

    /**
     * A condition and what follows from it.
     *
     * @param action what follows
     * @param counted which findings count
     * @param count how many there must be; 0 when findings do not matter
     * @param removed the share of the text that mending must take away at least; 0 when that does not matter
     */
    public record Step(Action action, Counted counted, int count, double removed) {}

    /**
     * What was found out about a document.
     *
     * @param found what was found in it
     * @param left what mending leaves of that
     * @param removed the share of its text that mending takes away
     */
    public record Case(List<Finding> found, List<Finding> left, double removed) {}

    /**
     * What becomes of a document, and why.
     *
     * @param reason a rule's id, or {@code removed}; empty when no step fits
     * @param why one sentence
     */
    public record Verdict(Action action, String reason, String why) {}

    /**
     * The half of a text that must be left of it; a guess: what loses more is not an article with some furniture, but furniture.
     */
    private static final double MOST_REMOVED = 0.5;

    /**
     * An error that no sure fix mends, and a text of which mending leaves less than half, are for a person to judge; everything else is
     * mended.
     */
    public static final Policy DEFAULT = new Policy(List.of(
            new Step(Action.QUARANTINE, new Counted(Set.of(), Severity.ERROR, 0, true), 1, 0),
            new Step(Action.QUARANTINE, new Counted(Set.of(), Severity.INFO, 0, false), 0, MOST_REMOVED)));

    public Policy {
        steps = List.copyOf(steps);
    }

    /** The decision on a document. */
    public Verdict judge(Case given) {
        for (Step step : steps) {
            List<Finding> counted = (step.counted().left() ? given.left() : given.found())
                    .stream().filter(step.counted()::counts).toList();
            if (counted.size() >= step.count() && given.removed() >= step.removed()) {
                return verdict(step, counted, given);
            }
        }
        return new Verdict(Action.MEND, "", "nothing stands against it");
    }

    private static Verdict verdict(Step step, List<Finding> counted, Case given) {
        if (step.count() == 0 || counted.isEmpty()) {
            String share = Math.round(given.removed() * 100) + " %";
            return step.removed() > 0
                    ? new Verdict(step.action(), "removed", "mending would take " + share + " of the text away")
                    : new Verdict(step.action(), "policy", "the policy says so of every document");
        }
        Finding first = counted.get(0);
        String more = counted.size() == 1 ? "" : " (and " + (counted.size() - 1) + " more)";
        String leaves = step.counted().left() ? ", and no sure fix mends it" : "";
        return new Verdict(
                step.action(),
                first.rule().id(),
                first.rule().severity().id() + " " + first.rule().id() + leaves + ": " + first.message() + more);
    }
}
