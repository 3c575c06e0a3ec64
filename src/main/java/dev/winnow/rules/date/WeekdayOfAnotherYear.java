package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** A weekday and day without a year that fit no year near the day of publication. */
public final class WeekdayOfAnotherYear implements Rule {

    static final RuleInfo INFO = RuleInfo.of("weekday-of-another-year", Category.DATE, Severity.WARNING)
            .summary("A weekday and its day fit no year near the date of publication")
            .why("""
                    News name days without the year: "on Monday, Jan. 15". The weekday betrays the year, and when that is not the year of the
                    date line, the article is older or younger than it claims. The date is to be looked up, so nothing is changed.
                    """)
            .source(
                    "no misfire on 391 pages whose dates are known when the nearest fitting day is more than 200 days away, one at 120")
            .confidence(0.8)
            .option("days", 200, "how far the nearest day that fits may be from publication")
            .hit(
                    "Ferry line sold\n\nApril 30, 2025 03:14 AM\n\nThe towns signed on ⟦Monday, Jan. 15⟧, in the old customs house.")
            .miss(
                    "Ferry line sold\n\nJan. 16, 2024 03:14 AM\n\nThe towns signed on Monday, Jan. 15, in the old customs house.")
            .miss(
                    "Ferry line\n\nApril 30, 2025 03:14 AM\n\nIn 2018 the towns signed on Monday, Jan. 15, in the customs house.")
            .build();

    /** So far around a day a year is looked for; a guess. */
    private static final int REACH = 1000;

    /** Words of texts that remember. */
    private static final Set<Long> REMEMBERED = Hashes.ofWords(
            "grandfather grandmother grandpa grandparents granddad childhood boyhood girlhood wartime memoir memoirs großvater"
                    + " großmutter opa oma kindheit erinnerungen lebenserinnerungen enfance aïeul aïeule abuelo abuela abuelos"
                    + " infancia nonno nonna infanzia avô avó infância grootvader grootmoeder jeugd дед дедушка бабушка деда"
                    + " детство детстве dziadek babcia dzieciństwo farfar morfar barndom");

    private final int days;

    public WeekdayOfAnotherYear(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (Dates.Stated date : StatedDates.of(view).all()) {
            if (date.hasYear() || date.weekday() == null || !date.exists()) {
                continue;
            }
            Publication stated = DateSources.of(view).published();
            if (stated != null
                    && distance(date, stated.day()) > days
                    && !anotherYear(view, date, stated)
                    && !remembers(view, date)) {
                Span span = new Span(date.wholeStart(), date.wholeEnd());
                String message = "'" + span.in(view.text()) + "' (line " + StatedDates.lineNumber(view, span.start())
                        + ") fits no day within " + days + " days of the " + stated.described(view);
                out.add(span, message, null);
                return;
            }
        }
    }

    /** Days from publication to the nearest day that has the date's weekday; a weekday comes back to its date within 40 years. */
    private static long distance(Dates.Stated date, long day) {
        int year = LocalDate.ofEpochDay(day).getYear();
        long best = Long.MAX_VALUE;
        for (int i = year - 40; i <= year + 40; i++) {
            if (date.day() > YearMonth.of(i, date.month()).lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = LocalDate.of(i, date.month(), date.day());
            if (date.weekday() != null
                    && candidate.getDayOfWeek().getValue() == date.weekday().number()) {
                best = Math.min(best, Math.abs(candidate.toEpochDay() - day));
            }
        }
        return best;
    }

    /** Whether the date's line, or one of the two before it, names a year of its own, past or to come. */
    private static boolean anotherYear(View view, Dates.Stated date, Publication stated) {
        Words words = view.words();
        int line = view.lineAt(date.start());
        int own = LocalDate.ofEpochDay(stated.day()).getYear();
        int past = words.from(Math.min(view.lineEnd(line), date.end() + REACH));
        int first = Math.max(view.lineStart(Math.max(0, line - 2)), date.start() - REACH);
        for (int i = words.from(Math.max(first, stated.span().end())); i < past; i++) {
            boolean year = words.length(i) == 4 && words.text(i).chars().allMatch(c -> c >= '0' && c <= '9');
            if (year && !words.text(i).equals(String.valueOf(own))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words of remembrance stand before the date, or after it in its line. */
    private static boolean remembers(View view, Dates.Stated date) {
        int end = Math.min(view.lineEnd(view.lineAt(date.start())), date.end() + REACH);
        return DateContext.has(view, new Span(Math.max(0, date.start() - REACH), end), REMEMBERED);
    }
}
