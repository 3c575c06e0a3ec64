package dev.winnow.text;

import org.jspecify.annotations.Nullable;

/** Dates whose month is a number. Used by one thread. */
final class NumericDates {

    /** Years outside are numbers of something else, or dates no scraped page states as its own. */
    static final int MIN_YEAR = 1000;

    static final int MAX_YEAR = 2999;

    private final Cursor cursor;
    private final DateWords words;

    NumericDates(Cursor cursor, DateWords words) {
        this.cursor = cursor;
        this.words = words;
    }

    /** As in {@code 2025-04-30}, {@code 2025/4/30}, {@code 2025.04.30}, {@code 2025년 4월 30일}. */
    Dates.@Nullable Stated yearFirst(int i, int after) {
        char separator = cursor.at(cursor.gap(after));
        if (separator == '年' || separator == '년') {
            return eastern(i, cursor.number(i, after), cursor.gap(cursor.gap(after) + 1));
        }
        if (separator != cursor.at(after) || "-/.".indexOf(separator) < 0 || cursor.isOneOf(i - 1, "-/._#$€£")) {
            return null;
        }
        boolean korean = separator == '.' && cursor.isGap(after + 1);
        int month = korean ? cursor.gap(after + 1) : after + 1;
        int monthEnd = cursor.digits(month);
        int day = cursor.at(monthEnd) != separator ? monthEnd : korean ? cursor.gap(monthEnd + 1) : monthEnd + 1;
        int dayEnd = cursor.digits(day);
        boolean padded = monthEnd - month == 2 && dayEnd - day == 2;
        boolean bare = monthEnd > month && dayEnd > day && monthEnd - month < 3 && dayEnd - day < 3;
        boolean dotted = korean && cursor.at(dayEnd) == '.';
        if (!bare
                || !padded && separator == '.' && !dotted
                || separator == cursor.at(dayEnd) && cursor.isDigit(dayEnd + 1)) {
            return null;
        }
        boolean runsOn = cursor.isOneOf(dayEnd, "-/_") && cursor.isWord(dayEnd + 1);
        if (runsOn || !isYear(i, after)) {
            return null;
        }
        int[] bounds = {i, dotted ? dayEnd + 1 : dayEnd};
        int[] ymd = {cursor.number(i, after), cursor.number(month, monthEnd), cursor.number(day, dayEnd)};
        return dated(0, bounds, Dates.Form.YEAR_FIRST, ymd);
    }

    /** As in {@code 4月30日}, whatever the year. */
    Dates.@Nullable Stated monthAndDay(int i, int after) {
        char sign = cursor.at(after);
        return sign == '月' || sign == '월' ? eastern(i, 0, i) : null;
    }

    /** As in {@code 30/04/2025} or {@code 04/30/2025}; silent where both orders make a date and nothing decides. */
    Dates.@Nullable Stated yearLast(int floor, int i, int after) {
        char separator = cursor.at(after);
        if ("-/.".indexOf(separator) < 0 || cursor.isOneOf(i - 1, "-/._:#$€£") && i > floor) {
            return null;
        }
        int spaced = separator == '.' ? cursor.gap(after + 1) : after + 1;
        int month = spaced > after + 1 && cursor.isDigit(spaced) && words.foreign() ? spaced : after + 1;
        int monthEnd = cursor.digits(month);
        int year = separator == '.' && month > after + 1 ? cursor.gap(monthEnd + 1) : monthEnd + 1;
        int yearEnd = cursor.digits(year);
        boolean bare =
                monthEnd > month && monthEnd - month < 3 && cursor.at(monthEnd) == separator && yearEnd - year == 4;
        boolean runsOn = cursor.isOneOf(yearEnd, "-/_.:") && cursor.isWord(yearEnd + 1) || cursor.isLetter(yearEnd);
        if (!bare || runsOn || !isYear(year, yearEnd)) {
            return null;
        }
        int left = cursor.number(i, after);
        int right = cursor.number(month, monthEnd);
        boolean dayFirst = left > 12 || left == right || separator == '.' && words.foreign();
        if (!dayFirst && right <= 12) {
            return null;
        }
        int[] ymd = {cursor.number(year, yearEnd), dayFirst ? right : left, dayFirst ? left : right};
        return dated(floor, new int[] {i, yearEnd}, Dates.Form.YEAR_LAST, ymd);
    }

    /** From the month on, after {@code 2025年}. */
    private Dates.@Nullable Stated eastern(int start, int year, int month) {
        int monthEnd = cursor.digits(month);
        int day = cursor.gap(monthEnd + 1);
        int dayEnd = cursor.digits(day);
        boolean signs = cursor.isOneOf(monthEnd, "月월") && cursor.isOneOf(dayEnd, "日일号號");
        if (!signs || monthEnd == month || dayEnd == day || monthEnd - month > 2 || dayEnd - day > 2) {
            return null;
        }
        int[] ymd = {year, cursor.number(month, monthEnd), cursor.number(day, dayEnd)};
        return dated(0, new int[] {start, dayEnd + 1}, Dates.Form.EASTERN, ymd);
    }

    private boolean isYear(int from, int to) {
        int year = cursor.number(from, to);
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private Dates.Stated dated(int floor, int[] bounds, Dates.Form form, int[] ymd) {
        Dates.Weekday weekday = words.beside(floor, bounds[0], bounds[1], null);
        boolean follows = weekday != null && weekday.start() >= bounds[1];
        int dayEnd = follows && weekday != null ? weekday.end() : bounds[1];
        Dates.Clock clock =
                Clocks.after(cursor, cursor.isOneOf(dayEnd, ")）") ? dayEnd + 1 : dayEnd, form != Dates.Form.YEAR_LAST);
        int end = clock == null ? bounds[1] : clock.end();
        return new Dates.Stated(bounds[0], end, bounds[1], form, ymd[0], ymd[1], ymd[2], weekday, clock);
    }
}
