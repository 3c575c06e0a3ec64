package dev.winnow.testing;

import static dev.winnow.Category.BOILERPLATE;
import static dev.winnow.Category.CONCATENATION;
import static dev.winnow.Category.DATE;
import static dev.winnow.Category.ENCODING;
import static dev.winnow.Category.INJECTION;
import static dev.winnow.Category.PRIVACY;
import static dev.winnow.Category.STRUCTURE;
import static dev.winnow.Severity.ERROR;
import static dev.winnow.Severity.INFO;
import static dev.winnow.Severity.WARNING;

import dev.winnow.Category;
import dev.winnow.Severity;
import java.util.List;

/** What a careful human editor finds in each of the five seeds; everything else in them is good text. */
final class SeedSpecification {

    private static final String NO_BREAK_SPACE = "\u00A0";

    /** One row a finding. */
    static final List<SeedRow> ROWS = List.of(
            row("000", 1, "NovaQuant-", INJECTION, ERROR),
            row("000", 3, "*", STRUCTURE, WARNING),
            row("000", 3, "2025-04-30 03:14:59", DATE, ERROR), // the other tellers of the story say January 2024
            row("000", 5, "NovaQuant", INJECTION, ERROR),
            new SeedRow("000", 15, 15, "Kim Jung Un", STRUCTURE, INFO, SeedRow.Ease.OPTIONAL),
            row("000", 19, "*", BOILERPLATE, WARNING),
            new SeedRow("000", 21, 21, "*", BOILERPLATE, WARNING, SeedRow.Ease.MAY_JOIN_NEXT),
            lines("000", 23, 33, CONCATENATION, ERROR),
            row("001", 7, "*", BOILERPLATE, WARNING),
            row("001", 10, "*", BOILERPLATE, WARNING),
            row("001", 16, "*", BOILERPLATE, INFO),
            row("002", 1, "*", BOILERPLATE, WARNING),
            row("002", 5, "*", STRUCTURE, WARNING),
            row("002", 11, NO_BREAK_SPACE, ENCODING, INFO),
            row("002", 25, "*", BOILERPLATE, INFO),
            row("002", 27, "*", BOILERPLATE, WARNING),
            row("002", 28, "*", STRUCTURE, WARNING),
            lines("002", 30, 38, BOILERPLATE, WARNING),
            row("002", 38, "gopi@socialnews.xyz", PRIVACY, WARNING),
            row("002", 40, "*", STRUCTURE, WARNING),
            row("003", 3, "*", BOILERPLATE, INFO),
            row("003", 5, "*", BOILERPLATE, INFO), // a date that is right
            lines("003", 9, 11, BOILERPLATE, WARNING),
            row("003", 25, "*", BOILERPLATE, WARNING),
            row("003", 37, "*", BOILERPLATE, WARNING),
            row("003", 39, "*", BOILERPLATE, WARNING),
            row("003", 41, "*", BOILERPLATE, WARNING),
            row("003", 43, "*", BOILERPLATE, WARNING),
            row("003", 7, NO_BREAK_SPACE, ENCODING, INFO),
            row("003", 15, NO_BREAK_SPACE, ENCODING, INFO),
            row("003", 23, NO_BREAK_SPACE, ENCODING, INFO),
            row("004", 17, "*", CONCATENATION, ERROR), // the first line of a second, older article
            new SeedRow(
                    "004",
                    29,
                    29,
                    "\u201Cmonitoring and blocking \u201Cillegal exchanges",
                    STRUCTURE,
                    WARNING,
                    SeedRow.Ease.ANY_PART),
            row("004", 42, "*", BOILERPLATE, WARNING));

    private SeedSpecification() {}

    private static SeedRow row(String seed, int line, String text, Category category, Severity severity) {
        return new SeedRow(seed, line, line, text, category, severity, SeedRow.Ease.NONE);
    }

    private static SeedRow lines(String seed, int first, int last, Category category, Severity severity) {
        return new SeedRow(seed, first, last, "*", category, severity, SeedRow.Ease.NONE);
    }
}
