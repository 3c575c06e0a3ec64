package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import java.util.Set;

/** Something told as done, pictured or posted on a day that lies after the document's own date. */
public final class FutureToldAsPast implements Rule {

    static final RuleInfo INFO = RuleInfo.of("future-told-as-past", Category.DATE, Severity.WARNING)
            .summary("The text tells as past what lies after its own date")
            .why("""
                    A text dated 2018 cannot know what was signed in 2020, nor show a photograph taken then. Its date was changed, or the
                    text was. Plans, terms, tickets and announcements name later days rightly and are left alone, and so is what
                    a text says of its own updates and of comments below it.
                    """)
            .source("a past verb and no word of the future: no misfire in 123 article bodies, 3 in 268 page dumps")
            .confidence(0.85)
            .option("days", 3, "how far the day may lie after the document's own")
            .hit(
                    "Ferry line sold\n\nMarch 4, 2018\n\nThe contract was signed on ⟦January 9, 2020⟧, the two towns said in a letter.")
            .hit(
                    "Ferry line sold\n\nMarch 4, 2018\n\nThe pier of Karrey on ⟦Oct. 8, 2019⟧. (Photo by Ines Falk/North Wire)")
            .miss(
                    "Ferry line sold\n\nMarch 4, 2018\n\nThe contract will end on January 9, 2020, the two towns said in a letter.")
            .miss(
                    "Ferry line sold\n\nMarch 4, 2018\n\nThis page was updated on January 9, 2020. The contract is due to end on May 5, 2021.")
            .miss(
                    "Ferry line sold\n\nMarch 4, 2018\n\nThe first contract was signed on January 9, 1987, in the old customs house.")
            .miss(
                    "March 4, 2018\n\nThe stove smokes.\n\nApril 2, 2018\n\nRain.\n\nMay 9, 2018\n\nThe roof was mended on May 6, 2018, in the rain.")
            .build();

    /** A line with more words is no caption; a guess. */
    private static final int CAPTION_WORDS = 60;

    /** So many date lines one after the other make a diary; a guess. */
    private static final int ENTRIES = 3;

    private static final Set<Long> CREDIT = Hashes.ofWords(
            "photo photograph picture image getty afp reuters ap epa foto fotos bild crédit photographie imagen imagem zdjęcie фото"
                    + " kuva fotoğraf");

    private static final Set<Long> UPDATED = Hashes.ofWords(
            "updated update corrected revised modified edited aktualisiert actualizado aggiornato atualizado"
                    + " bijgewerkt обновлено uppdaterad modifié");

    private static final Set<Long> PLANNED = Hashes.ofWords(
            "will to be planned opens due until till valid tickets offer expected next wird soll bis gilt sera jusqu valable será hasta vale até"
                    + " sarà fino entro zal tot geldt будет до będzie ważna do ska till gäller bude platí");

    private final int days;

    public FutureToldAsPast(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        DateSources sources = DateSources.of(view);
        Publication published = sources.published();
        if (published == null) {
            return;
        }
        long latest = sources.latest();
        boolean updatesRead = false;
        for (Dates.Stated date : StatedDates.of(view).all()) {
            boolean later = date.hasYear() && date.exists() && date.epochDay() > latest + days;
            if (later && past(view, date)) {
                latest = updatesRead ? latest : Math.max(latest, Math.max(lastUpdate(view), lastEntry(view)));
                updatesRead = true;
                if (date.epochDay() > latest + days) {
                    report(view, date, published, out);
                }
            }
        }
    }

    private static void report(View view, Dates.Stated date, Publication published, Findings out) {
        Span span = new Span(date.start(), date.dayEnd());
        String message = "'" + span.in(view.text()) + "' (line " + StatedDates.lineNumber(view, span.start())
                + ") is told as past and lies " + Gap.count(date.epochDay() - published.day()) + " after the "
                + published.described(view);
        out.add(span, message, null);
    }

    private static boolean past(View view, Dates.Stated date) {
        Span whole = new Span(date.wholeStart(), Math.max(date.end(), date.wholeEnd()));
        Span line = view.visibleLine(view.lineAt(date.start()));
        if (date.clock() != null) {
            return false;
        }
        if (isPost(view, line, whole)) {
            return true;
        }
        if (view.words().countIn(line) - view.words().countIn(whole) < 4) {
            return false;
        }
        return isCaption(view, line) && !PastTense.namesTerm(view, whole)
                || PastTense.tells(view, DateContext.sentence(view, whole), whole);
    }

    /** As an embedded post is signed: {@code — Harbour Board (@harbour) October 9, 2018}. */
    private static boolean isPost(View view, Span line, Span date) {
        String text = view.text();
        char first = text.charAt(line.start());
        return (first == '—' || first == '–' || first == '-')
                && date.end() == line.end()
                && text.lastIndexOf("(@", date.start()) > line.start();
    }

    private static boolean isCaption(View view, Span line) {
        Words words = view.words();
        return words.countIn(line) <= CAPTION_WORDS
                && view.text().substring(line.start(), line.end()).chars().anyMatch(c -> "([/:|©".indexOf(c) >= 0)
                && DateContext.has(view, line, CREDIT)
                && !DateContext.has(view, line, PLANNED);
    }

    /** The day of a diary's last entry; {@link Long#MIN_VALUE} when the lines that hold nothing but a date are few or not in order. */
    private static long lastEntry(View view) {
        long last = Long.MIN_VALUE;
        int entries = 0;
        for (Dates.Stated date : StatedDates.of(view).all()) {
            Span line = view.visibleLine(view.lineAt(date.start()));
            Span whole = new Span(date.wholeStart(), Math.max(date.end(), date.wholeEnd()));
            boolean entry = date.hasYear()
                    && date.exists()
                    && view.words().countIn(line) == view.words().countIn(whole);
            if (entry && date.epochDay() <= last) {
                return Long.MIN_VALUE;
            }
            last = entry ? date.epochDay() : last;
            entries += entry ? 1 : 0;
        }
        return entries < ENTRIES ? Long.MIN_VALUE : last;
    }

    /** The last day that stands beside a word for an update, anywhere in the text. */
    private static long lastUpdate(View view) {
        long last = Long.MIN_VALUE;
        for (Dates.Stated date : StatedDates.of(view).all()) {
            if (date.hasYear() && date.exists()) {
                Span line = view.line(view.lineAt(date.start()));
                Span before = new Span(Math.max(line.start(), date.start() - 60), date.start());
                last = DateContext.has(view, before, UPDATED) ? Math.max(last, date.epochDay()) : last;
            }
        }
        return last;
    }
}
