package dev.winnow.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calendar dates that a text states, those that the calendar does not have too.
 *
 * <p>Known forms: {@code 2025-04-30}, {@code 2025/4/30}, {@code 2025.04.30}, {@code 2025年4月30日}, {@code 2025년 4월 30일}, {@code 30.04.2025} and
 * {@code 04/30/2025} where only one order makes a date, {@code April 30, 2025}, {@code 30 April 2025}, {@code 30-Apr-25}, {@code 2025. április 30.}
 * and their like in English and in the languages of {@link ForeignNames}; named months without a year; each with a weekday before or after
 * it and a time after it. Used by one thread; reads from the left to the right.
 */
public final class Dates {

    private final Cursor cursor;
    private final NamedDates named;
    private final NumericDates numeric;
    private final List<Stated> found = new ArrayList<>();
    private final List<Clock> oddClocks = new ArrayList<>();
    private int floor;

    public Dates(String text) {
        this(text, text.toCharArray());
    }

    /** The same of a text that is at hand as characters, too. */
    public Dates(String text, char[] chars) {
        cursor = new Cursor(text, chars);
        DateWords words = new DateWords(cursor);
        named = new NamedDates(cursor, words);
        numeric = new NumericDates(cursor, words);
    }

    /** How a date is written. */
    public enum Form {
        /** Year, month and day as numbers, in this order: {@code 2025-04-30}. */
        YEAR_FIRST,
        /** Year, month and day as numbers, the year last: {@code 30.04.2025}. */
        YEAR_LAST,
        /** With the name of the month. */
        NAMED,
        /** With the signs for year, month and day of Chinese, Japanese or Korean. */
        EASTERN
    }

    /** What a date was given to. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /**
     * The name of a weekday beside a date.
     *
     * @param number 1 (Monday) to 7
     */
    public record Weekday(int start, int end, int number) {}

    /**
     * A time of day.
     *
     * @param second -1 when the text gives none
     * @param sure whether a sign such as "a.m.", "Uhr" or seconds after a date say that it is a time
     */
    public record Clock(int start, int end, int hour, int minute, int second, boolean sure) {

        /** Whether a day has such a time; 24:00 and a leap second count. */
        public boolean exists() {
            return (hour < 24 || hour == 24 && minute == 0 && second <= 0) && minute < 60 && second <= 60;
        }
    }

    /**
     * A date in a text.
     *
     * @param start the UTF-16 index where the date begins, without its weekday
     * @param end the index after it, after its time and zone where it has them
     * @param dayEnd the index after the day, month and year
     * @param year 0 when the text names none
     * @param month 1 to 12, or what stands in its place
     * @param day 1 to 31, or what stands in its place
     * @param weekday the weekday named beside it, or null
     * @param clock the time after it, or null
     */
    public record Stated(
            int start,
            int end,
            int dayEnd,
            Form form,
            int year,
            int month,
            int day,
            @Nullable Weekday weekday,
            @Nullable Clock clock) {

        public boolean hasYear() {
            return year > 0;
        }

        /** Whether the calendar has the date; one without year is looked for in a leap year. */
        public boolean exists() {
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(hasYear() ? year : 2000, month).lengthOfMonth();
        }

        /** Days since 1970-01-01 of a date that exists; of a date without year those of the year 2000. */
        public long epochDay() {
            return LocalDate.of(hasYear() ? year : 2000, month, day).toEpochDay();
        }

        public Precision precision() {
            return clock == null ? Precision.DAY : clock.second() < 0 ? Precision.MINUTE : Precision.SECOND;
        }

        /** The index where the date begins, or its weekday where that stands before it. */
        public int wholeStart() {
            return weekday == null ? start : Math.min(start, weekday.start());
        }

        /** The index after the day, month and year, or after the weekday where that follows. */
        public int wholeEnd() {
            return weekday == null ? dayEnd : Math.max(dayEnd, weekday.end());
        }
    }

    /** Whether a date may begin with the character, or have its day there. */
    public static boolean isDigit(char c) {
        return Cursor.isDigit(c);
    }

    /** The first date with a year in a short string, if the calendar has it, else null. */
    public static @Nullable Stated first(String text) {
        Dates dates = new Dates(text);
        for (int i = 0; i < text.length(); i++) {
            dates.read(i);
        }
        return dates.found.stream()
                .filter(date -> date.hasYear() && date.exists())
                .findFirst()
                .orElse(null);
    }

    /** Reads the date or time whose digits begin at the index, if one does; indices are given in the order of the text. */
    public void read(int i) {
        if (i < floor || !cursor.isDigit(i) || cursor.isDigit(i - 1)) {
            return;
        }
        int after = cursor.digits(i);
        int length = after - i;
        if (length > 4 || length == 3 || touchesWord(i)) {
            return;
        }
        Stated date = length == 4 ? yearFirst(i, after) : dayOrMonthFirst(i, after);
        if (date != null) {
            found.add(date);
            floor = Math.max(
                    date.end(), date.weekday() == null ? 0 : date.weekday().end());
            return;
        }
        Clock clock = length > 2 || !cursor.isOneOf(after, ":.h") ? null : Clocks.alone(cursor, i, after);
        if (clock != null) {
            oddClocks.add(clock);
            floor = clock.end();
        }
    }

    /** The dates read so far. */
    public List<Stated> found() {
        return found;
    }

    /** Times apart from dates that no day has. */
    public List<Clock> oddClocks() {
        return oddClocks;
    }

    /** Most numbers of four digits are followed by nothing that a date goes on with. */
    private @Nullable Stated yearFirst(int i, int after) {
        boolean goesOn = cursor.isGap(after) ? cursor.isOneOf(cursor.gap(after), "年년") : cursor.isOneOf(after, "-/.年년");
        Stated date = goesOn ? numeric.yearFirst(i, after) : null;
        return date == null && goesOn ? named.yearFirst(i, after) : date;
    }

    private @Nullable Stated dayOrMonthFirst(int i, int after) {
        boolean afterName = cursor.isGap(i - 1) || cursor.at(i - 1) == '.';
        Stated date = afterName ? named.monthFirst(floor, i, after) : null;
        char next = cursor.at(after);
        if (date == null && "\n,;:)%".indexOf(next) < 0) {
            date = named.dayFirst(floor, i, after);
        }
        if (date == null && (next == '月' || next == '월')) {
            date = numeric.monthAndDay(i, after);
        }
        return date == null && "-/.".indexOf(next) >= 0 ? numeric.yearLast(floor, i, after) : date;
    }

    /** Letters before the digits, unless they are of a script that writes no blanks. */
    private boolean touchesWord(int i) {
        char before = cursor.at(i - 1);
        return Letters.isWord(before) && before < '\u0E00';
    }
}
