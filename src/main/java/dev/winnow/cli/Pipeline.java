package dev.winnow.cli;

import dev.winnow.io.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on entries with several threads and hands the results on in the order of the entries.
 *
 * <p>Entries are gathered into batches; a few batches are under way at any time, so memory does not grow with the corpus. Input that fits into one
 * batch is worked on without any thread. Used by one thread, which also runs the sink.
 */
final class Pipeline<T> implements Consumer<Entry>, AutoCloseable {

    /** Bytes and entries of a batch: enough work to make handing it over cheap. A guess that measured well, not critical. */
    private static final int BATCH_BYTES = 1 << 18;

    private static final int BATCH_ENTRIES = 256;

    /** Batches that wait or are worked on for each thread. */
    private static final int BATCHES_A_THREAD = 3;

    /** Large documents wait for each other beyond so many bytes. */
    private static final long BYTES_UNDER_WAY = 64 << 20;

    private final int threads;
    private final Function<Entry, T> work;
    private final Consumer<T> sink;
    private final Deque<Batch<T>> underWay = new ArrayDeque<>();
    private long bytesUnderWay;
    private @Nullable ExecutorService pool;
    private List<Entry> batch = new ArrayList<>();
    private long batchBytes;

    /** Entries that are worked on, and how much memory their bytes take. */
    private record Batch<T>(Future<List<T>> results, long bytes) {}

    Pipeline(int threads, Function<Entry, T> work, Consumer<T> sink) {
        this.threads = threads;
        this.work = work;
        this.sink = sink;
    }

    @Override
    public void accept(Entry entry) {
        batch.add(entry);
        batchBytes += entry.bytes().length;
        if (batch.size() == BATCH_ENTRIES || batchBytes >= BATCH_BYTES) {
            if (threads == 1) {
                drainHere();
            } else {
                submit();
            }
        }
    }

    /** Works off what is left. */
    void finish() {
        if (pool == null) {
            drainHere();
        } else {
            submit();
        }
        while (!underWay.isEmpty()) {
            collect();
        }
    }

    /** Stops the threads; what is not finished is dropped. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void drainHere() {
        for (Entry entry : batch) {
            sink.accept(work.apply(entry));
        }
        batch = new ArrayList<>();
        batchBytes = 0;
    }

    private void submit() {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(threads, Pipeline::daemon);
        }
        List<Entry> full = batch;
        underWay.add(new Batch<>(pool.submit(() -> full.stream().map(work).toList()), batchBytes));
        bytesUnderWay += batchBytes;
        batch = new ArrayList<>();
        batchBytes = 0;
        while (underWay.size() > threads * BATCHES_A_THREAD || underWay.size() > 1 && bytesUnderWay > BYTES_UNDER_WAY) {
            collect();
        }
    }

    private void collect() {
        try {
            Batch<T> oldest = underWay.remove();
            bytesUnderWay -= oldest.bytes();
            oldest.results().get().forEach(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "winnow-worker");
        thread.setDaemon(true);
        return thread;
    }
}
