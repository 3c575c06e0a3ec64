package dev.winnow.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What becomes of tests that a factory makes. */
final class Outcomes {

    private Outcomes() {}

    /** The names of the tests that fail and what they say, in order; of those that pass nothing. */
    static Map<String, String> failures(Stream<DynamicTest> tests) {
        Map<String, String> failures = new LinkedHashMap<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                failures.put(test.getDisplayName(), String.valueOf(e.getMessage()));
            }
        });
        return failures;
    }
}
