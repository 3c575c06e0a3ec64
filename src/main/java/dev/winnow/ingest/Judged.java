package dev.winnow.ingest;

import dev.winnow.Finding;
import dev.winnow.io.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of one entry.
 *
 * @param entry the piece of the input
 * @param decision what became of it; null if it is no document, or could not be read at all
 * @param reason why, in one word; empty if nothing stood against it
 * @param found what was found in it
 * @param accepted its bytes among the accepted ones, null for none
 * @param quarantined its bytes in quarantine, null for none
 * @param note what stands beside a file in quarantine that is one document, null for nothing
 * @param ledger the line of the edits that undoes all this, null for none
 * @param attributes the line of attributes, null for none
 * @param errors what went wrong, for standard error
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Judged(
        Entry entry,
        @Nullable Decision decision,
        String reason,
        List<Finding> found,
        byte @Nullable [] accepted,
        byte @Nullable [] quarantined,
        @Nullable String note,
        @Nullable String ledger,
        @Nullable String attributes,
        List<String> errors) {

    /** An entry that is copied to where accepted documents go. */
    static Judged copied(Entry entry, String ledger) {
        return new Judged(entry, null, "", List.of(), entry.bytes(), null, null, ledger, null, List.of());
    }

    /** The same with what went wrong besides. */
    Judged with(List<String> more) {
        return more.isEmpty()
                ? this
                : new Judged(
                        entry,
                        decision,
                        reason,
                        found,
                        accepted,
                        quarantined,
                        note,
                        ledger,
                        attributes,
                        List.copyOf(more));
    }

    /** An entry of which nothing is written. */
    static Judged failed(Entry entry, List<String> errors) {
        return new Judged(entry, null, "", List.of(), null, null, null, null, null, errors);
    }
}
