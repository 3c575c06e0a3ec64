package dev.winnow.config;

/** A configuration that makes no sense; the message is one line for the user, naming file, line and key. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConfigurationException(String message) {
        super(message);
    }
}
