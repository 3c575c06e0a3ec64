package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fix in words and as one replacement. */
final class Change {

    /** Beyond so many characters of old and new text a fix is no suggestion that a person reads any more. */
    private static final int LONGEST = 10_000;

    private Change() {}

    /** Whether a report that shows fixes carries this one: not too long, and nothing in it that UTF-8 cannot hold. */
    static @Nullable Fix shown(Finding finding) {
        Fix fix = finding.fix();
        if (fix == null) {
            return null;
        }
        List<Edit> edits = fix.edits();
        long length = (long) edits.get(edits.size() - 1).span().end()
                - edits.get(0).span().start()
                + edits.stream().mapToLong(edit -> edit.text().length()).sum();
        boolean whole = edits.stream().allMatch(edit -> JsonText.isWellFormed(edit.text()));
        return length <= LONGEST && whole ? fix : null;
    }

    /** What the fix does, in a phrase. */
    static String phrase(Fix fix) {
        return fix.edits().stream().allMatch(Edit::isDeletion) ? "delete" : "replace";
    }

    /** The text that takes the place of everything from the first edit to the last. */
    static String whole(String text, Fix fix) {
        StringBuilder after = new StringBuilder();
        int from = fix.edits().get(0).span().start();
        for (Edit edit : fix.edits()) {
            after.append(text, from, edit.span().start()).append(edit.text());
            from = edit.span().end();
        }
        return after.toString();
    }
}
