package dev.winnow.cli;

import dev.winnow.io.InputFile;
import dev.winnow.report.UnifiedDiff;
import dev.winnow.text.Unseen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints what mending would change in each file; memory: two copies of the largest file.
 *
 * <p>Files are compared as bytes (read as Latin-1), so that the diff is right for every encoding. Used by one thread.
 */
final class Differences {

    private final Console console;
    private final Run run;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();
    private @Nullable InputFile current;
    private boolean differ;
    private int applied;
    private int heldBack;

    Differences(Console console, Run run) {
        this.console = console;
        this.run = run;
    }

    /** Whether any file would change. */
    boolean print(Work work) {
        run.pass("comparing with the mended text", work, outcome -> {
            outcome.errors().forEach(run::fail);
            applied += outcome.applied();
            heldBack += outcome.heldBack();
            if (!outcome.entry().file().equals(current)) {
                flush();
                current = outcome.entry().file();
            }
            before.writeBytes(outcome.entry().bytes());
            after.writeBytes(outcome.bytes());
        });
        flush();
        console.note(Counts.of(applied, "fix") + " would be applied, " + heldBack + " held back");
        return differ;
    }

    private void flush() {
        if (current != null) {
            String path = new String(current.path().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String diff = UnifiedDiff.of(
                    path, before.toString(StandardCharsets.ISO_8859_1), after.toString(StandardCharsets.ISO_8859_1));
            differ |= !diff.isEmpty();
            byte[] bytes = diff.getBytes(StandardCharsets.ISO_8859_1);
            console.data(console.outTerminal() ? visible(bytes) : bytes);
        }
        before.reset();
        after.reset();
    }

    /** On a terminal nothing of a document may act; a diff for a program is exact. */
    private static byte[] visible(byte[] diff) {
        return new String(diff, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Unseen.escaped(line) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
