package dev.winnow.io;

/** An input, or a part of one, that cannot be processed; the message says why in one line, without the file's name. */
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    public BadInput(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, in one line. */
    public String reason() {
        return reason;
    }
}
