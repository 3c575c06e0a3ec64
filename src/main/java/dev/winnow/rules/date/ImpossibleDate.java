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
import dev.winnow.text.Dates.Form;
import dev.winnow.text.Hashes;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;

/** A day that the calendar does not have, as in 31 April. */
public final class ImpossibleDate implements Rule {

    static final RuleInfo INFO = RuleInfo.of("impossible-date", Category.DATE, Severity.ERROR)
            .summary("The calendar has no such day")
            .why("""
                    A date of month 13, a 30 February or a 29 February in a year of 365 days comes from fields read in the wrong
                    order, from a program that counts wrong, or from a slip of the pen. Nobody can tell which day was meant, so
                    nothing is changed. Part numbers, versions and texts about such dates are left alone.
                    """)
            .source("the Gregorian calendar")
            .confidence(0.9)
            .hit("The ferry's licence expired on ⟦September 31, 2017⟧ and was not renewed.")
            .hit("Harbour wall breaks\n\n⟦2021-02-29⟧ 07:14:09\n\nThe sea took forty metres of it.")
            .hit("Die Frist endete am ⟦31. April 2019⟧, und niemand hat es gemerkt.")
            .miss("On 29 February 2016 the council met. Part number 2020-13-45 was out of stock.")
            .miss("There is no such day as 30 February 2021, the clerk said, and gave the form back.")
            .miss("He will pay on 31 February, they say in the village, and mean never.")
            .build();

    /** Earlier years belong to other calendars, later ones to other numbers. */
    private static final int FIRST_YEAR = 1583;

    private static final int LAST_YEAR = 2200;

    /** Words of a sentence that talks about such dates. */
    private static final Set<Long> DISCUSSED = Hashes.ofWords(
            "invalid valid such impossible nonexistent fictional fictitious imaginary nonsense"
                    + " joke joked jokingly leap exist exists existed bug error exception parse parses parser parsing calendar gregorian"
                    + " julian typo placeholder example overflow regex validate validation ungültig ungültige ungültiges schaltjahr kalender"
                    + " scherz existiert bissextile calendrier existe inexistante bisiesto calendario bisestile esiste schrikkeljaar bestaat"
                    + " високосный календарь календаре существует przestępny kalendarz istnieje kalendář existuje skottår finns");

    /** Words of the sentence after it that says so, and of its own. */
    private static final Set<Long> DENIED = Hashes.ofWords(
            "nonexistent mistake mistaken mistook slip misprint misprinted typo erred exist exists existed calendar leap fehler irrtum"
                    + " irrte geirrt verschrieben vertan tippfehler existiert existierte kalender schaltjahr erreur trompé trompée coquille"
                    + " existe existait existé calendrier bissextile errata equivocó equivocado existía existió calendario bisiesto errore"
                    + " sbagliò sbagliato esiste esisteva bisestile engano enganou calendário bissexto vergissing vergiste bestaat bestond"
                    + " schrikkeljaar ошибся ошиблась ошиблись ошибка ошибку ошибке ошибкой опечатка описка календаре существует"
                    + " существовало високосный pomyłka pomylił pomyliła błąd istnieje istniał misstag finns fanns");

    private static final Set<Long> SUCH = Hashes.ofWords(
            "such solchen solches solch telle tel tal tale такой такого такое таких taki takiego taka takiej sådan sådant zo");

    private static final Set<Long> DAYS = Hashes.ofWords(
            "day date tag datum jour date fecha día data giorno dia даты дня числа дата день число dzień dnia data daty dag");

    /** Words before a number that is no date. */
    private static final Set<Long> NUMBERED =
            Hashes.ofWords("part model serial version no nr number numbers article item sku isbn build code"
                    + " ref reference release artikel teilenummer nummer número numéro référence numero номер артикул numer kod catalog lot"
                    + " batch case order id key patent standard din iso");

    /** So many words before it may say that a number is no date; a guess. */
    private static final int WORDS_BEFORE = 4;

