package dev.winnow.bench;

import dev.winnow.html.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a page, against Jsoup's own parse and walk of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class PageBenchmark {

    private String page = "";

    @Setup
    public void read() throws IOException {
        page = Files.readString(Path.of("src/test/resources/html/page.html"));
    }

    @Benchmark
    public int jsoup() {
        int[] nodes = {0};
        Jsoup.parse(page).traverse((node, depth) -> nodes[0]++);
        return nodes[0];
    }

    @Benchmark
    public Object winnow() {
        return WebPage.of(page, 512);
    }
}
