package dev.winnow.cli;

import dev.winnow.io.EntryReader;
import dev.winnow.report.Style;
import dev.winnow.text.Unseen;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The streams and the environment of the process, so that tests can give others.
 *
 * <p>Findings and data go to the standard output, everything else to the standard error. Used by one thread.
 */
final class Console {

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Map<String, String> environment;
    private final boolean outTerminal;
    private final boolean errTerminal;
    private boolean quiet;
    private boolean outFailed;
    private ColorMode color = ColorMode.AUTO;

    /** Streams that are not terminals. */
    Console(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
        this(in, out, err, environment, false, false);
    }

    /** Streams of which the last two flags say whether they are terminals. */
    Console(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean outTerminal,
            boolean errTerminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.outTerminal = outTerminal;
        this.errTerminal = errTerminal;
    }

    /** The process's own; the launcher says which streams are terminals, since Java tells them apart badly. */
    static Console ofProcess() {
        return new Console(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("winnow.stdout.terminal"),
                Boolean.getBoolean("winnow.stderr.terminal"));
    }

    void configure(boolean beQuiet, ColorMode mode) {
        this.quiet = beQuiet;
        this.color = mode;
    }

    /** A variable of the environment; empty when it is not set. */
    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    InputStream in() {
        return in;
    }

    boolean outTerminal() {
        return outTerminal;
    }

    boolean errTerminal() {
        return errTerminal;
    }

    /** How the standard output is to be painted. */
    Style outStyle() {
        return color.style(outTerminal, environment);
    }

    /**
     * Writes data to the standard output.
     *
     * @throws ClosedPipeException if nobody reads it any more
     * @throws ReportException if it cannot be written for another reason
     */
    void data(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Writes data to the standard output in UTF-8. */
    void data(String text) {
        if (!text.isEmpty()) {
            data(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Says that something went wrong, in one line. */
    void error(String message) {
        boolean coloured = color.style(errTerminal, environment) == Style.COLOURED;
        line((coloured ? "\u001b[1;31mwinnow:\u001b[0m " : "winnow: ") + Unseen.escaped(message));
    }

    /** Says something that is no error, unless the user wants quiet. */
    void note(String message) {
        if (!quiet) {
            line("winnow: " + Unseen.escaped(message));
        }
    }

    /** Writes to the standard error as it is; what fails there cannot be told to anybody. */
    void raw(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            return;
        }
    }

    /** Writes out what {@link #data} has gathered, unless writing has failed already; throws the same. */
    void flush() {
        try {
            if (!outFailed) {
                out.flush();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Java does not tell a closed pipe from a full disk but by the system's words, which all call it a pipe. */
    private RuntimeException failure(IOException e) {
        outFailed = true;
        String reason = EntryReader.reason(e);
        return reason.toLowerCase(Locale.ROOT).contains("pipe")
                ? new ClosedPipeException()
                : new ReportException("cannot write to standard output: " + reason);
    }

    private void line(String text) {
        raw(text + "\n");
    }
}
