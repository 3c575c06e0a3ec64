package dev.winnow.text;

import java.util.HashMap;
import java.util.Map;

/** The English names of months and weekdays, built in; those of other languages are in {@link ForeignNames}. */
public final class DateNames {

    private static final Map<Long, Integer> MONTHS = numbered(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec");

    private static final Map<Long, Integer> WEEKDAYS = numbered(
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun");

    private DateNames() {}

    /** The month of an English name or abbreviation, 1 to 12; 0 when the word is none. */
    static int englishMonth(String text, int start, int end) {
        return end - start < 3 || end - start > 9 ? 0 : MONTHS.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /** The weekday of an English name or abbreviation, 1 (Monday) to 7; 0 when the word is none. */
    public static int englishWeekday(String text, int start, int end) {
        return end - start < 3 || end - start > 9 ? 0 : WEEKDAYS.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    private static Map<Long, Integer> numbered(String... names) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                numbers.put(Hashes.folded(name, 0, name.length()), i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
