package dev.winnow.cli;

import dev.winnow.io.Entry;
import dev.winnow.report.Reported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry.
 *
 * @param entry the piece of the input
 * @param reported what is to be reported, or null when the entry is no document or could not be read
 * @param rendered what each report says
 * @param errors what went wrong, for standard error
 * @param mended the entry's bytes after the fixes, one piece for each document in it; the very bytes of the entry when nothing changed; empty
 *     when a file cannot be mended
 * @param applied fixes applied
 * @param heldBack fixes held back
 * @param aside what the gate wants to know of a document beyond what is reported
 */
record Outcome(
        Entry entry,
        @Nullable Reported reported,
        List<String> rendered,
        List<String> errors,
        List<byte[]> mended,
        int applied,
        int heldBack,
        Screen.Aside aside) {

    /** An entry that stays as it is. */
    static Outcome unchanged(Entry entry, List<String> errors) {
        return new Outcome(entry, null, List.of(), errors, List.of(entry.bytes()), 0, 0, Screen.Aside.NOTHING);
    }

    /** Whether mending changed anything. */
    boolean changed() {
        return mended.size() > 1 || bytes() != entry.bytes();
    }

    /** The bytes that stand in the entry's place: mended where possible. */
    byte[] bytes() {
        return mended.isEmpty() ? entry.bytes() : mended.get(0);
    }
}
