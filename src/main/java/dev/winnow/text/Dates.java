package dev.winnow.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calendar dates that a text names.
 *
 * <p>Known forms: {@code 2025-04-30} and {@code 2025/04/30}, {@code 2025年4月30日}, {@code 30/04/2025} where only one order makes a date,
 * {@code April 30, 2025}, {@code 30 April 2025} in some 18 languages, and both English forms without a year; each with a time after it and a
 * weekday before it. Dates that the calendar does not have are left out.
 */
public final class Dates {

    /** Years outside are numbers of something else, or dates no scraped page states as its own. */
    private static final int MIN_YEAR = 1000;

    private static final int MAX_YEAR = 2999;

    private final CharSequence text;
    private final int end;

    private Dates(CharSequence text, int end) {
        this.text = text;
        this.end = end;
    }

    /** What a date was given to. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /**
     * A date in a text.
     *
     * @param start the UTF-16 index where the date begins, without its weekday
     * @param end the index after it, after its time and zone where it has them
     * @param year 0 when the text names none
     * @param month 1 to 12
     * @param day 1 to 31
     * @param weekday the weekday named beside it, 1 (Monday) to 7; 0 for none
     */
    public record Stated(int start, int end, Precision precision, int year, int month, int day, int weekday) {

        public boolean hasYear() {
            return year > 0;
        }

        /** Days since 1970-01-01; of a date without year those of the year 2000. */
        public long epochDay() {
            return LocalDate.of(hasYear() ? year : 2000, month, day).toEpochDay();
        }
    }

