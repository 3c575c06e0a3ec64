package dev.winnow.testing;

import dev.winnow.Settings;
import dev.winnow.config.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The seeds against the findings and cleaned texts that were reviewed last. */
class StandardSeedsTest {

    @TestFactory
    Stream<DynamicTest> seeds() throws IOException {
        return Winnows.seeds(Path.of("seeds"), Path.of("fixtures/_seeds"), RuleSets.standard(Settings.DEFAULTS));
    }
}
