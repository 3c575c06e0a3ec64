package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.rules.date.Publication.Source;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one document says of its own day of publication: date lines near the top, its dateline, the record's date and url. Worked out once for
 * all date rules; used by one thread.
 */
final class DateSources {

    /** Found the date line on 114 of 120 pages when lines with up to 9 other words and a label, or 4 without, count. */
    private static final int WORDS_BESIDE_A_LABEL = 9;

    private static final int WORDS_BESIDE = 4;

    /** Where a header ends at the latest: guesses, generous for standfirst, byline and caption. */
    private static final int HEADER_LINES = 15;

    private static final int HEADER_PARAGRAPHS = 2;

    /** How much of a line is read for its date, and from what length on a line is a paragraph; guesses. */
    private static final int LONG_LINE = 200;

    /** A shorter line after a place and a date is an entry of a list of events; a guess. */
    private static final int LEAST_REPORT = 60;

    private static final Set<Long> LABELS = Hashes.ofWords(
            "published posted date by created first written issued released filed publicado veröffentlicht publié"
                    + " pubblicato gepubliceerd опубликовано stand datum fecha data publicerad publisert"
                    + " opublikowano publikováno julkaistu δημοσιεύθηκε yayınlanma tarih дата publiée erstellt vom inserito"
                    + " postado diterbitkan đăng");

    /** An update may be years younger than the story; it says nothing of the day of publication. */
    private static final Set<Long> UPDATES = Hashes.ofWords(
            "updated update modified revised edited accessed retrieved archived reviewed corrected amended checked"
                    + " actualizado actualizada actualización aktualisiert geändert abgerufen modifié modifiée mis mise aggiornato"
                    + " modificato atualizado atualizada bijgewerkt gewijzigd обновлено изменено оновлено aktualizacja zaktualizowano"
                    + " aktualizováno aktualizované uppdaterad oppdatert opdateret päivitetty güncelleme güncellendi frissítve actualizat"
                    + " ενημερώθηκε diperbarui ažurirano posodobljeno");

    private static final Set<Long> YEARS = Hashes.ofWords("г года р року r roku god");

    private final View view;
    private final List<Publication> headers = new ArrayList<>();
    private final @Nullable Publication record;
    private final @Nullable Publication url;
    private @Nullable Publication dateline;
    private Dates.@Nullable Stated yearlessDateline;
    private @Nullable Publication masthead;
    private long lastUpdate = Long.MIN_VALUE;

    private DateSources(View view) {
        this.view = view;
        if (!StatedDates.of(view).all().isEmpty()) {
            readHeader();
        }
        record = recorded();
        url = UrlDate.of(view);
    }

    static DateSources of(View view) {
        return view.derived(DateSources.class, DateSources::new);
    }

    /** The first date line after the title, or one before it that a program wrote or that has a label; null without one. */
    @Nullable
    Publication header() {
        return headers.isEmpty() ? null : headers.get(0);
    }

    /** The date lines, in the order of the text. */
    List<Publication> headers() {
        return headers;
    }

    /** A dateline with a year, or null. */
    @Nullable
    Publication dateline() {
        return dateline;
    }

    /** A dateline without a year, or null. */
    Dates.@Nullable Stated yearlessDateline() {
        return yearlessDateline;
    }

    @Nullable
    Publication record() {
        return record;
    }

    @Nullable
    Publication url() {
        return url;
    }

    /** What the document states: its date line or dateline, whichever comes first, else the record's date; null when it states nothing. */
    @Nullable
    Publication stated() {
        return Stream.of(header(), dateline, masthead)
                .filter(one -> one != null)
                .min((a, b) -> a.span().compareTo(b.span()))
                .orElse(record);
    }

    /** The date to hold others against: the date line, else the dateline, else the record's; null when there is none. */
    @Nullable
    Publication published() {
        return headers.isEmpty() ? dateline == null ? record : dateline : headers.get(0);
    }

    /** The last day on which the document can have been written, as it says itself; {@link Long#MIN_VALUE} when it says nothing. */
    long latest() {
        return Stream.of(header(), dateline, masthead, record, url)
                .filter(one -> one != null)
                .mapToLong(Publication::day)
                .reduce(lastUpdate, Math::max);
    }

    private void readHeader() {
        int paragraphs = 0;
        int lines = 0;
        boolean titled = false;
        for (int i = 0; i < view.lineCount() && lines < HEADER_LINES && paragraphs < HEADER_PARAGRAPHS; i++) {
            Span line = view.visibleLine(i);
            int words = view.words().countIn(line);
            if (words == 0) {
                continue;
            }
            List<Dates.Stated> dates =
                    StatedDates.of(view).between(line.start(), Math.min(line.end(), line.start() + LONG_LINE));
            for (Dates.Stated date : dates) {
                if (date.exists()) {
                    sort(line, date, titled || lines > 0 && date.weekday() == null, lines == 0);
                }
            }
            titled |= dates.isEmpty() && words > 2;
            lines++;
            paragraphs += line.length() > LONG_LINE ? 1 : 0;
        }
    }

