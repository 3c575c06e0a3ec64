package dev.winnow.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words beside numbers mean in the language of one text: months and weekdays. Used by one thread. */
final class DateWords {

    /** Languages that are tried for a weekday; the text's own is among the first. */
    private static final int TRIED = 4;

    /** Short words that stand between a weekday and its date. */
    private static final Set<Long> BETWEEN = Hashes.ofWords("the den der dem le dia día ngày tanggal d am на");

    /** Words that join two weekdays, so that the second alone says nothing of the date. */
    private static final Set<Long> JOINING = Hashes.ofWords(
            "and to or through until till bis und oder et au ou y al a e o en tot och til till og do i и до по или ja ve și és");

    private final Cursor cursor;
    private @Nullable Tongues tongues;

    DateWords(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A month by its name: the number, and the languages in which the word is its name; 0 when it is none. */
    record Month(int number, List<String> languages) {
        static final Month NONE = new Month(0, List.of());
        static final List<String> ENGLISH = List.of("en");
    }

    /**
     * The month that the word names.
     *
     * @param certain whether a year stands beside it, so that the word may be of another language than its text
     */
    Month month(int start, int end, boolean certain) {
        if (!ForeignNames.mayBeMonth(cursor.text, start, end)) {
            return Month.NONE;
        }
        int english = DateNames.englishMonth(cursor.text, start, end);
        if (english > 0) {
            return new Month(english, Month.ENGLISH);
        }
        List<String> languages = ForeignNames.languagesWithMonth(cursor.text, start, end);
        if (languages.isEmpty() || !certain && tongues().english()) {
            return Month.NONE;
        }
        List<String> order =
                tongues().ranked().stream().filter(languages::contains).toList();
        for (String language : order) {
            int number = ForeignNames.of(language).month(cursor.text, start, end);
            if (number > 0) {
                return new Month(number, order.subList(order.indexOf(language), order.size()));
            }
        }
        return Month.NONE;
    }

    /** Whether the text is in another language than English. */
    boolean foreign() {
        return tongues().foreign();
    }

    private Tongues tongues() {
        if (tongues == null) {
            tongues = Tongues.of(cursor);
        }
        return tongues;
    }

    /** The weekday that stands before or after a date; null when there is none, or when it ends a range or list of weekdays. */
    Dates.@Nullable Weekday beside(int floor, int dateStart, int dateEnd, @Nullable Month month) {
        Dates.Weekday before = before(floor, dateStart, month);
        return before != null ? before : after(dateEnd, month);
    }

    private Dates.@Nullable Weekday before(int floor, int dateStart, @Nullable Month month) {
        int end = overSeparators(floor, dateStart);
        int start = Math.max(floor, cursor.lettersBefore(end));
        if (end == dateStart || end - start < 1) {
            return null;
        }
        if (BETWEEN.contains(Hashes.folded(cursor.chars, start, end))) {
            end = overSeparators(floor, start);
            start = Math.max(floor, cursor.lettersBefore(end));
        }
        Dates.Weekday weekday = named(floor, start, end, month);
        return weekday == null || isNoWeekday(weekday) || joined(floor, weekday.start(), month) ? null : weekday;
    }

    /**
     * Whether the name ends a sentence, is an abbreviation in lower case without its dot, as many small words are, or is a newspaper's, as in
     * {@code The Sun, 15 January 2024}.
     */
    private boolean isNoWeekday(Dates.Weekday weekday) {
        int length = weekday.end() - weekday.start();
        boolean dot = cursor.at(weekday.end()) == '.';
        boolean small = Character.isLowerCase(cursor.at(weekday.start()));
        boolean sun = cursor.is(weekday.start(), weekday.end(), "sun")
                && cursor.isLetter(cursor.gapBefore(weekday.start()) - 1);
        boolean comma = cursor.at(weekday.end()) == ',';
        return dot && length > 5 || length <= 3 && (small || length < 3) && !dot && !comma || sun;
    }

    /** Back over blanks and at most one comma, dot or bracket. */
    private int overSeparators(int floor, int from) {
        int i = cursor.gapBefore(from);
        if (i > floor && cursor.isOneOf(i - 1, ",.(、（،")) {
            i = cursor.gapBefore(i - 1);
        }
        if (i > floor && cursor.at(i - 1) == '.') {
            i--;
        }
        return Math.max(floor, i);
    }

    /** The weekday that ends with the word; two words make one in Hebrew and Vietnamese, a hyphen joins them in Portuguese. */
    private Dates.@Nullable Weekday named(int floor, int start, int end, @Nullable Month month) {
        int number = start < end ? weekday(start, end, month) : 0;
        if (number > 0) {
            return new Dates.Weekday(start, end, number);
        }
        boolean hyphen = cursor.at(start - 1) == '-';
        int gap = hyphen ? start - 1 : cursor.gapBefore(start);
        int first = cursor.lettersBefore(gap);
        if (gap == start || first == gap || first < floor) {
            return null;
        }
        number = weekday(first, end, month);
        return number == 0 ? null : new Dates.Weekday(first, end, number);
    }

    private Dates.@Nullable Weekday after(int dateEnd, @Nullable Month month) {
        int i = cursor.gap(dateEnd);
        boolean bracket = cursor.isOneOf(i, "(（");
        boolean comma = cursor.isOneOf(i, ",、،");
        int start = bracket || comma ? cursor.gap(i + 1) : i;
        int end = cursor.letters(start);
        if (end == start) {
            return null;
        }
        int eastern = EasternWeekdays.at(cursor, start, end);
        if (eastern > 0) {
            int length = EasternWeekdays.length(cursor, start);
            return new Dates.Weekday(start, start + length, eastern);
        }
        char next = cursor.at(end);
        boolean closed = bracket ? next == ')' || next == '）' : next == '\n' || next == '\r';
        boolean usual = month != null && month.languages().contains(comma ? "hu" : "tr") && !bracket;
        if (!closed && !usual || !bracket && !comma && !usual) {
            return null;
        }
        int number = weekday(start, end, month);
        return number == 0 ? null : new Dates.Weekday(start, end, number);
    }

    private int weekday(int start, int end, @Nullable Month month) {
        boolean open = month == null || month.languages().equals(Month.ENGLISH);
        int english = open ? DateNames.englishWeekday(cursor.text, start, end) : 0;
        if (english > 0 || open && !ForeignNames.mayBeWeekday(cursor.text, start, end)) {
            return english;
        }
        List<String> languages = open || month == null ? tongues().likely() : month.languages();
        for (String language : languages.subList(0, Math.min(TRIED, languages.size()))) {
            int number = ForeignNames.of(language).weekday(cursor.text, start, end);
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** Whether another weekday stands before this one: a list or a range of days. */
    private boolean joined(int floor, int start, @Nullable Month month) {
        if (cursor.isOneOf(start - 1, "-–—/&")) {
            return true;
        }
        int i = cursor.gapBefore(start);
        boolean sign = i > floor && cursor.isOneOf(i - 1, ",-–—/&");
        int end = sign ? cursor.gapBefore(i - 1) : i;
        int word = cursor.lettersBefore(end);
        if (!sign && JOINING.contains(Hashes.folded(cursor.chars, word, end))) {
            end = cursor.gapBefore(word);
            word = cursor.lettersBefore(end);
        }
        return word >= floor && end - word > 2 && named(floor, word, end, month) != null;
    }
}
