package dev.winnow.cli;

import dev.winnow.Finding;
import dev.winnow.io.Entry;
import dev.winnow.report.Reported;
import java.util.List;

/** Decides which findings of a document are reported: a baseline knows some, and a change touches only some. Called by all threads. */
interface Screen {

    /** Lets everything through. */
    Screen NONE = (raw, reported) -> new Screened(reported, Aside.NOTHING);

    /**
     * What is left of a document's findings.
     *
     * @param raw where the document stands in its file
     */
    Screened of(Entry.Raw raw, Reported reported);

    /** What is reported of a document, and what is not. */
    record Screened(Reported reported, Aside aside) {}

    /**
     * What the gate wants to know of a document beyond what is reported.
     *
     * @param known findings that are not reported
     * @param words how many words the text has; 0 when nobody asks
     */
    record Aside(List<Finding> known, long words) {

        static final Aside NOTHING = new Aside(List.of(), 0);
    }
}
