package dev.winnow.cli;

/** The command line makes no sense; the message is for the user. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;

    UsageException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
