package dev.winnow.cli;

/** A report cannot be written; the message says where to and why. */
final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;

    ReportException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
