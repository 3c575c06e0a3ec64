package dev.winnow.cli;

/** A report cannot be written to its file; the message says why. */
final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReportException(String message) {
        super(message);
    }
}
