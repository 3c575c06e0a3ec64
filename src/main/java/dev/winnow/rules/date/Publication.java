package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a document says it was published: a header line near the top, a dateline with a year, else the record's own {@code date}.
 *
 * @param span where the text says so; of a record's date the first line of the text
 * @param shown the date as it is written
 * @param day days since 1970-01-01
 * @param machineMade whether labels stick to the value, as only a program writes them
 */
record Publication(Span span, String shown, long day, boolean machineMade) {

    /** Found the date line on 114 of 120 pages when lines with up to 9 other words and a label, or 4 without, count (DETECTORS B.1). */
    private static final int WORDS_BESIDE_A_LABEL = 9;

    private static final int WORDS_BESIDE = 4;

    /** Where a header ends at the latest: guesses, generous for standfirst, byline and caption. */
    private static final int HEADER_LINES = 15;

    private static final int HEADER_PARAGRAPHS = 2;

    private static final Set<Long> LABELS = Hashes.ofWords(
            "published posted date by on created first written issued released filed publicado veröffentlicht publié"
                    + " pubblicato gepubliceerd опубликовано stand datum fecha data fecha am le il el del");

    /** An update may be years younger than the story; it says nothing of the day of publication. */
    private static final Set<Long> UPDATES = Hashes.ofWords(
            "updated update modified revised edited accessed retrieved archived actualizado aktualisiert modifié aggiornato"
                    + " bijgewerkt обновлено");

    /** What the document states, or null when it states nothing. */
    static @Nullable Publication of(View view) {
        Publication header = header(view);
        return header != null ? header : recorded(view);
    }

    private static @Nullable Publication header(View view) {
        int paragraphs = 0;
        int lines = 0;
        for (int i = 0; i < view.lineCount() && lines < HEADER_LINES && paragraphs < HEADER_PARAGRAPHS; i++) {
            Span line = view.visibleLine(i);
            if (view.words().countIn(line) == 0) {
                continue;
            }
            int end = Math.min(line.end(), line.start() + 200);
            for (Dates.Stated date : Dates.in(view.text(), line.start(), end)) {
                boolean states = date.hasYear()
                        && (isHeader(view, line, date, lines == 0) || isDateline(view.text(), line, date));
                if (states) {
                    Span span = new Span(date.start(), date.end());
                    return new Publication(span, span.in(view.text()), date.epochDay(), glued(view.text(), date));
                }
            }
            lines++;
            paragraphs += line.length() > 200 ? 1 : 0;
        }
        return null;
    }

    /** The record's own field; reported from the first word of the text on, for it stands nowhere in it. */
    private static @Nullable Publication recorded(View view) {
        Dates.Stated date = Dates.first(view.document().meta().getOrDefault("date", ""));
        if (date == null || view.words().count() == 0) {
            return null;
        }
        int start = view.words().start(0);
        Span title = view.visibleLine(view.lineAt(start));
        String shown = view.document().meta().getOrDefault("date", "").substring(date.start(), date.end());
        return new Publication(new Span(start, title.end()), shown, date.epochDay(), false);
    }

    /** A line that holds the date and little else; the first line is the title unless it is nothing but a date. */
    private static boolean isHeader(View view, Span line, Dates.Stated date, boolean first) {
        if (glued(view.text(), date)) {
            return true;
        }
        Words words = view.words();
        int beside = 0;
        boolean label = false;
        int past = words.from(line.end());
        for (int i = words.from(line.start()); i < past; i++) {
            if (words.end(i) > date.start() && words.start(i) < date.end()) {
                continue;
            }
            long hash = words.foldedHash(i);
            if (UPDATES.contains(hash)) {
                return false;
            }
            label |= LABELS.contains(hash);
            beside++;
        }
        return beside <= (first ? 1 : label ? WORDS_BESIDE_A_LABEL : WORDS_BESIDE);
    }

    /** As in {@code MOSCOW, Jan. 15, 2024 (AP) -}: the date near the line's start, a bracket or a dash soon after. */
    private static boolean isDateline(String text, Span line, Dates.Stated date) {
        if (date.start() - line.start() > 40 || !Character.isUpperCase(text.charAt(line.start()))) {
            return false;
        }
        int i = date.end();
        while (i < line.end() && i - date.end() < 3 && (Letters.isBlank(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i < line.end() && i > date.end() && "(—–-".indexOf(text.charAt(i)) >= 0;
    }

    /** A letter right after the seconds, or a label's colon right before the date. */
    private static boolean glued(String text, Dates.Stated date) {
        boolean after = date.end() < text.length()
                && Character.isLetter(text.charAt(date.end()))
                && Character.isDigit(text.charAt(date.end() - 1));
        boolean before = date.start() > 1
                && text.charAt(date.start() - 1) == ':'
                && Character.isLetter(text.charAt(date.start() - 2));
        return date.precision() != Dates.Precision.DAY && (after || before);
    }

    /**
     * Whether another date in the text, or a copyright year, agrees: a day from four months before publication to a month after. The
     * window is a guess; the captions and events that articles date lie mostly within weeks.
     */
    boolean supported(String text) {
        int year = LocalDate.ofEpochDay(day).getYear();
        int sign = text.indexOf('©');
        if (sign >= 0
                && text.substring(sign, Math.min(text.length(), sign + 30)).contains(String.valueOf(year))) {
            return true;
        }
        return others(text).stream().anyMatch(other -> other.epochDay() >= day - 120 && other.epochDay() <= day + 31);
    }

    /** The dates with a year outside the header. */
    private List<Dates.Stated> others(String text) {
        return Dates.in(text, 0, Math.min(text.length(), 100_000)).stream()
                .filter(date -> date.hasYear() && (date.end() <= span.start() || date.start() >= span.end()))
                .toList();
    }
}
