package dev.winnow.rules.date;

import dev.winnow.View;
import dev.winnow.text.Dates;
import java.time.LocalDate;
import java.time.YearMonth;

/** How far two days of publication lie apart. */
final class Gap {

    private Gap() {}

    /** Days from the second to the first; negative when the first is the earlier. */
    static long days(Publication one, Publication other) {
        return one.day() - other.day();
    }

    /** The sentence that names both, where they stand and how far apart they are. */
    static String message(View view, Publication one, Publication other) {
        long apart = days(one, other);
        String described = one.described(view);
        return Character.toUpperCase(described.charAt(0)) + described.substring(1) + " is " + count(apart)
                + (apart > 0 ? " later" : " earlier") + " than the " + other.described(view);
    }

    static String count(long days) {
        return Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    }

    /** The day of a date without year in the year in which it comes nearest to another day. */
    static long nearest(Dates.Stated yearless, long day) {
        int year = LocalDate.ofEpochDay(day).getYear();
        long best = Long.MAX_VALUE;
        for (int i = year - 1; i <= year + 1; i++) {
            YearMonth month = YearMonth.of(i, yearless.month());
            long candidate =
                    month.atDay(Math.min(yearless.day(), month.lengthOfMonth())).toEpochDay();
            if (best == Long.MAX_VALUE || Math.abs(candidate - day) < Math.abs(best - day)) {
                best = candidate;
            }
        }
        return best;
    }
}
