package dev.winnow.rules.date;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import java.time.LocalDate;
import java.util.Set;

/** Whether a date follows the Julian calendar, as its weekday and the text say. */
final class OldStyle {

    /** The Julian calendar is so many days behind from 1900 to 2100. */
    private static final int BEHIND = 13;

    private static final Set<Long> JULIAN = Hashes.ofWords(
            "julian julianischer julianischen julianische julien julienne juliano juliana giuliano giuliana juliański juliańskiego"
                    + " juliańskim iulian юлианский юлианскому юлианского юлианском юліанський юліанським юліанському јулијанском јулијански"
                    + " јулијанскиот юлиански юлианския ιουλιανό ιουλιανού");

    private static final Set<Long> OLD = Hashes.ofWords(
            "old alten altem alter ancien vieux antiguo antigo antico vecchio starego старому старого старый старым старом стар"
                    + " стария старий новому παλαιό");

    private static final Set<Long> STYLE = Hashes.ofWords(
            "style calendar stils stil kalenders kalender calendrier estilo calendario calendário stile stylu kalendarza стилю стиля"
                    + " стиль стил стилем календарю календарь календаря календару ημερολόγιο");

    private OldStyle() {}

    /** Whether the weekday is that of the Julian date, and the text names that calendar or the other date beside it. */
    static boolean says(View view, Dates.Stated date) {
        Dates.Weekday weekday = date.weekday();
        LocalDate day = LocalDate.ofEpochDay(date.epochDay() + BEHIND);
        return weekday != null
                && day.getDayOfWeek().getValue() == weekday.number()
                && (namesOther(view, date, day) || namesStyle(view.words()));
    }

    /** Whether the same day in our calendar stands in the same line. */
    private static boolean namesOther(View view, Dates.Stated date, LocalDate day) {
        int line = view.lineAt(date.start());
        return StatedDates.of(view).between(view.lineStart(line), view.lineEnd(line)).stream()
                .anyMatch(other -> other.month() == day.getMonthValue() && other.day() == day.getDayOfMonth());
    }

    private static boolean namesStyle(Words words) {
        for (int i = 0; i < words.count(); i++) {
            long hash = words.foldedHash(i);
            if (JULIAN.contains(hash) || STYLE.contains(hash) && i > 0 && OLD.contains(words.foldedHash(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
