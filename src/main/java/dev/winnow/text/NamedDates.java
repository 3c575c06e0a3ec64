package dev.winnow.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates whose month is a name. Used by one thread. */
final class NamedDates {

    private final Cursor cursor;
    private final DateWords words;

    NamedDates(Cursor cursor, DateWords words) {
        this.cursor = cursor;
        this.words = words;
    }

    /** As in {@code January 15, 2024}, in English without a year too. */
    Dates.@Nullable Stated monthFirst(int floor, int i, int after) {
        int nameEnd = cursor.gapBefore(i);
        nameEnd = cursor.at(nameEnd - 1) == '.' ? nameEnd - 1 : nameEnd;
        int name = nameEnd == i ? i : cursor.lettersBefore(nameEnd);
        if (name < floor || nameEnd - name < 3 || !ForeignNames.mayBeMonth(cursor.text, name, nameEnd)) {
            return null;
        }
        int dayEnd = ordinal(after);
        boolean partOfNumber =
                cursor.isOneOf(dayEnd, ".,") && cursor.isDigit(dayEnd + 1) || cursor.isOneOf(dayEnd, ":%/°");
        if (cursor.isWord(dayEnd) || partOfNumber) {
            return null;
        }
        boolean range = isRange(dayEnd);
        int lastDay = range ? ordinal(cursor.digits(cursor.gap(cursor.gap(dayEnd) + 1))) : dayEnd;
        boolean comma = cursor.at(lastDay) == ',';
        int year = yearStart(comma ? lastDay + 1 : lastDay);
        int yearEnd = yearEnd(year);
        boolean hasYear = yearEnd > year && (comma || !isCount(year, yearEnd));
        DateWords.Month month = words.month(name, nameEnd, hasYear);
        boolean english = month.languages().equals(DateWords.Month.ENGLISH);
        if (month.number() == 0 || english && !Character.isUpperCase(cursor.at(name)) || !english && !hasYear) {
            return null;
        }
        int[] ymd = {hasYear ? cursor.number(year, yearEnd) : 0, month.number(), cursor.number(i, after)};
        return dated(floor, new int[] {name, hasYear ? yearEnd : dayEnd}, ymd, range ? null : month);
    }

    /** As in {@code 15 January 2024}, {@code 15. Januar 2024}, {@code 15 de enero de 2024}, {@code 15-Jan-24}; also without a year. */
    Dates.@Nullable Stated dayFirst(int floor, int i, int after) {
        char joint = cursor.at(after);
        boolean joined = (joint == '-' || joint == '/') && cursor.isLetter(after + 1);
        int name = joined ? after + 1 : nameStart(after);
        if (name == after) {
            return null;
        }
        int nameEnd = cursor.letters(name);
        int prefix = cursor.at(name) == 'ב' ? name + 1 : name;
        boolean vietnamese = cursor.is(name, nameEnd, "tháng") || cursor.is(name, nameEnd, "thg");
        if (nameEnd - name < 2 || !vietnamese && !ForeignNames.mayBeMonth(cursor.text, prefix, nameEnd)) {
            return null;
        }
        boolean partOfNumber =
                cursor.isOneOf(i - 1, ".,:/") && cursor.isDigit(i - 2) && i - 2 >= floor && !isDottedDay(i);
        if (partOfNumber || cursor.isOneOf(i - 1, "$€£#")) {
            return null;
        }
        if (vietnamese) {
            return vietnamese(floor, i, after, nameEnd);
        }
        int[] year = year(nameEnd, joined ? joint : ' ');
        DateWords.Month month = words.month(prefix, nameEnd, year[0] > 0);
        if (month.number() == 0) {
            return null;
        }
        boolean english = month.languages().equals(DateWords.Month.ENGLISH);
        boolean bare = year[0] == 0;
        if (bare && (joined || english && !Character.isUpperCase(cursor.at(name)) && !words.foreign())) {
            return null;
        }
        int[] bounds = {i, bare ? nameEnd : year[1]};
        boolean range = cursor.isOneOf(cursor.gapBefore(i) - 1, "-–—") && cursor.isOneOf(i - 1, "-–— ");
        return dated(floor, bounds, new int[] {year[0], month.number(), cursor.number(i, after)}, range ? null : month);
    }

    /** As in {@code 2024. január 15.}, {@code 2024-Jan-15}. */
    Dates.@Nullable Stated yearFirst(int i, int after) {
        char joint = cursor.at(after);
        int name = joint == '.' ? cursor.gap(after + 1) : after + 1;
        int nameEnd = cursor.letters(name);
        if (joint != '.' && joint != '-' || nameEnd - name < 3 || yearEnd(i) == i) {
            return null;
        }
        int day = joint == '-' && cursor.at(nameEnd) == '-'
                ? nameEnd + 1
                : cursor.gap(cursor.at(nameEnd) == '.' ? nameEnd + 1 : nameEnd);
        int dayEnd = cursor.digits(day);
        DateWords.Month month =
                dayEnd == day || dayEnd - day > 2 ? DateWords.Month.NONE : words.month(name, nameEnd, true);
        if (month.number() == 0) {
            return null;
        }
        int end = cursor.at(dayEnd) == '.' ? dayEnd + 1 : dayEnd;
        int[] ymd = {cursor.number(i, after), month.number(), cursor.number(day, dayEnd)};
        return dated(0, new int[] {i, end}, ymd, joint == '.' ? new DateWords.Month(ymd[1], List.of("hu")) : month);
    }

