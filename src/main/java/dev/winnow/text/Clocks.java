package dev.winnow.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of day after a date, and those alone that no day has. */
final class Clocks {

    /** Words that stand between a date and its time. */
    private static final Set<Long> AT =
            Hashes.ofWords("at um à a alle às om kl klo o ob u в о у v saat pukul la ore las στις");

    /** Words after a number that make it a time. */
    private static final Set<Long> HOURS = Hashes.ofWords("uhr uur gmt utc est edt pst cet");

    /** Those that say so of a number with a dot too. */
    private static final Set<Long> DOTTED_HOURS = Hashes.ofWords("uhr uur");

    private Clocks() {}

    /**
     * The time after a date, with its half of the day and its zone; null when none follows: {@code T05:06}, {@code  05:06}, {@code , 5:06},
     * {@code  | 05:06}, {@code  at 5:06}.
     *
     * @param numeric whether the date is written as programs do; only then a time that does not exist is one
     */
    static Dates.@Nullable Clock after(Cursor cursor, int dateEnd, boolean numeric) {
        int i = dateEnd;
        while (i - dateEnd < 4 && (cursor.isGap(i) || cursor.isOneOf(i, ",|-–·Tг"))) {
            i++;
        }
        boolean at = false;
        for (int turn = 0; turn < 2; turn++) {
            int word = cursor.letters(i);
            if (word > i && word - i <= 5 && AT.contains(Hashes.folded(cursor.chars, i, word))) {
                i = cursor.gap(cursor.at(word) == '.' ? word + 1 : word);
                at = true;
            }
        }
        int hour = cursor.digits(i);
        if (i == dateEnd
                || hour == i
                || hour - i > 2
                || cursor.at(hour) != ':'
                || cursor.digits(hour + 1) != hour + 3) {
            return null;
        }
        Dates.Clock clock = clock(cursor, i, hour, at || numeric);
        return clock.exists() || clock.sure() && (at || clock.second() >= 0 || clock.end() > hour + 3) ? clock : null;
    }

    /** A time that no day has, apart from dates; null unless the digits from {@code i} look like one. */
    static Dates.@Nullable Clock alone(Cursor cursor, int i, int after) {
        char separator = cursor.at(after);
        int minuteEnd = cursor.digits(after + 1);
        if (":.h".indexOf(separator) < 0 || minuteEnd != after + 3 || cursor.isOneOf(i - 1, ":.,/-–$€£+#")) {
            return null;
        }
        boolean runsOn =
                cursor.isOneOf(minuteEnd, ":.,/-–") && cursor.isDigit(minuteEnd + 1) || cursor.isOneOf(minuteEnd, "%");
        boolean exists = cursor.number(i, after) <= 24 && cursor.number(after + 1, minuteEnd) < 60;
        if (exists || runsOn) {
            return null;
        }
        Dates.Clock clock = clock(cursor, i, after, false);
        int word = cursor.gap(minuteEnd);
        boolean hour = DOTTED_HOURS.contains(Hashes.folded(cursor.chars, word, cursor.letters(word)));
        return separator != '.' || hour ? clock : null;
    }

    /** The time whose hour ends at {@code hour}. */
    private static Dates.Clock clock(Cursor cursor, int start, int hour, boolean sure) {
        int minutes = hour + 3;
        int seconds = seconds(cursor, minutes);
        int half = halfDay(cursor, seconds);
        int end = half > seconds ? half : hourWord(cursor, seconds);
        boolean marked = sure || end > seconds;
        int second = seconds > minutes ? cursor.number(minutes + 1, minutes + 3) : -1;
        int zoned = zone(cursor, end);
        return new Dates.Clock(
                start, zoned, cursor.number(start, hour), cursor.number(hour + 1, minutes), second, marked);
    }

    private static int seconds(Cursor cursor, int i) {
        if (cursor.at(i) != ':' || !cursor.isDigit(i + 1) || !cursor.isDigit(i + 2)) {
            return i;
        }
        return cursor.at(i + 3) == '.' && cursor.isDigit(i + 4) ? cursor.digits(i + 4) : i + 3;
    }

    /** After {@code AM}, {@code p.m.} and the like, if they stand there. */
    private static int halfDay(Cursor cursor, int time) {
        int i = cursor.gap(time);
        char half = Letters.fold(cursor.at(i));
        int m = cursor.at(i + 1) == '.' ? i + 2 : i + 1;
        if (half != 'a' && half != 'p' || Letters.fold(cursor.at(m)) != 'm' || cursor.isWord(m + 1)) {
            return time;
        }
        return cursor.at(m + 1) == '.' && m > i + 1 ? m + 2 : m + 1;
    }

    private static int hourWord(Cursor cursor, int time) {
        int i = cursor.gap(time);
        int word = cursor.letters(i);
        return word > i && word - i < 6 && HOURS.contains(Hashes.folded(cursor.chars, i, word)) ? word : time;
    }

    /** After {@code Z}, {@code +02:00} or {@code EST}, if they stand there. */
    private static int zone(Cursor cursor, int time) {
        if (cursor.at(time) == 'Z' && !cursor.isWord(time + 1)) {
            return time + 1;
        }
        if (cursor.isOneOf(time, "+-") && cursor.digits(time + 1) == time + 3) {
            int minutes = cursor.at(time + 3) == ':' ? time + 4 : time + 3;
            return cursor.digits(minutes) == minutes + 2 ? minutes + 2 : time + 3;
        }
        int i = cursor.gap(time);
        int after = i;
        while (cursor.at(after) >= 'A' && cursor.at(after) <= 'Z') {
            after++;
        }
        return i > time && after - i >= 2 && after - i <= 5 && !cursor.isWord(after) ? after : time;
    }
}
