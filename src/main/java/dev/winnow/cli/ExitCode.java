package dev.winnow.cli;

/** What the program ends with; public API of the command line. */
final class ExitCode {

    /** Nothing at or above the severity that fails. */
    static final int CLEAN = 0;

    /** Findings. */
    static final int FINDINGS = 1;

    /** Wrong usage, or input or output that failed, whatever else went well. */
    static final int FAILURE = 2;

    private ExitCode() {}
}