    /** As in {@code 15 tháng 1, 2024} and {@code 15 tháng 1 năm 2024}. */
    private Dates.@Nullable Stated vietnamese(int floor, int i, int after, int nameEnd) {
        int month = cursor.gap(nameEnd);
        int monthEnd = cursor.digits(month);
        int year = cursor.gap(cursor.at(monthEnd) == ',' ? monthEnd + 1 : monthEnd);
        int yearWord = cursor.letters(year);
        year = cursor.is(year, yearWord, "năm") ? cursor.gap(yearWord) : year;
        int yearEnd = yearEnd(year);
        if (monthEnd == month || monthEnd - month > 2 || yearEnd == year) {
            return null;
        }
        int[] ymd = {cursor.number(year, yearEnd), cursor.number(month, monthEnd), cursor.number(i, after)};
        return dated(floor, new int[] {i, yearEnd}, ymd, new DateWords.Month(ymd[1], List.of("vi")));
    }

    /** Over the ending of the day, a dot, a blank and a preposition. */
    private int nameStart(int after) {
        int i = ordinal(after);
        int name = cursor.gap(cursor.at(i) == '.' ? i + 1 : i);
        return name == after ? after : skipOf(name);
    }

    /** {@code 5./6. Mai}, {@code 5.-6. Mai}: the number before is a day too. */
    private boolean isDottedDay(int i) {
        return cursor.isOneOf(i - 1, "/-–") && cursor.at(i - 2) == '.';
    }

    /** The year after a month's name and the index after it; 0 when none follows. */
    private int[] year(int nameEnd, char joint) {
        int i = cursor.isOneOf(nameEnd, ".,") ? nameEnd + 1 : nameEnd;
        if (joint != ' ') {
            int year = cursor.at(i) == joint ? i + 1 : i;
            int end = cursor.digits(year);
            boolean shortYear =
                    end - year == 2 && year == i + 1 && joint == '-' && !cursor.isWord(end) && cursor.at(end) != '-';
            if (shortYear) {
                int number = cursor.number(year, end);
                return new int[] {number < 70 ? 2000 + number : 1900 + number, end};
            }
            return yearEnd(year) > year ? new int[] {cursor.number(year, end), end} : new int[2];
        }
        i = cursor.at(i) == ',' ? i + 1 : i;
        int year = yearStart(i);
        int end = yearEnd(year);
        return end > year ? new int[] {cursor.number(year, end), end} : new int[2];
    }

    /** Over a blank and a preposition, to where a year may begin. */
    private int yearStart(int from) {
        return skipOf(cursor.gap(from));
    }

    private boolean isRange(int dayEnd) {
        int sign = cursor.gap(dayEnd);
        return cursor.isOneOf(sign, "-–—") && cursor.isDigit(cursor.gap(sign + 1));
    }

    /** A round number before a word in lower case counts things rather than years: "On May 5 2000 people marched". */
    private boolean isCount(int year, int yearEnd) {
        int next = cursor.gap(yearEnd);
        return cursor.number(year, yearEnd) % 100 == 0 && next > yearEnd && Character.isLowerCase(cursor.at(next));
    }

    private int ordinal(int after) {
        int tail = cursor.letters(after);
        int length = tail - after;
        boolean known = length == 2 && "st nd rd th er".contains(cursor.text.subSequence(after, tail));
        if (known || length == 1 && cursor.at(after) == 'e') {
            return tail;
        }
        return cursor.isOneOf(after, "ºª°") ? after + 1 : after;
    }

    /** Over {@code of}, {@code de} or {@code del} and the blank after it. */
    private int skipOf(int i) {
        int after = cursor.letters(i);
        boolean known = after - i >= 2
                && after - i <= 3
                && (cursor.is(i, after, "of")
                        || cursor.is(i, after, "de")
                        || cursor.is(i, after, "del")
                        || cursor.is(i, after, "do"));
        return known && cursor.isGap(after) ? cursor.gap(after) : i;
    }

    /** Where a year of four digits that begins at {@code i} ends; {@code i} when there is none. */
    private int yearEnd(int i) {
        int after = cursor.digits(i);
        boolean partOfNumber = cursor.isOneOf(after, ".,:") && cursor.isDigit(after + 1) || cursor.isOneOf(after, "%");
        int number = after - i == 4 && !partOfNumber ? cursor.number(i, after) : 0;
        return number >= NumericDates.MIN_YEAR && number <= NumericDates.MAX_YEAR ? after : i;
    }

    /** With the weekday and the time beside it; {@code Jan 15 07:12:09 2024} has its year after the time. */
    private Dates.Stated dated(int floor, int[] bounds, int[] ymd, DateWords.@Nullable Month month) {
        Dates.Weekday weekday = month == null ? null : words.beside(floor, bounds[0], bounds[1], month);
        int dayEnd = weekday == null ? bounds[1] : Math.max(bounds[1], weekday.end());
        Dates.Clock clock = Clocks.after(cursor, cursor.at(dayEnd) == ')' ? dayEnd + 1 : dayEnd, false);
        int end = clock == null ? bounds[1] : clock.end();
        int year = clock == null || ymd[0] > 0 || clock.second() < 0 ? end : cursor.gap(end);
        if (yearEnd(year) > year) {
            int stampEnd = yearEnd(year);
            return new Dates.Stated(
                    bounds[0],
                    stampEnd,
                    stampEnd,
                    Dates.Form.NAMED,
                    cursor.number(year, stampEnd),
                    ymd[1],
                    ymd[2],
                    weekday,
                    clock);
        }
        return new Dates.Stated(bounds[0], end, bounds[1], Dates.Form.NAMED, ymd[0], ymd[1], ymd[2], weekday, clock);
    }
}
