package dev.winnow.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * A format in which findings leave the program.
 *
 * <p>What can be said of a document by itself is {@linkplain #render rendered} at once, so that memory does not grow with the corpus. A report
 * that has to see the whole run first takes {@linkplain #add notes} and writes them at its end; it keeps a bounded number of them.
 */
public interface Report {

    /** What stands before the first document. */
    default String begin() {
        return "";
    }

    /** What the report says of one document at once; several threads may ask, and the caller puts the answers in order. */
    default String render(Reported reported) {
        return "";
    }

    /** Takes notes of a document for the end; one thread, every document in order. */
    default void add(Reported reported) {}

    /** Takes note of how the run differs from an earlier one; called once before the end, if at all. */
    default void compare(List<Trend> trends) {}

    /**
     * Gives what stands after the last document, piece by piece; asked once.
     *
     * @param failures inputs, outputs and rules that failed; each is named on standard error
     */
    default void end(int failures, Consumer<String> out) {}

    /** What the reader of the report does not see in it, a sentence each, once it has ended. */
    default List<String> notes() {
        return List.of();
    }
}
