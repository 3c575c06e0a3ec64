package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import dev.winnow.text.Dates;
import org.jspecify.annotations.Nullable;

/** A date line that is days away from the dateline with which the report itself begins. */
public final class DatelineConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.of("dateline-conflict", Category.DATE, Severity.ERROR)
            .summary("The date line and the dateline of the report disagree")
            .why("""
                    An agency's report begins with the place and the day it was written: "OSLO, Jan. 15, 2024 -". A page that carries it
                    under another date was stamped when it was copied or moved. The dateline is to be believed; nothing is
                    changed, for the true day may lie near it. Texts that say they were published before are left alone.
                    """)
            .source("no misfire from 3 days on in 391 pages whose dates are known; pages of one network are 120 to 667"
                    + " days late")
            .confidence(0.9)
            .option("days", 7, "how far the two may lie apart")
            .hit(
                    "Ferry line sold\n\n⟦2023-02-19T08:05:04Z⟧\n\n"
                            + "KARREY, Sept. 8, 2020 (North Wire) — The ferry line between"
                            + " Karrey and Tane was sold on Monday to the two towns, which had hired its boats for forty years.")
            .miss(
                    "Ferry line sold\n\n2020-09-09T08:05:04Z\n\n"
                            + "KARREY, Sept. 8, 2020 (North Wire) — The ferry line between"
                            + " Karrey and Tane was sold on Monday to the two towns, which had hired its boats for forty years.")
            .miss(
                    "Ferry line sold\n\nMay 3, 2022\n\nOriginally published in the yearbook.\n\n"
                            + "KARREY, Sept. 8, 2020 (North Wire) — The ferry line between Karrey and Tane was sold on Monday to the two towns.")
            .miss(
                    "Ninety years ago\n\nMay 3, 2022\n\n"
                            + "KARREY, Sept. 8, 1932 (North Wire) — The ferry line between Karrey and Tane was sold on Monday to the two towns.")
            .build();

    /** A report that is older is reprinted on purpose: five years; pages stamped late are up to 1794 days late in our tests. */
    private static final int LONGEST = 5 * 366;

    private final int days;

    public DatelineConflict(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        DateSources sources = DateSources.of(view);
        Publication header = sources.header();
        Publication dateline = header == null ? null : dateline(sources, header, view);
        if (header == null || dateline == null) {
            return;
        }
        long apart = Gap.days(header, dateline);
        if (Math.abs(apart) > days && Math.abs(apart) <= LONGEST && !Republished.says(view, dateline)) {
            out.add(header.span(), Gap.message(view, header, dateline), null);
        }
    }

    /** The dateline; one without a year is taken for that of the year in which it comes nearest to the date line. */
    private static @Nullable Publication dateline(DateSources sources, Publication header, View view) {
        Dates.Stated yearless = sources.yearlessDateline();
        if (yearless == null) {
            return sources.dateline();
        }
        long nearest = Gap.nearest(yearless, header.day());
        String shown = view.text().substring(yearless.start(), yearless.dayEnd());
        return new Publication(Publication.Source.DATELINE, StatedDates.span(yearless), shown, nearest, false);
    }
}