    public ImpossibleDate(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (Dates.Stated date : StatedDates.of(view).all()) {
            if (!date.exists()
                    && (date.hasYear() ? inRange(date) && stated(view, date) : neverInThatMonth(view, date))) {
                Span span = new Span(date.start(), date.dayEnd());
                if (!isDiscussed(view, span)) {
                    out.add(span, message(span.in(view.text()), date), null);
                }
            }
        }
    }

    /** Whether its sentence, or the next of the line, speaks of it as a date that is none. */
    private static boolean isDiscussed(View view, Span date) {
        Span own = DateContext.sentence(view, date);
        if (DateContext.has(view, own, DISCUSSED) || denies(view, own)) {
            return true;
        }
        int word = view.words().from(own.end());
        boolean goesOn =
                word < view.words().count() && view.words().start(word) < view.lineEnd(view.lineAt(date.start()));
        return goesOn && denies(view, DateContext.sentence(view, view.words().span(word)));
    }

    private static boolean denies(View view, Span sentence) {
        Words words = view.words();
        int past = words.from(sentence.end());
        for (int i = words.from(sentence.start()); i < past; i++) {
            boolean such = i + 1 < past && SUCH.contains(words.foldedHash(i)) && DAYS.contains(words.foldedHash(i + 1));
            if (such || DENIED.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inRange(Dates.Stated date) {
        return date.year() >= FIRST_YEAR && date.year() <= LAST_YEAR;
    }

    /** Whether it is a date at all: an almost right day of a named month is, three numbers are where a date is expected. */
    private static boolean stated(View view, Dates.Stated date) {
        boolean plausible = date.month() >= 1 && date.month() <= 12 && date.day() >= 1 && date.day() <= 31;
        if (plausible && (date.form() == Form.NAMED || date.form() == Form.EASTERN)) {
            return true;
        }
        if (date.form() != Form.NAMED && (numbered(view, date) || isCode(view, date) || countsOn(view, date))) {
            return false;
        }
        Span span = new Span(date.start(), date.end());
        boolean expected = DateContext.afterPreposition(view, date.wholeStart())
                || DateContext.aloneInLine(view, span)
                || date.weekday() != null
                || date.form() != Form.NAMED && date.clock() != null;
        boolean near = date.form() == Form.NAMED ? date.day() < 100 : date.month() < 100;
        return near && (plausible || expected);
    }

    /** A string of a program. */
    private static boolean isCode(View view, Dates.Stated date) {
        return date.start() > 0 && "\"'`=".indexOf(view.text().charAt(date.start() - 1)) >= 0;
    }

    /** As in "the seasons 2018/19/20", or the version 2020.13.45. */
    private static boolean countsOn(View view, Dates.Stated date) {
        boolean version = date.month() > 12 && view.text().charAt(date.start() + 4) == '.';
        return date.form() == Form.YEAR_FIRST && (version || date.month() == date.year() % 100 + 1);
    }

    private static boolean numbered(View view, Dates.Stated date) {
        Words words = view.words();
        int first = words.from(date.start());
        Span line = view.line(view.lineAt(date.start()));
        int from = Math.max(words.from(line.start()), first - WORDS_BEFORE);
        return first > from && DateContext.has(view, new Span(words.start(from), date.start()), NUMBERED);
    }

    /** A day without a year that no year has, where a preposition says that it is one; "30 February" is a proverb in many languages. */
    private static boolean neverInThatMonth(View view, Dates.Stated date) {
        return date.form() == Form.NAMED
                && date.month() != 2
                && date.day() == 31
                && DateContext.afterPreposition(view, date.wholeStart());
    }

    private static String message(String shown, Dates.Stated date) {
        String found = "Date '" + shown + "' does not exist: ";
        if (date.month() < 1 || date.month() > 12) {
            return found + "no year has a month " + date.month();
        }
        if (date.month() == 2 && date.day() == 29) {
            return found + date.year() + " is no leap year";
        }
        int last =
                YearMonth.of(date.hasYear() ? date.year() : 2000, date.month()).lengthOfMonth();
        String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean ofYear = date.month() == 2 && date.hasYear();
        return found + month + (ofYear ? (Year.isLeap(date.year()) ? " of the leap year " : " of ") + date.year() : "")
                + " has " + last + " days";
    }
}
