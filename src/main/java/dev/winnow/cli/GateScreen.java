package dev.winnow.cli;

import dev.winnow.Finding;
import dev.winnow.gate.Baseline;
import dev.winnow.gate.Changes;
import dev.winnow.io.Entry;
import dev.winnow.report.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what no baseline knows and a change touches. Shared between threads.
 *
 * @param names how the baseline calls a file and record
 * @param countsWords whether the gate asks for words
 */
record GateScreen(
        @Nullable Baseline baseline,
        @Nullable Changes changes,
        BiFunction<String, @Nullable String, String> names,
        boolean countsWords)
        implements Screen {

    @Override
    public Screened of(Entry.Raw raw, Reported reported) {
        List<Finding> fresh = reported.findings();
        List<Finding> known = new ArrayList<>();
        if (changes != null) {
            List<Finding> touched = new ArrayList<>();
            for (Finding finding : fresh) {
                (touches(changes, raw, reported, finding) ? touched : known).add(finding);
            }
            fresh = touched;
        }
        if (baseline != null) {
            Baseline.Sorted sorted = baseline.sort(
                    names.apply(reported.path(), reported.record()), reported.document(), reported.findings());
            List<Finding> touched = fresh;
            known.addAll(sorted.known().stream().filter(touched::contains).toList());
            fresh = sorted.fresh().stream().filter(touched::contains).toList();
        }
        long words = countsWords ? words(reported.document().text()) : 0;
        return new Screened(reported.with(fresh), new Aside(List.copyOf(known), words));
    }

    private static boolean touches(Changes changes, Entry.Raw raw, Reported reported, Finding finding) {
        if (reported.line() > 0) {
            return changes.touches(raw.file().file(), reported.line(), reported.line());
        }
        if (reported.line() != Reported.LINE_BY_LINE) {
            return changes.touches(raw.file().file(), 1, Integer.MAX_VALUE);
        }
        String text = reported.document().text();
        int first = 1 + breaks(text, 0, finding.span().start());
        int last = first + breaks(text, finding.span().start(), finding.span().end());
        return changes.touches(raw.file().file(), first, last);
    }

    private static int breaks(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Runs of letters and digits. */
    private static long words(String text) {
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            words += part && !inside ? 1 : 0;
            inside = part;
        }
        return words;
    }
}
