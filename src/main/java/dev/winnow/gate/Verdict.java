package dev.winnow.gate;

import java.util.List;

/**
 * What the gate says of a run. Immutable.
 *
 * @param level the worst of its lines
 * @param lines what is told, the failures first
 * @param advice what to do
 */
public record Verdict(Level level, List<Line> lines, List<String> advice) {

    public Verdict {
        lines = List.copyOf(lines);
        advice = List.copyOf(advice);
    }

    /** How much a line matters. */
    public enum Level {
        PASSED,
        WARNING,
        FAILED
    }

    /** One thing that is told, in one line. */
    public record Line(Level level, String text) {}
}
