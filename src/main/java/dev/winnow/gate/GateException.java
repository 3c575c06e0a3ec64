package dev.winnow.gate;

/** A baseline or a saved run that cannot be read; the message is one line for the user. */
public final class GateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GateException(String message) {
        super(message);
    }
}
