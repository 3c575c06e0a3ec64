package dev.winnow.cli;

/** Nobody reads standard output any more. */
final class ClosedPipeException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