    /** Takes the date for what it is; one in a sentence is nothing here. */
    private void sort(Span line, Dates.Stated date, boolean titled, boolean first) {
        if (dateline == null && yearlessDateline == null && isDateline(line, date)) {
            dateline = date.hasYear() ? publication(Source.DATELINE, date) : null;
            yearlessDateline = date.hasYear() ? null : date;
            return;
        }
        Label label = date.hasYear() ? label(line, date, first) : Label.SENTENCE;
        if (label == Label.UPDATE) {
            lastUpdate = Math.max(lastUpdate, date.epochDay());
        } else if (label != Label.SENTENCE && (titled || label == Label.LABELLED)) {
            boolean certain = label == Label.LABELLED || date.precision() != Dates.Precision.DAY;
            headers.add(publication(certain ? Source.HEADER : Source.BARE_HEADER, date));
        } else if (label != Label.SENTENCE && masthead == null) {
            masthead = publication(Source.HEADER, date);
        }
    }

    private Publication publication(Source source, Dates.Stated date) {
        Span span = StatedDates.span(date);
        return new Publication(source, span, span.in(view.text()), date.epochDay(), glued(view.text(), date));
    }

    /** The record's own field; reported from the first word of the text on, for it stands nowhere in it. */
    private @Nullable Publication recorded() {
        String field = view.document().meta().getOrDefault("date", "");
        Dates.Stated date = field.isEmpty() ? null : Dates.first(field);
        if (date == null || view.words().count() == 0) {
            return null;
        }
        String shown = field.substring(date.start(), date.end());
        return new Publication(Source.RECORD, firstLine(view), shown, date.epochDay(), false);
    }

    /** Where to report what stands beside the text: its first line from the first word on. */
    static Span firstLine(View view) {
        int start = view.words().count() == 0 ? 0 : view.words().start(0);
        return new Span(
                start, Math.max(start, view.visibleLine(view.lineAt(start)).end()));
    }

    private enum Label {
        SENTENCE,
        BARE,
        LABELLED,
        UPDATE
    }

    /** What the line around the date says; a line with much else is a sentence, the first line too unless it is nothing but a date. */
    private Label label(Span line, Dates.Stated date, boolean first) {
        if (glued(view.text(), date)) {
            return Label.LABELLED;
        }
        Words words = view.words();
        int beside = 0;
        Label label = Label.BARE;
        int past = words.from(line.end());
        for (int i = words.from(line.start()); i < past; i++) {
            boolean own = words.end(i) > date.wholeStart() && words.start(i) < Math.max(date.end(), date.wholeEnd());
            if (own) {
                continue;
            }
            long hash = words.foldedHash(i);
            if (UPDATES.contains(hash) && words.start(i) < date.start()) {
                label = Label.UPDATE;
            } else if (label == Label.BARE && LABELS.contains(hash)) {
                label = Label.LABELLED;
            }
            beside++;
            if (beside > WORDS_BESIDE_A_LABEL) {
                return Label.SENTENCE;
            }
        }
        if (endsSentence(line)) {
            return label == Label.UPDATE ? label : Label.SENTENCE;
        }
        int most = first ? (startsWithLabel(line) ? 2 : 1) : label == Label.BARE ? WORDS_BESIDE : WORDS_BESIDE_A_LABEL;
        return beside <= most ? label : Label.SENTENCE;
    }

    /** As in "Published on 3 May 2024". */
    private boolean startsWithLabel(Span line) {
        int word = view.words().from(line.start());
        return view.words().length(word) > 2 && LABELS.contains(view.words().foldedHash(word));
    }

    /** Whether the line ends with a stop after a word: it tells something. */
    private boolean endsSentence(Span line) {
        String text = view.text();
        boolean stop = line.length() > 2 && ".!?".indexOf(text.charAt(line.end() - 1)) >= 0;
        return stop
                && Character.isLowerCase(text.charAt(line.end() - 2))
                && Character.isLetter(text.charAt(line.end() - 3));
    }

    /** As in {@code MOSCOW, Jan. 15, 2024 (AP) -}: names at a line's start, then the date, a bracket or a dash soon after. */
    private boolean isDateline(Span line, Dates.Stated date) {
        String text = view.text();
        if (line.length() < LEAST_REPORT
                || date.start() - line.start() > 40
                || date.start() == line.start()
                || !namesOnly(line.start(), date.start())) {
            return false;
        }
        int i = overYear(date.end());
        int from = i;
        while (i < line.end()
                && i - from < 3
                && (Letters.isBlank(text.charAt(i)) || ",.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < line.end() && i > from && "(（—–-".indexOf(text.charAt(i)) >= 0;
    }

    /** Over the word for "year" that some languages put after it: {@code 2024 г.}, {@code 2024 r.}. */
    private int overYear(int dateEnd) {
        Words words = view.words();
        int next = words.from(dateEnd);
        boolean year =
                next < words.count() && words.start(next) == dateEnd + 1 && YEARS.contains(words.foldedHash(next));
        return year ? words.end(next) : dateEnd;
    }

    /** Whether the words before a date are a place, perhaps with an agency, and not the beginning of a sentence. */
    private boolean namesOnly(int start, int end) {
        Words words = view.words();
        int past = words.from(end);
        boolean capital = false;
        for (int i = words.from(start); i < past; i++) {
            capital |= words.capitalised(i);
            if (!words.capitalised(i) && words.length(i) > 3) {
                return false;
            }
        }
        return capital && past - words.from(start) <= 6;
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
}
