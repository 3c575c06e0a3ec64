package dev.winnow.ingest;

import java.util.Locale;

/** What became of a document. */
public enum Decision {
    /** Let in as it is. */
    ACCEPTED,
    /** Let in, mended. */
    MENDED,
    /** Put aside, unchanged. */
    QUARANTINED,
    /** Left out; what it was stands with the edits. */
    DROPPED;

    /** The name used in every output, such as {@code mended}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
