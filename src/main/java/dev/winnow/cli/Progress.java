package dev.winnow.cli;

import dev.winnow.io.Entry;
import java.util.Locale;

/** One line on a terminal's standard error that tells how far a pass has come; removed at its end. Used by one thread. */
final class Progress implements AutoCloseable {

    private static final long EVERY_NANOS = 200_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final String doing;
    private final boolean shown;
    private final long started = System.nanoTime();
    private long last = started;
    private long documents;
    private long bytes;
    private boolean drawn;

    Progress(Console console, String doing, boolean shown) {
        this.console = console;
        this.doing = doing;
        this.shown = shown;
    }

    void count(Entry entry) {
        documents += entry instanceof Entry.Raw ? 1 : 0;
        bytes += entry.bytes().length;
        if (shown && System.nanoTime() - last >= EVERY_NANOS) {
            last = System.nanoTime();
            double megabytes = bytes / 1e6;
            double seconds = (last - started) / 1e9;
            console.raw(String.format(
                    Locale.ROOT,
                    "%s%s: %,d documents, %.1f MB, %.1f MB/s",
                    CLEAR,
                    doing,
                    documents,
                    megabytes,
                    megabytes / seconds));
            drawn = true;
        }
    }

    @Override
    public void close() {
        if (drawn) {
            console.raw(CLEAR);
        }
    }
}