    /** The dates from {@code start} to before {@code end}, UTF-16 indices, in the order of the text. */
    public static List<Stated> in(CharSequence text, int start, int end) {
        Dates dates = new Dates(text, end);
        List<Stated> found = new ArrayList<>();
        int floor = start;
        int i = start;
        while (i < end) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int after = dates.digits(i);
            Stated date = i > start && Letters.isWord(text.charAt(i - 1)) ? null : dates.at(floor, i, after);
            if (date != null) {
                found.add(date);
                floor = date.end();
            }
            i = date == null ? after : Math.max(after, date.end());
        }
        return found;
    }

    /** The first date with a year in a whole string, or null. */
    public static @Nullable Stated first(String text) {
        return in(text, 0, text.length()).stream()
                .filter(Stated::hasYear)
                .findFirst()
                .orElse(null);
    }

    /** The date that the digits from {@code i} to before {@code after} belong to; nothing before {@code floor} is free for it. */
    private @Nullable Stated at(int floor, int i, int after) {
        if (after - i == 4) {
            return yearFirst(i, after);
        }
        if (after - i > 2) {
            return null;
        }
        Stated date = monthFirst(floor, i, after);
        if (date == null) {
            date = dayFirst(floor, i, after);
        }
        return date == null ? numeric(i, after) : date;
    }

    private @Nullable Stated yearFirst(int i, int after) {
        int year = number(i, after);
        char separator = charAt(after);
        if (separator == '年') {
            int month = digits(after + 1);
            int day = charAt(month) == '月' ? digits(month + 1) : month;
            return day == month || charAt(day) != '日'
                    ? null
                    : dated(new int[] {i, day + 1}, year, number(after + 1, month), number(month + 1, day), 0);
        }
        if (separator != '-' && separator != '/' && separator != '.') {
            return null;
        }
        int month = digits(after + 1);
        int day = charAt(month) == separator ? digits(month + 1) : month;
        boolean padded = month - after == 3 && day - month == 3;
        if (!padded || charAt(day) == separator && isDigit(charAt(day + 1))) {
            return null;
        }
        return dated(new int[] {i, day}, year, number(after + 1, month), number(month + 1, day), 0);
    }

    /** As in {@code January 15, 2024}. */
    private @Nullable Stated monthFirst(int floor, int i, int after) {
        int nameEnd = i;
        while (nameEnd > floor
                && i - nameEnd < 2
                && (isGap(text.charAt(nameEnd - 1)) || text.charAt(nameEnd - 1) == '.')) {
            nameEnd--;
        }
        int name = wordStart(floor, nameEnd);
        int month = nameEnd == i ? 0 : DateNames.englishMonth(text, name, nameEnd);
        if (month == 0 || !Character.isUpperCase(text.charAt(name))) {
            return null;
        }
        int dayEnd = ordinal(after);
        if (isWordAt(dayEnd) || charAt(dayEnd) == ':' || charAt(dayEnd) == '%') {
            return null;
        }
        int year = gap(charAt(dayEnd) == ',' ? dayEnd + 1 : dayEnd);
        int yearEnd = yearEnd(year);
        int weekday = DateNames.englishWeekday(text, weekdayStart(floor, name), weekdayEnd(floor, name));
        return yearEnd > year
                ? dated(new int[] {name, yearEnd}, number(year, yearEnd), month, number(i, after), weekday)
                : dated(new int[] {name, dayEnd}, 0, month, number(i, after), weekday);
    }

    /** As in {@code 15 January 2024}, {@code 15. Januar 2024}, {@code 15 de enero de 2024}. */
    private @Nullable Stated dayFirst(int floor, int i, int after) {
        int name = ordinal(after);
        name = gap(charAt(name) == '.' ? name + 1 : name);
        int of = skipOf(name);
        int nameEnd = letters(of);
        if (name == after || nameEnd - of < 3 || nameEnd - of > 14) {
            return null;
        }
        int month = DateNames.englishMonth(text, of, nameEnd);
        int year = charAt(nameEnd) == '.' || charAt(nameEnd) == ',' ? nameEnd + 1 : nameEnd;
        year = skipOf(gap(year));
        int yearEnd = yearEnd(year);
        if (month == 0 && yearEnd > year) {
            month = DateNames.month(text, of, nameEnd);
        }
        if (month == 0 || yearEnd == year && !Character.isUpperCase(text.charAt(of))) {
            return null;
        }
        int dayName = weekdayStart(floor, i);
        int dayNameEnd = weekdayEnd(floor, i);
        if (yearEnd == year) {
            return dated(
                    new int[] {i, nameEnd},
                    0,
                    month,
                    number(i, after),
                    DateNames.englishWeekday(text, dayName, dayNameEnd));
        }
        return dated(
                new int[] {i, yearEnd},
                number(year, yearEnd),
                month,
                number(i, after),
                DateNames.weekday(text, dayName, dayNameEnd));
    }

    /** As in {@code 30/04/2025} or {@code 04/30/2025}; silent where both orders make a date. */
    private @Nullable Stated numeric(int i, int after) {
        char separator = charAt(after);
        if (separator != '/' && separator != '.' && separator != '-') {
            return null;
        }
        int second = digits(after + 1);
        int year = second + 1;
        int yearEnd = charAt(second) == separator ? yearEnd(year) : year;
        if (yearEnd == year || second - after > 3 || second == after + 1) {
            return null;
        }
        int left = number(i, after);
        int right = number(after + 1, second);
        if (left > 12 == right > 12) {
            return null;
        }
        return dated(new int[] {i, yearEnd}, number(year, yearEnd), Math.min(left, right), Math.max(left, right), 0);
    }

    /** The date with the time that follows it, or null when the calendar has no such day; {@code bounds} are its start and end. */
    private @Nullable Stated dated(int[] bounds, int year, int month, int day, int weekday) {
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && (year == 0 || year >= MIN_YEAR && year <= MAX_YEAR)
                && day <= LocalDate.of(year == 0 ? 2000 : year, month, 1).lengthOfMonth();
        if (!possible) {
            return null;
        }
        int time = time(bounds[1]);
        int minutes = time < 0 ? bounds[1] : time;
        int seconds = seconds(minutes);
        Precision precision = time < 0 ? Precision.DAY : seconds > minutes ? Precision.SECOND : Precision.MINUTE;
        int dateEnd = time < 0 ? bounds[1] : zone(halfDay(seconds));
        return new Stated(bounds[0], dateEnd, precision, year, month, day, weekday);
    }

    /** Where the minutes after a date end, or -1 when no time follows: {@code T05:06}, {@code  05:06}, {@code , 5:06}, {@code  | 05:06}, {@code  at 5:06}. */
    private int time(int dateEnd) {
        int i = dateEnd;
        while (i < end && i - dateEnd < 4 && (isGap(text.charAt(i)) || ",|-–·T".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (charAt(i) == 'a' && charAt(i + 1) == 't' && isGap(charAt(i + 2))) {
            i += 3;
        }
        int hour = digits(i);
        boolean clock = i > dateEnd
                && hour > i
                && hour - i <= 2
                && charAt(hour) == ':'
                && isDigit(charAt(hour + 1))
                && isDigit(charAt(hour + 2));
        return clock && number(i, hour) < 25 && number(hour + 1, hour + 3) < 60 ? hour + 3 : -1;
    }

    private int seconds(int i) {
        if (charAt(i) != ':' || !isDigit(charAt(i + 1)) || !isDigit(charAt(i + 2))) {
            return i;
        }
        return charAt(i + 3) == '.' && isDigit(charAt(i + 4)) ? digits(i + 4) : i + 3;
    }

    /** After {@code AM}, {@code p.m.} and the like, if they stand there. */
    private int halfDay(int time) {
        int i = gap(time);
        char half = Letters.fold(charAt(i));
        int m = charAt(i + 1) == '.' ? i + 2 : i + 1;
        if (half != 'a' && half != 'p' || Letters.fold(charAt(m)) != 'm' || isWordAt(m + 1)) {
            return time;
        }
        return charAt(m + 1) == '.' && m > i + 1 ? m + 2 : m + 1;
    }

    /** After {@code Z}, {@code +02:00} or {@code EST}, if they stand there. */
    private int zone(int time) {
        if (charAt(time) == 'Z' && !isWordAt(time + 1)) {
            return time + 1;
        }
        if ((charAt(time) == '+' || charAt(time) == '-') && digits(time + 1) == time + 3) {
            int minutes = charAt(time + 3) == ':' ? time + 4 : time + 3;
            return digits(minutes) == minutes + 2 ? minutes + 2 : time + 3;
        }
        int i = gap(time);
        int after = i;
        while (after < end && text.charAt(after) >= 'A' && text.charAt(after) <= 'Z') {
            after++;
        }
        return i > time && after - i >= 2 && after - i <= 5 && !isWordAt(after) ? after : time;
    }

    /** Where the word before a date begins, over a comma and an article such as {@code the}. */
    private int weekdayStart(int floor, int date) {
        return wordStart(floor, weekdayEnd(floor, date));
    }

    private int weekdayEnd(int floor, int date) {
        int i = date;
        for (int turn = 0; turn < 2; turn++) {
            while (i > floor && date - i < 8 && (isGap(text.charAt(i - 1)) || ",.".indexOf(text.charAt(i - 1)) >= 0)) {
                i--;
            }
            int word = wordStart(floor, i);
            if (i - word > 3 || i - word < 2 || turn == 1 || DateNames.englishWeekday(text, word, i) > 0) {
                return i;
            }
            i = word;
        }
        return i;
    }

    private int wordStart(int floor, int wordEnd) {
        int i = wordEnd;
        while (i > floor && wordEnd - i < 16 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int ordinal(int after) {
        int tail = letters(after);
        int length = tail - after;
        boolean known = length == 2 && "st nd rd th er".contains(text.subSequence(after, tail));
        return known || length == 1 && "ºª".indexOf(text.charAt(after)) >= 0 ? tail : after;
    }

    /** Over {@code of}, {@code de} or {@code del} and the blank after it. */
    private int skipOf(int i) {
        int after = letters(i);
        boolean known = after - i >= 2
                && after - i <= 3
                && "of de del".contains(text.subSequence(i, after))
                && isGap(charAt(after));
        return known ? gap(after) : i;
    }

    /** Where a year of four digits that begins at {@code i} ends; {@code i} when there is none. */
    private int yearEnd(int i) {
        int after = digits(i);
        return after - i == 4 && number(i, after) >= MIN_YEAR && number(i, after) <= MAX_YEAR ? after : i;
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int letters(int from) {
        int i = from;
        while (i < end && i - from < 16 && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Over up to three blanks. */
    private int gap(int from) {
        int i = from;
        while (i < end && i - from < 3 && isGap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = Math.min(number, 99_999) * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private char charAt(int i) {
        return i < end ? text.charAt(i) : '\n';
    }

    private boolean isWordAt(int i) {
        return i < end && Letters.isWord(text.charAt(i));
    }

    /** A blank that does not end the line. */
    private static boolean isGap(char c) {
        return c == ' '
                || c == '\t'
                || c > 0x7F && Letters.isBlank(c) && c != '\u2028' && c != '\u2029' && c != '\u0085';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
