package dev.winnow.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How the program runs; nothing of it changes what is found.
 *
 * @param threads how many workers
 * @param color when the streams are painted
 * @param quiet only errors on standard error
 * @param verbose more notes on standard error
 * @param progress when progress is shown
 * @param censusMemory bytes for comparing documents; what does not fit goes through a temporary file
 */
record RunOptions(
        int threads, ColorMode color, boolean quiet, boolean verbose, ProgressMode progress, long censusMemory) {

    /** An eighth of a heap of 512 MiB; a document's keys take about 1 kB of it. A guess. */
    private static final int CENSUS_MIB = 64;

    /** The values of {@code --progress}. */
    enum ProgressMode {
        AUTO,
        NEVER
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Options.value(
                "--threads", "N", "Worker threads; the output is the same for every N (default: one for each core)."));
        spec.addOption(Options.value(
                "--color", "WHEN", "auto, always or never; NO_COLOR and FORCE_COLOR are heeded (default: auto)."));
        spec.addOption(Options.flag("--quiet", "Only errors on standard error.").build());
        spec.addOption(Options.flag("--verbose", "Tell on standard error what is done.")
                .build());
        spec.addOption(Options.value(
                "--census-memory",
                "MIB",
                "Memory for comparing documents, beyond which a temporary file is used; the output is the same for"
                        + " every MIB (default: an eighth of the heap, at most " + CENSUS_MIB + ")."));
        spec.addOption(Options.value("--progress", "WHEN", "auto (on a terminal) or never (default: auto)."));
    }

    static RunOptions of(ParseResult result) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RunOptions(
                (int) Options.integer(result, "--threads", cores, 1, 1024),
                Options.choice(result, "--color", ColorMode.AUTO),
                Options.given(result, "--quiet"),
                Options.given(result, "--verbose"),
                Options.choice(result, "--progress", ProgressMode.AUTO),
                Options.integer(result, "--census-memory", defaultCensusMemory() >> 20, 1, 1 << 20) << 20);
    }

    private static long defaultCensusMemory() {
        return Math.min(
                (long) CENSUS_MIB << 20, Math.max(1 << 20, Runtime.getRuntime().maxMemory() / 8));
    }
}
