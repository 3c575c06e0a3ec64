package dev.winnow.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months and weekdays: English built in, other languages from the JDK's CLDR data once a candidate needs them. */
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
    static int englishMonth(CharSequence text, int start, int end) {
        return end - start < 3 || end - start > 9 ? 0 : MONTHS.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /** The weekday of an English name or abbreviation, 1 (Monday) to 7; 0 when the word is none. */
    public static int englishWeekday(CharSequence text, int start, int end) {
        return end - start < 3 || end - start > 9 ? 0 : WEEKDAYS.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /** The month of a name in any language known here, 1 to 12; 0 when the word is none. Loads locale data on the first call. */
    static int month(CharSequence text, int start, int end) {
        int english = englishMonth(text, start, end);
        return english > 0 ? english : World.MONTHS.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /** The weekday of a name in any language known here, 1 (Monday) to 7; 0 when the word is none. Loads locale data on the first call. */
    public static int weekday(CharSequence text, int start, int end) {
        int english = englishWeekday(text, start, end);
        return english > 0 ? english : World.WEEKDAYS.getOrDefault(Hashes.folded(text, start, end), 0);
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

    /** Loaded when a date with a word that is not English is met, so that a run over English text never pays for it. */
    private static final class World {

        /** Of names that two languages share, the first language's meaning stays: "mar" is March, as in English. */
        private static final List<String> LANGUAGES = List.of(
                "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "cs", "ru", "uk", "tr", "id", "ro", "fi");

        private static final Map<Long, Integer> MONTHS = new HashMap<>();
        private static final Map<Long, Integer> WEEKDAYS = new HashMap<>();

        static {
            TextStyle[] styles = {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            };
            for (TextStyle style : styles) {
                for (String language : LANGUAGES) {
                    Locale locale = Locale.forLanguageTag(language);
                    for (Month month : Month.values()) {
                        put(MONTHS, month.getDisplayName(style, locale), month.getValue());
                    }
                    for (DayOfWeek day : DayOfWeek.values()) {
                        put(WEEKDAYS, day.getDisplayName(style, locale), day.getValue());
                    }
                }
            }
        }

        /** Without the dot of an abbreviation; names that are no single word, or a number, are left out. */
        private static void put(Map<Long, Integer> numbers, String name, int number) {
            int end = name.endsWith(".") ? name.length() - 1 : name.length();
            if (end > 2 && name.chars().limit(end).allMatch(Character::isLetter)) {
                numbers.putIfAbsent(Hashes.folded(name, 0, end), number);
            }
        }
    }
}
