package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import java.util.stream.Stream;

/** A record's date that is days away from the date line, the dateline or the address of its text. */
public final class RecordDateConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.of("record-date-conflict", Category.DATE, Severity.WARNING)
            .summary("The record's date and the date in its text disagree")
            .why("""
                    Beside the text a record often keeps a date, read from the page's markup. Where the text itself is dated and the two are
                    days apart, the field was filled from a copy, a sidebar or the clock of the crawler. If a corpus keeps the day of the
                    crawl in this field, ignore this rule or name another field with --date-field.
                    """)
            .confidence(0.85)
            .option("days", 7, "how far the two may lie apart")
            .hit(
                    "#! date: 2023-03-12\nFerry line sold\n\nKARREY, ⟦Sept. 8, 2020⟧ (North Wire) — The ferry line between Karrey and Tane"
                            + " was sold to the two towns.")
            .miss(
                    "#! date: 2020-09-09\nFerry line sold\n\nKARREY, Sept. 8, 2020 (North Wire) — The ferry line between Karrey and Tane"
                            + " was sold to the two towns.")
            .miss("Ferry line sold\n\nSept. 8, 2020\n\nNo record's date stands beside this text.")
            .miss("KARREY, Sept. 8, 2020 — The ferry line between Karrey and Tane was sold on Monday to the two towns.")
            .build();

    private final int days;

    public RecordDateConflict(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        DateSources sources = DateSources.of(view);
        Publication field = sources.record();
        if (field == null) {
            return;
        }
        boolean confirmed = Stream.of(
                        sources.headers().stream(),
                        Stream.ofNullable(sources.dateline()),
                        Stream.ofNullable(sources.url()))
                .flatMap(one -> one)
                .anyMatch(one -> Math.abs(Gap.days(one, field)) <= days);
        Publication stated = Stream.of(sources.header(), sources.dateline(), sources.url())
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        if (stated != null && !confirmed && !stated.mayAnnounce(field) && !Republished.says(view)) {
            out.add(stated.span(), Gap.message(view, field, stated), null);
        }
    }
}
