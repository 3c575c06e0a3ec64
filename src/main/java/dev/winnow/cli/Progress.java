package dev.winnow.cli;

import dev.winnow.io.Entry;
import dev.winnow.io.InputFile;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One line on a terminal's standard error that tells how far a pass has come; removed at its end. Used by one thread. */
final class Progress implements AutoCloseable {

    private static final long EVERY_NANOS = 200_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final String doing;
    private final long total;
    private final long started = System.nanoTime();
    private long last = started;
    private long documents;
    private boolean drawn;

    /** Progress to a total of so many bytes; less than 0 for none that is shown. */
    Progress(Console console, String doing, long total) {
        this.console = console;
        this.doing = doing;
        this.total = total;
    }

    /** How many bytes the files have. */
    static long size(List<InputFile> files) {
        return files.stream().mapToLong(file -> file.file().toFile().length()).sum();
    }

    /**
     * Counts one entry.
     *
     * @param bytes how many bytes of the files were read so far
     * @param more what else there is to tell
     */
    void count(Entry entry, long bytes, Supplier<String> more) {
        documents += entry instanceof Entry.Raw ? 1 : 0;
        if (total >= 0 && System.nanoTime() - last >= EVERY_NANOS) {
            last = System.nanoTime();
            console.raw(CLEAR + line(bytes, (last - started) / 1e9) + more.get());
            drawn = true;
        }
    }

    /** How many documents, how fast, how much of all, how long still. */
    String line(long bytes, double seconds) {
        double share = total == 0 ? 1 : Math.min(1, bytes / (double) total);
        long left = Math.round(share == 0 ? 0 : seconds / share - seconds);
        return String.format(
                Locale.ROOT,
                "%s: %,d documents, %.1f MB/s, %.0f %%, %d:%02d left",
                doing,
                documents,
                bytes / 1e6 / seconds,
                100 * share,
                left / 60,
                left % 60);
    }

    @Override
    public void close() {
        if (drawn) {
            console.raw(CLEAR);
        }
    }
}
