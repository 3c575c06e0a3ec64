package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import java.util.stream.Stream;

/** A date line or dateline that is days away from the day in the document's address. */
public final class UrlDateConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.of("url-date-conflict", Category.DATE, Severity.WARNING)
            .summary("The date in the text and the date in the url disagree")
            .why("""
                    Many sites write the day of publication into an article's address, where it stays when the page is changed. A date line
                    that is days away from it is that of a later change, or not this article's. Which day is meant should be looked up,
                    so nothing is changed.
                    """)
            .source("measured: misfires on 1 of 61 pages from 2 days on")
            .confidence(0.85)
            .option("days", 3, "how far the two may lie apart")
            .hit(
                    "#! url: https://north.example/2020/09/08/ferry-line-sold.html\nFerry line sold\n\nPublished ⟦March 3, 2022⟧\n\n"
                            + "The ferry line was sold to the two towns.")
            .miss(
                    "#! url: https://north.example/2020/09/08/ferry-line-sold.html\nFerry line sold\n\nPublished Sept. 9, 2020\n\n"
                            + "The ferry line was sold to the two towns.")
            .miss(
                    "Ferry line sold\n\nSept. 8, 2020\n\nAn address is told beside a text, and this text comes without one.")
            .miss(
                    "Ferry line sold\n\nSept. 8, 2020\n\nThe contract is at https://ports.example/2011/03/04/contract, the town said.")
            .build();

    private final int days;

    public UrlDateConflict(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        DateSources sources = DateSources.of(view);
        Publication url = sources.url();
        if (url == null) {
            return;
        }
        boolean confirmed = Stream.concat(sources.headers().stream(), Stream.ofNullable(sources.dateline()))
                .anyMatch(one -> Math.abs(Gap.days(one, url)) <= days);
        Publication stated = sources.header() == null ? sources.dateline() : sources.header();
        if (stated != null && !confirmed && !stated.mayAnnounce(url) && !Republished.says(view)) {
            out.add(stated.span(), Gap.message(view, stated, url), null);
        }
    }
}
