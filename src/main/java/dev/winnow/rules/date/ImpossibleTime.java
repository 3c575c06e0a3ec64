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
import java.util.List;
import java.util.Set;

/** A time of day that no clock shows, as in 25:61. */
public final class ImpossibleTime implements Rule {

    static final RuleInfo INFO = RuleInfo.of("impossible-time", Category.DATE, Severity.ERROR)
            .summary("No clock shows such a time")
            .why("""
                    An hour of 27 or a minute of 73 comes from a broken template or a number read as a time. Which time was meant
                    cannot be known, so nothing is changed. Scores, race times, places in a film or a holy book, and Japanese
                    broadcasting hours are written alike and are left alone.
                    """)
            .source("ISO 8601: hours to 24, minutes to 59, a second 60 for leap seconds")
            .confidence(0.85)
            .hit("Ferry runs aground\n\n2021-03-04 ⟦27:14:51⟧\n\nNobody was hurt.")
            .hit("The doors had opened at ⟦8:92 a.m.⟧ and closed at noon.")
            .hit("Der Zug fuhr um ⟦25:10 Uhr⟧ ab.")
            .miss("The journey takes 26:70 hours, and a bread costs 13.75. Luke begins at 24:68 to speak of nothing.")
            .miss("The kitchen serves until 25:30, the bar until 28:00, and the owner sleeps from noon on.")
            .miss("She finished the race in 25:14. They won 31:28 and the mass ended at 24:00.")
            .miss(
                    "The goal came at 75:30. In the film the ship sinks at 95:12. The deadline was 23:59:59 on 2019-12-31.")
            .build();

    /** Hours that a slip makes; beyond, two numbers with a colon between them are something else. A guess. */
    private static final int LAST_HOUR = 29;

    /** So many hours after 24 in one text are its way to count, and no slip; a guess. */
    private static final int HABIT = 2;

    private static final Set<Long> AT = Hashes.ofWords(
            "at around about by until til till from since before after um gegen bis ab seit à vers dès las alle dalle ore às"
                    + " om rond tot kl klo klockan o ob godz godzinie u v ve saat pukul jam în la в о с до на к στις");

    /** Words of scores, lengths, films and holy books, where a colon stands between other numbers. */
    private static final Set<Long> OTHER = Hashes.ofWords(
            "race ran runner lap laps mile miles marathon pace finish finished finishing finisher record splits goal goals scored score"
                    + " scoring minute minutes period quarter half game match innings lead led win won lost beat video clip film movie"
                    + " episode podcast track song album timestamp mark runtime recording footage verse verses chapter psalm genesis"
                    + " exodus leviticus deuteronomy isaiah jeremiah ezekiel matthew mark luke john acts romans corinthians revelation"
                    + " bible quran surah gospel ratio odds scale ratios aspect proportion mixed split matthäus lukas johannes psalmen"
                    + " mose bibel sure tor tore spiel sieg satz minuten stunden lauf rennen endstand halbzeit match but buts partido gol"
                    + " goles carrera vidéo verset versets minuto minutos partita rete счёт счет матч гол минуте broadcast airs aired"
                    + " anime airing nr section ch vv duration length elapsed stopwatch lasted lasts long"
                    + " level levelled leveled equaliser equalised equalizer equalized conceded scoreboard halftime interval whistle"
                    + " referee penalty puck sprint ausgleich anzeigetafel pause schiedsrichter runde égalisé égalisation"
                    + " arbitre mène marcador empate empató descanso árbitro vuelta pareggio arbitro intervallo giro");

    public ImpossibleTime(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (Dates.Stated date : StatedDates.of(view).all()) {
            Dates.Clock clock = date.clock();
            if (clock != null && !clock.exists()) {
                report(view, clock, out);
            }
        }
        List<Dates.Clock> odd = StatedDates.of(view).oddClocks();
        boolean late = odd.stream().filter(ImpossibleTime::isLateHour).count() >= HABIT;
        for (Dates.Clock clock : odd) {
            if (isTime(view, clock) && !(late && isLateHour(clock))) {
                report(view, clock, out);
            }
        }
    }

    /** An hour of the night counted on from the evening, as timetables and bars in Japan do: 25:30 for half past one. */
    private static boolean isLateHour(Dates.Clock clock) {
        return clock.hour() > 24
                && clock.hour() <= LAST_HOUR
                && clock.minute() < 60
                && clock.second() < 0
                && !clock.sure();
    }

    /** Whether the clock says itself that it is one: "p.m.", "Uhr"; "am" is a German preposition too. */
    private static boolean saysSo(View view, Dates.Clock clock) {
        return clock.sure() && !view.text().startsWith("am", clock.end() - 2);
    }

    private static boolean isTime(View view, Dates.Clock clock) {
        Span span = new Span(clock.start(), clock.end());
        boolean near = clock.hour() <= LAST_HOUR && clock.second() <= 60;
        boolean share = clock.hour() + clock.minute() == 100;
        if (!near || share && !clock.sure() || !clock.sure() && !afterAt(view, clock.start())) {
            return false;
        }
        return saysSo(view, clock) || !DateContext.has(view, DateContext.sentence(view, span), OTHER);
    }

    private static boolean afterAt(View view, int start) {
        Words words = view.words();
        int before = words.from(start) - 1;
        return before >= 0 && start - words.end(before) <= 2 && AT.contains(words.foldedHash(before));
    }

    private static void report(View view, Dates.Clock clock, Findings out) {
        Span span = new Span(clock.start(), clock.end());
        String wrong = clock.minute() > 59
                ? "an hour has no minute " + clock.minute()
                : clock.hour() > 24 ? "a day has no hour " + clock.hour() : "a day ends at 24:00:00";
        out.add(span, "Time '" + span.in(view.text()) + "' does not exist: " + wrong, null);
    }
}
