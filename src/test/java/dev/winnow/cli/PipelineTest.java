package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.io.Entry;
import dev.winnow.io.Format;
import dev.winnow.io.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final InputFile FILE = new InputFile("a.jsonl", Path.of("a.jsonl"), "a.jsonl", Format.JSON_LINES);

    private static Entry entry(int line, int size) {
        return new Entry.Raw(FILE, line, new byte[size]);
    }

    private static int line(Entry entry) {
        return ((Entry.Raw) entry).line();
    }

    private static List<Integer> run(int threads, int entries, int size, Function<Entry, Integer> work) {
        List<Integer> results = new ArrayList<>();
        try (Pipeline<Integer> pipeline = new Pipeline<>(threads, work, results::add)) {
            for (int i = 0; i < entries; i++) {
                pipeline.accept(entry(i, size));
            }
            pipeline.finish();
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_come_in_the_order_of_the_entries_however_long_each_takes(int threads) {
        List<Integer> expected = IntStream.range(0, 3000).boxed().toList();

        assertThat(run(threads, 3000, 1, entry -> {
                    LockSupport.parkNanos(line(entry) * 7919L % 50_000);
                    return line(entry);
                }))
                .isEqualTo(expected);
        assertThat(run(threads, 20, 1 << 18, PipelineTest::line)).isEqualTo(expected.subList(0, 20));
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(run(4, 0, 0, PipelineTest::line)).isEmpty();
    }

    @Test
    void a_failure_of_the_work_ends_the_run_with_its_cause() {
        for (int threads : new int[] {1, 4}) {
            assertThatThrownBy(() -> run(threads, 2000, 1, entry -> {
                        if (line(entry) == 1234) {
                            throw new IllegalArgumentException("boom");
                        }
                        return line(entry);
                    }))
                    .hasStackTraceContaining("boom");
        }
    }

    @Test
    void a_failure_of_the_sink_comes_through_as_it_is() {
        try (Pipeline<Integer> pipeline = new Pipeline<>(4, PipelineTest::line, result -> {
            throw new ClosedPipeException();
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            pipeline.accept(entry(i, 1));
                        }
                        pipeline.finish();
                    })
                    .isInstanceOf(ClosedPipeException.class);
        }
    }

    @Test
    void large_entries_wait_for_each_other() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (Pipeline<Integer> pipeline = new Pipeline<>(8, PipelineTest::line, result -> done.incrementAndGet())) {
            for (int i = 0; i < 24; i++) {
                read.incrementAndGet();
                pipeline.accept(entry(i, 16 << 20));
                most.accumulateAndGet(read.get() - done.get(), Math::max);
            }
            pipeline.finish();
        }

        assertThat(done).hasValue(24);
        assertThat(most.get()).isLessThanOrEqualTo(5); // 64 MiB
    }
}
