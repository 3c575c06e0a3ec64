package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Checked;
import dev.winnow.Cleaner;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The seeds against the specification that people wrote, whatever has been blessed. */
class SeedSpecificationTest {

    /** A span counts as found when this share of its visible characters is covered. */
    private static final double COVERED = 0.8;

    private static final Path SEEDS = Path.of("seeds");
    private static final Run RUN = Run.of(StandardEngine.get(), documents());

    private static List<Document> documents() {
        try {
            List<Document> documents = new ArrayList<>();
            for (Path path : Cases.visible(SEEDS)) {
                documents.add(Document.of(path.getFileName().toString(), Files.readString(path)));
            }
            return documents;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Document seed(String number) {
        return RUN.documents().stream()
                .filter(document -> document.id().startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(String number) {
        return RUN.findings(seed(number));
    }

    @TestFactory
    Stream<DynamicTest> every_row_is_found() {
        return SeedSpecification.ROWS.stream()
                .filter(row -> row.ease() != SeedRow.Ease.OPTIONAL)
                .map(row -> DynamicTest.dynamicTest(
                        row.seed() + " line " + row.first() + " "
                                + row.category().id(),
                        () -> assertFound(row)));
    }

    private static void assertFound(SeedRow row) {
        String text = seed(row.seed()).text();
        List<Span> spans = row.spans(text);
        assertThat(spans).as("the row's text stands in the seed").isNotEmpty();
        Set<Integer> covered = new HashSet<>();
        for (Finding finding : findings(row.seed())) {
            if (row.accepts(finding.rule().category(), finding.rule().severity())) {
                IntStream.range(finding.span().start(), finding.span().end()).forEach(covered::add);
            }
        }
        for (Span span : spans) {
            Set<Integer> wanted = SeedRow.wanted(text, span);
            long hit = wanted.stream().filter(covered::contains).count();
            double needed = row.ease() == SeedRow.Ease.ANY_PART ? 1 : COVERED * wanted.size();
            assertThat((double) hit)
                    .as(() -> "covered characters of " + row + "\n" + FailureText.list(text, findings(row.seed())))
                    .isGreaterThanOrEqualTo(needed);
        }
    }

    @TestFactory
    Stream<DynamicTest> good_text_has_no_warning_and_no_error() {
        return RUN.documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        document.id(),
                        () -> findings(document.id().substring(0, 3)).stream()
                                .filter(finding -> finding.rule().severity() != Severity.INFO)
                                .forEach(finding -> assertLiesInARow(document, finding))));
    }

    private static void assertLiesInARow(Document document, Finding finding) {
        Set<Integer> outside = SeedRow.visible(document.text(), finding.span());
        for (SeedRow row : SeedSpecification.ROWS) {
            if (document.id().startsWith(row.seed())
                    && row.accepts(finding.rule().category(), finding.rule().severity())) {
                row.spans(document.text()).forEach(span -> outside.removeIf(i -> i >= span.start() && i < span.end()));
            }
        }
        StringBuilder good = new StringBuilder();
        outside.forEach(i -> good.append(document.text().charAt(i)));
        assertThat(good)
                .as(() -> "good text in\n" + FailureText.list(document.text(), List.of(finding)))
                .isEmpty();
    }

    @Test
    void an_error_is_found_in_the_seeds_to_be_quarantined_and_in_no_other() {
        Map<String, Boolean> errors = RUN.documents().stream()
                .collect(Collectors.toMap(
                        document -> document.id().substring(0, 3),
                        document -> RUN.findings(document).stream()
                                .anyMatch(finding -> finding.rule().severity() == Severity.ERROR)));

        assertThat(errors)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("000", true, "001", false, "002", false, "003", false, "004", true));
    }

    @Test
    void seed_000_keeps_the_story_without_the_injected_word() {
        assertCleaned(
                "000",
                "\n\n",
                line -> line.replace("NovaQuant-", "").replace("NovaQuant", ""),
                1,
                5,
                7,
                9,
                11,
                13,
                15,
                17);
    }

    @Test
    void seed_001_loses_two_foreign_headlines() {
        assertCleaned("001", "\n", UnaryOperator.identity(), 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void seed_002_keeps_title_body_and_credit() {
        assertCleaned("002", "\n\n", UnaryOperator.identity(), 3, 7, 9, 13, 15, 17, 19, 21, 23, 25);
    }

    @Test
    void seed_003_keeps_title_body_and_its_own_headings() {
        assertCleaned(
                "003",
                "\n\n",
                line -> line.replace('\u00A0', ' ').strip(),
                1,
                7,
                13,
                15,
                17,
                19,
                21,
                23,
                27,
                29,
                31,
                33,
                35);
    }

    @Test
    void seed_004_keeps_both_articles() {
        assertCleaned(
                "004",
                "\n\n",
                UnaryOperator.identity(),
                1,
                3,
                5,
                7,
                9,
                11,
                13,
                15,
                17,
                19,
                21,
                23,
                25,
                27,
                29,
                31,
                33,
                35,
                37,
                39);
    }

    @Test
    void seed_004_splits_into_its_two_articles() {
        Document cleaned = seed("004")
                .withText(RUN.clean(seed("004"), WinnowAssert.FIX_CONFIDENCE).text());
        Checked checked = StandardEngine.get().check(cleaned, RUN.census());

        assertThat(Cleaner.split(cleaned.text(), checked.findings()))
                .containsExactly(
                        kept("004", "\n\n", UnaryOperator.identity(), 1, 3, 5, 7, 9, 11, 13, 15),
                        kept("004", "\n\n", UnaryOperator.identity(), 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39));
    }

    private static void assertCleaned(String seed, String separator, UnaryOperator<String> mended, int... lines) {
        assertThat(RUN.clean(seed(seed), WinnowAssert.FIX_CONFIDENCE).text())
                .isEqualTo(kept(seed, separator, mended, lines));
    }

    private static String kept(String seed, String separator, UnaryOperator<String> mended, int... lines) {
        String text = seed(seed).text();
        Positions positions = Positions.of(text + "\n");
        return Arrays.stream(lines)
                .mapToObj(line -> (text + "\n").substring(positions.lineStart(line), positions.lineStart(line + 1) - 1))
                .map(mended)
                .collect(Collectors.joining(separator));
    }
}
