package dev.winnow.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a run fails, beyond the severity of single findings. Immutable.
 *
 * @param limits each is judged apart
 * @param riseWarn from which rise over an earlier run a warning is told, in shares of the documents; null for the default
 * @param riseFail from which rise the gate fails; null for the default
 */
public record GatePolicy(
        List<Limit> limits,
        @Nullable Double riseWarn,
        @Nullable Double riseFail) {

    /** No limits, and the default rises. */
    public static final GatePolicy NONE = new GatePolicy(List.of(), null, null);

    /** A rise of fewer percentage points is told only. A guess. */
    private static final double RISE_FAIL = 0.01;

    /** A rise of fewer percentage points is nothing. A guess. */
    private static final double RISE_WARN = 0.002;

    public GatePolicy {
        limits = List.copyOf(limits);
    }

    public double warnFrom() {
        return riseWarn != null ? riseWarn : riseFail != null ? Math.min(riseFail, RISE_WARN) : RISE_WARN;
    }

    public double failFrom() {
        return riseFail != null ? riseFail : riseWarn != null ? Math.max(riseWarn, RISE_FAIL) : RISE_FAIL;
    }
}
