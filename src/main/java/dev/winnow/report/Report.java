package dev.winnow.report;

/**
 * A format in which findings leave the program.
 *
 * <p>{@link #render} may be called by several threads at once; the caller puts the pieces in order.
 */
public interface Report {

    /** What stands before the first document. */
    default String begin() {
        return "";
    }

    /** What the report says of one document; empty when it says nothing. */
    String render(Reported reported);

    /** What stands after the last document. */
    default String end() {
        return "";
    }
}
