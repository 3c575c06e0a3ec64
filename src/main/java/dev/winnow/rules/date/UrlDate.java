package dev.winnow.rules.date;

import dev.winnow.View;
import dev.winnow.text.Dates;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of publication that many sites put into the path of an article's address. */
final class UrlDate {

    /** {@code /2024/01/15/}, {@code /2024-01-15-}, {@code /20240115/}; a day in a query or in a longer number is none. */
    private static final Pattern DAY =
            Pattern.compile("[/_-]((?:19|20)\\d\\d)(?:([/_-])(\\d{1,2})\\2(\\d{1,2})|(\\d\\d)(\\d\\d))(?=[/_.-]|$)");

    /** Longer addresses are not read on; bounds the work. */
    private static final int LONGEST = 2000;

    private UrlDate() {}

    static @Nullable Publication of(View view) {
        String url = view.document().meta().getOrDefault("url", "");
        int query = url.indexOf('?');
        String path = url.substring(0, Math.min(query < 0 ? url.length() : query, LONGEST));
        Matcher day = DAY.matcher(path);
        if (path.isEmpty() || view.words().count() == 0 || !day.find()) {
            return null;
        }
        String month = day.group(3) == null ? day.group(5) : day.group(3);
        String dayOfMonth = day.group(4) == null ? day.group(6) : day.group(4);
        Dates.Stated date = Dates.first("%s-%s-%s".formatted(day.group(1), month, dayOfMonth));
        if (date == null) {
            return null;
        }
        String shown = LocalDate.ofEpochDay(date.epochDay()).toString();
        return new Publication(Publication.Source.URL, DateSources.firstLine(view), shown, date.epochDay(), false);
    }
}
