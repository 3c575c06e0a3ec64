package dev.winnow;

import java.util.Locale;

/** How much a finding matters, from least to most. */
public enum Severity {
    /** Worth knowing; never fails a gate by default. */
    INFO,
    /** Corruption that a gate may tolerate. */
    WARNING,
    /** Corruption that must not pass. */
    ERROR;

    /** The name used on the command line and in every report, such as {@code warning}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
