package dev.winnow.gate;

import dev.winnow.Category;
import dev.winnow.Severity;
import dev.winnow.config.GatePolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a run against its limits and against an earlier run. Used by one thread; documents come in the order of the report. */
public final class Gate {

    /** Standard deviations from which a rise is no chance: one in 700 for a single comparison. */
    private static final double SIGNIFICANT = 3;

    private final GatePolicy policy;
    private final @Nullable Severity failOn;
    private final List<LimitCheck> limits;
    private final Count failing = new Count();
    private final RunCounts counts = new RunCounts();

    /** A gate; without {@code failOn} single findings do not fail. */
    public Gate(GatePolicy policy, @Nullable Severity failOn) {
        this.policy = policy;
        this.failOn = failOn;
        this.limits = policy.limits().stream().map(LimitCheck::new).toList();
    }

    /** Counts a document. */
    public void add(Measured document) {
        limits.forEach(limit -> limit.add(document));
        counts.add(document);
        if (failOn != null) {
            failing.add(
                    document,
                    document.fresh(),
                    finding -> finding.rule().severity().compareTo(failOn) >= 0);
        }
    }

    /** The counts of the run. */
    public SavedRun run() {
        return counts.run();
    }

    /**
     * What is to be said.
     *
     * @param earlier the run to compare with; null for none
     * @param unused entries of the baseline that no longer occur and fail
     */
    public Verdict verdict(@Nullable SavedRun earlier, List<Baseline.Unused> unused) {
        List<Verdict.Line> lines = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        if (failing.findings() > 0 && failOn != null) {
            lines.add(new Verdict.Line(
                    Verdict.Level.FAILED,
                    Figures.of(failing.findings(), "finding") + " of severity " + failOn.id()
                            + (failOn == Severity.ERROR ? "" : " or above") + " in "
                            + Figures.of(failing.documents(), "document") + " (" + failing.rules() + "; first "
                            + failing.first() + ")"));
        }
        for (LimitCheck limit : limits) {
            Verdict.Line line = limit.line();
            if (line != null) {
                lines.add(line);
            }
        }
        if (earlier != null) {
            rises(earlier, lines);
        }
        boolean findings = lines.stream().anyMatch(line -> line.level() != Verdict.Level.PASSED);
        if (findings) {
            advice.add("'winnow check --diff' shows what can be mended, 'winnow check --fix' mends it,"
                    + " 'winnow explain RULE' says why it is damage; what is none belongs to 'allow' in winnow.yml");
        }
        if (!unused.isEmpty()) {
            lines.add(new Verdict.Line(Verdict.Level.FAILED, unused(unused)));
            advice.add("'winnow baseline prune' takes out what no longer occurs");
        }
        lines.sort(Comparator.comparing(Verdict.Line::level, Comparator.reverseOrder()));
        Verdict.Level worst =
                lines.isEmpty() ? Verdict.Level.PASSED : lines.get(0).level();
        return new Verdict(worst, lines, advice);
    }

    private static String unused(List<Baseline.Unused> unused) {
        Baseline.Unused first = unused.get(0);
        int count = unused.stream().mapToInt(Baseline.Unused::count).sum();
        return Figures.of(count, "finding") + " of the baseline no longer " + (count == 1 ? "occurs" : "occur") + " ("
                + first.rule() + " '" + first.excerpt() + "' in " + first.path() + (unused.size() > 1 ? ", ..." : "")
                + ")";
    }

    private void rises(SavedRun earlier, List<Verdict.Line> lines) {
        SavedRun now = counts.run();
        for (Category category : Category.values()) {
            String group = SavedRun.category(category);
            double before = earlier.share(group);
            double after = now.share(group);
            double rise = after - before;
            if (rise >= policy.warnFrom() && rise > 0 && significant(earlier, now, group)) {
                Verdict.Level level = rise >= policy.failFrom() ? Verdict.Level.FAILED : Verdict.Level.WARNING;
                Count count = counts.of(category);
                lines.add(new Verdict.Line(
                        level,
                        category.id() + " rose from " + Figures.percent(before) + " to " + Figures.percent(after)
                                + " of the documents, first seen in " + count.first() + " (" + count.rules()
                                + "); fails from a rise of " + Figures.percent(policy.failFrom())));
            }
        }
    }

    /** The two-proportion z-test. */
    private static boolean significant(SavedRun earlier, SavedRun now, String group) {
        double a = earlier.documents();
        double b = now.documents();
        double pooled = (earlier.share(group) * a + now.share(group) * b) / (a + b);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1 / a + 1 / b));
        return deviation > 0 && now.share(group) - earlier.share(group) >= SIGNIFICANT * deviation;
    }
}
