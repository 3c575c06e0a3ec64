package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Factories of JUnit 5 tests over folders of texts, for methods annotated with {@code @TestFactory}.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> corpus() throws IOException {
 *     return Winnows.everyFile(Path.of("corpus"));
 * }
 *
 * @TestFactory
 * Stream<DynamicTest> myRules() throws IOException {
 *     return Winnows.fixtures(Path.of("fixtures"), List.of(new MyRule(), new MyOtherRule()));
 * }
 * }</pre>
 */
public final class Winnows {

    private Winnows() {}

    /**
     * One test for each visible UTF-8 file under the folder: nothing of severity warning or error is found in it by the standard rules.
     *
     * <p>The files are one corpus: rules that compare documents see them all.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static Stream<DynamicTest> everyFile(Path corpus) throws IOException {
        return everyFile(corpus, StandardEngine.get());
    }

    /** The same with an engine of one's own. */
    public static Stream<DynamicTest> everyFile(Path corpus, Winnow winnow) throws IOException {
        return new Corpus(corpus, winnow, Severity.WARNING).tests();
    }

    /**
     * Tests of rules by the examples they carry and by the files in their folders.
     *
     * <p>{@code fixtures/RULE-ID/hit-*.txt} holds marked text in the notation of {@link dev.winnow.Marked}, {@code miss-*.txt} text
     * without marks that looks like the damage, {@code todo-*.txt} a case that is known to fail and must, {@code corpus-*} a folder of
     * marked texts that are checked together. Each has to give exactly its marks, and the same with CR LF line ends, behind an emoji, and
     * without triggers; its spans must be sound; cleaning it must give what the marks say, and come to an end. There must be at least one
     * hit and two misses a rule, and no more hits than misses.
     *
     * @param rules new fixtures for them cannot set options: see {@link #fixtures(Path, Function)}
     * @throws IOException if a folder cannot be listed
     */
    public static Stream<DynamicTest> fixtures(Path fixtures, List<? extends Rule> rules) throws IOException {
        return fixtures(fixtures, fixed(rules));
    }

    /** The same for rules that can be made with the options that a fixture asks for; all are made once with the defaults. */
    public static Stream<DynamicTest> fixtures(Path fixtures, Function<Settings, ? extends List<? extends Rule>> maker)
            throws IOException {
        return new Guard(fixtures, maker).tests();
    }

    /**
     * Tests of the tests, one a rule: with the rule switched off some fixture of it must fail.
     *
     * @throws IOException if a folder cannot be listed
     */
    public static Stream<DynamicTest> guards(Path fixtures, List<? extends Rule> rules) throws IOException {
        return guards(fixtures, fixed(rules));
    }

    /** The same for rules that can be made with the options that a fixture asks for. */
    public static Stream<DynamicTest> guards(Path fixtures, Function<Settings, ? extends List<? extends Rule>> maker)
            throws IOException {
        return new Guard(fixtures, maker).proofs();
    }

    /**
     * Tests of original texts against what was agreed for them: their bytes against {@code SHA256SUMS}, all findings against
     * {@code NAME.findings}, the cleaned text against {@code NAME.clean.txt}, and all that holds for fixtures. The originals are one corpus.
     *
     * <p>With the system property {@code winnow.bless} set the last two files are first written anew, for review in the diff; this is
     * refused where the environment has {@code CI}.
     *
     * @param seeds a folder that holds the originals and nothing else
     * @param expectations the folder of the other files
     * @param rules those that are on by default are run, as the command line does it
     * @throws IOException if a folder cannot be listed
     */
    public static Stream<DynamicTest> seeds(Path seeds, Path expectations, List<? extends Rule> rules)
            throws IOException {
        return new Seeds(seeds, expectations, StandardEngine.with(rules)).tests(Blessing.fromEnvironment());
    }

    private static Function<Settings, List<? extends Rule>> fixed(List<? extends Rule> rules) {
        List<Rule> same = List.copyOf(rules);
        return settings -> same;
    }
}
