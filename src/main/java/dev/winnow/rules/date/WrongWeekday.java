package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** A weekday that its date did not have. */
public final class WrongWeekday implements Rule {

    static final RuleInfo INFO = RuleInfo.of("wrong-weekday", Category.DATE, Severity.ERROR)
            .summary("The weekday does not fit its date")
            .why("""
                    "Monday, 15 January 2023" cannot be: that day was a Sunday. Either the year or the day was changed after the
                    text was written, as sites do that put old articles under new dates, or somebody miscounted. Which of the two
                    is right must be looked up, so nothing is changed. A date of the Julian calendar is right where the text says so.
                    """)
            .source("measured: no misfire on 391 pages whose dates are known")
            .confidence(0.9)
            .option("first-year", 1925, "earlier dates may follow another calendar and are left alone")
            .hit("The contract was signed on ⟦Thursday, January 15, 2019⟧, in the old customs house.")
            .hit("Le tribunal a rendu sa décision le ⟦lundi 7 mars 2023⟧.")
            .hit("Заседание совета прошло в ⟦среду, 15 января 2019⟧ года.")
            .miss("She spoke Friday about the fire of April 29, 2014. The mass was on Sunday, 13 January 2019.")
            .miss("Open Monday to Friday, 1 May 2023 to 31 October. The Wednesday after January 24, 2011 was quiet.")
            .miss("The monks keep the old calendar and fasted until Thursday, 25 December 2009.")
            .miss("On Friday, March 1, 1912, the lamp was lit for the first time.")
            .build();

    private final int firstYear;

    public WrongWeekday(Settings settings) {
        firstYear = settings.integer(INFO, "first-year");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (Dates.Stated date : StatedDates.of(view).all()) {
            Dates.Weekday weekday = date.weekday();
            if (weekday == null || date.year() < firstYear || !date.exists()) {
                continue;
            }
            LocalDate day = LocalDate.ofEpochDay(date.epochDay());
            if (day.getDayOfWeek().getValue() != weekday.number() && !OldStyle.says(view, date)) {
                Span span = new Span(date.wholeStart(), date.wholeEnd());
                String named = view.text().substring(weekday.start(), weekday.end());
                String shown = view.text().substring(date.start(), date.dayEnd());
                String message = "Weekday '" + named + "' does not fit '" + shown + "': " + day + " was a "
                        + name(day.getDayOfWeek());
                out.add(span, message, null);
            }
        }
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
