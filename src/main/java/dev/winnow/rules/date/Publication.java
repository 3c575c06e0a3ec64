package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Dates;
import java.time.LocalDate;

/**
 * A day on which a document says that it was published, and where it says so.
 *
 * @param source what kind of place
 * @param span where the text says so; of a date beside the text, the first line
 * @param shown the date as it is written
 * @param day days since 1970-01-01
 * @param machineMade whether labels stick to the value, as only a program writes them
 */
record Publication(Source source, Span span, String shown, long day, boolean machineMade) {

    /** Where a document says when it was published. */
    enum Source {
        /** A line near the top that holds the date and little else. */
        HEADER,
        /** A line with nothing but a day, which may be that of an event. */
        BARE_HEADER,
        /** The place and date before the first sentence, as in {@code MOSCOW, Jan. 15, 2024 (AP) -}. */
        DATELINE,
        /** The record's {@code date} field. */
        RECORD,
        /** The path of the record's {@code url}. */
        URL
    }

    /** Where the date stands, for a message: "date line 'x' (line 3)". */
    String described(View view) {
        String quoted = "'" + shown + "'";
        return switch (source) {
            case HEADER, BARE_HEADER -> "date line " + quoted + at(view);
            case DATELINE -> "dateline " + quoted + at(view);
            case RECORD -> "date " + quoted + " of the record";
            case URL -> "date '" + LocalDate.ofEpochDay(day) + "' in the record's url";
        };
    }

    /** Whether this may be the day of an event to come, told on another day. */
    boolean mayAnnounce(Publication told) {
        return source == Source.BARE_HEADER && day > told.day;
    }

    private String at(View view) {
        return " (line " + StatedDates.lineNumber(view, span.start()) + ")";
    }

    /**
     * Whether another date in the text, or a copyright year, agrees: a day from four months before publication to a month after. The
     * window is a guess; the captions and events that articles date lie mostly within weeks.
     */
    boolean supported(View view) {
        String text = view.text();
        int year = LocalDate.ofEpochDay(day).getYear();
        int sign = text.indexOf('©');
        if (sign >= 0
                && text.substring(sign, Math.min(text.length(), sign + 30)).contains(String.valueOf(year))) {
            return true;
        }
        return StatedDates.of(view).between(0, 100_000).stream()
                .filter(date -> date.hasYear() && date.exists())
                .filter(date -> date.end() <= span.start() || date.start() >= span.end())
                .mapToLong(Dates.Stated::epochDay)
                .anyMatch(other -> other >= day - 120 && other <= day + 31);
    }
}
