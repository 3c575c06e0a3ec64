package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import java.util.Locale;
import java.util.Set;

/**
 * A line above the text that holds only the date of publication.
 *
 * <p>The line is read word by word; every word must be a number, a month, a weekday, a time or a label such as {@code Published}.
 */
public final class DateLine implements Rule {

    static final RuleInfo INFO = RuleInfo.of("date-line", Category.BOILERPLATE, Severity.INFO)
            .summary("The date of publication stands between the title and the text")
            .why("The date is metadata of the article: worth keeping beside the text, not in it.")
            .confidence(0.9)
            .hit(
                    "Ferries touch in fog\n\n⟦Published: Mar 4, 2019 07:15 AM GMT→⟧\n\nTwo ferries touched in thick fog near the pier on Monday morning.")
            .hit(
                    "Fähren im Nebel\n⟦Montag, 4. März 2019, 07:15 Uhr→⟧\nZwei Fähren haben sich am Montag im dichten Nebel vor dem Hafen berührt.")
            .miss("""
                    How the siege went

                    March 4, 2019

                    The first shells fell on the northern suburbs shortly after the sun had gone down.

                    March 5, 2019

                    The government left the capital by train and promised to return within the month.""")
            .miss(
                    "The year in numbers\n\n1984\n\nThat was the year in which the harbour was closed and the ferries went away.")
            .build();

    private static final Set<String> MONTHS = Phrases.words("""
                    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
                    september october november december januar jänner februar märz mai juni juli oktober dezember okt
                    dez mär janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr
                    avr juil déc enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
                    noviembre diciembre ene abr ago dic gennaio febbraio aprile maggio giugno luglio settembre ottobre
                    dicembre gen mag giu lug set ott janeiro fevereiro março maio junho julho setembro outubro novembro
                    dezembro januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca
                    sierpnia września października listopada grudnia января февраля марта апреля мая июня июля августа
                    сентября октября ноября декабря ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
                    aralık augusti maj marts""");

    /** Weekdays, zones, parts of the day, and labels. */
    private static final Set<String> OTHERS = Phrases.words("""
                    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
                    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi
                    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì
                    mercoledì giovedì venerdì sabato domenica am pm a p m est edt et cst cdt ct mst mdt pst pdt pt gmt
                    utc bst cet cest ist jst kst z t h th st nd rd uhr published publish updated posted modified created
                    date on at last update first release of veröffentlicht aktualisiert stand um publié le mis à jour
                    modifié publicado actualizado el las de del hs pubblicato aggiornato il alle ore atualizado em às
                    gepubliceerd bijgewerkt op om опубликовано обновлено г в opublikowano dodano days hours minutes ago
                    local time year o clock""");

    /** How many lines that are not blank may stand above; a guess. */
    private static final int FIRST_LINES = 12;

    private static final int MAX_LENGTH = 110;

    /** A bare date may have been put there by the author: it is told, and left. */
    private static final double BARE_CONFIDENCE = 0.7;

    public DateLine(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int line = Prose.next(view, Prose.title(view)); // the first line is the title
        int prose = 0;
        for (int i = 0; i < FIRST_LINES && line < view.lineCount() && prose < 2; i++) {
            if (isDate(view, line)) {
                report(view, line, out);
                return;
            }
            prose += Prose.isProse(view, line) ? 1 : 0;
            line = Prose.next(view, line);
        }
    }

    /** Reports the line, and the next when that is a date too, unless there are more, as in a diary, timeline or list of changes. */
    private static void report(View view, int first, Findings out) {
        int second = Prose.next(view, first);
        boolean pair = second < view.lineCount() && isDate(view, second);
        boolean text = false;
        for (int i = (pair ? second : first) + 1; i < view.lineCount(); i++) {
            text |= Prose.isProse(view, i);
            if (isDate(view, i)) {
                return;
            }
        }
        if (text) {
            add(view, first, out);
            if (pair) {
                add(view, second, out);
            }
        }
    }

    private static void add(View view, int line, Findings out) {
        Span span = view.visibleLine(line);
        String found = Prose.quoted(span.in(view.text()));
        double confidence = isField(view, span) ? INFO.confidence() : BARE_CONFIDENCE;
        out.add(confidence, span, "Date line " + found + " is metadata, not text", Fix.deleteLines(view.text(), span));
    }

    /** Whether a time of day or any word but names of months stands beside the date, as in the field of a page. */
    private static boolean isField(View view, Span span) {
        Words words = view.words();
        int to = words.from(span.end());
        for (int i = words.from(span.start()); i < to; i++) {
            boolean word = !Character.isDigit(words.first(i))
                    && !MONTHS.contains(words.text(i).toLowerCase(Locale.ROOT));
            boolean time =
                    i + 1 < to && view.text().charAt(words.end(i)) == ':' && words.start(i + 1) == words.end(i) + 1;
            if (word || time) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(View view, int line) {
        if (view.lineEnd(line) - view.lineStart(line) > MAX_LENGTH + 40) {
            return false;
        }
        Span span = view.visibleLine(line);
        if (span.length() < 6
                || span.length() > MAX_LENGTH
                || Prose.endsSentence(view.text(), span) && !endsInPoint(view, span)) {
            return false;
        }
        if (!holdsDigit(view.text(), span) || isTechnical(view.text(), span)) {
            return false;
        }
        Words words = view.words();
        int numbers = 0;
        boolean year = false;
        boolean month = false;
        int to = words.from(span.end());
        for (int i = words.from(span.start()); i < to; i++) {
            String word = words.text(i).toLowerCase(Locale.ROOT);
            if (isNumber(word)) {
                numbers++;
                year |= word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
            } else if (MONTHS.contains(word)) {
                month = true;
            } else if (isCalendarCharacters(word)) {
                year |= word.indexOf('年') == 4;
                numbers += 3;
            } else if (!OTHERS.contains(word)) {
                return false;
            }
        }
        return year && (month ? numbers >= 2 : numbers >= 3);
    }

    private static boolean holdsDigit(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 0x80 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTechnical(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if ("#{}[]<>=_`*".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 16.01.2024} is no sentence, nor is {@code 7 a.m.} */
    private static boolean endsInPoint(View view, Span span) {
        return view.text().charAt(span.end() - 1) == '.';
    }

    private static boolean isNumber(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits <= 4
                && (digits == word.length() || OTHERS.contains(word.substring(digits)) || isTimeMark(word, digits));
    }

    /** {@code 16T05}, {@code 9h30}. */
    private static boolean isTimeMark(String word, int at) {
        return (word.charAt(at) == 't' || word.charAt(at) == 'h')
                && at + 1 < word.length()
                && Character.isDigit(word.charAt(at + 1));
    }

    /** A Chinese or Japanese date or time, which is one run of digits and calendar characters. */
    private static boolean isCalendarCharacters(String word) {
        boolean calendar = false;
        for (int i = 0; i < word.length(); i++) {
            boolean mark = "年月日時时分秒號号".indexOf(word.charAt(i)) >= 0;
            if (!mark && !Character.isDigit(word.charAt(i))) {
                return false;
            }
            calendar |= mark;
        }
        return calendar;
    }
}
