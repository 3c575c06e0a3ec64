package dev.winnow.testing;

import dev.winnow.config.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules that ship with Winnow against their examples and fixtures. */
class StandardFixturesTest {

    private static final Path FIXTURES = Path.of("fixtures");

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return Winnows.fixtures(FIXTURES, RuleSets::standard);
    }

    @TestFactory
    Stream<DynamicTest> guards() throws IOException {
        return Winnows.guards(FIXTURES, RuleSets::standard);
    }
}
