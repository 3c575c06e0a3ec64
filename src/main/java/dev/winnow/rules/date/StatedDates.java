package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.rules.Figures;
import dev.winnow.text.Dates;
import java.util.List;

/** The dates that one text states, found once for all date rules. Used by one thread. */
final class StatedDates {

    private final View view;
    private final List<Dates.Stated> dates;
    private final List<Dates.Clock> oddClocks;

    private StatedDates(View view) {
        this.view = view;
        Dates reader = new Dates(view.text(), view.chars());
        if (view.mayBeUnspaced() && writesNoBlanks(view.text())) {
            for (int i = 0; i < view.text().length(); i++) {
                reader.read(i);
            }
        } else {
            readWords(reader);
        }
        dates = List.copyOf(reader.found());
        oddClocks = List.copyOf(reader.oddClocks());
    }

    static StatedDates of(View view) {
        return view.derived(StatedDates.class, StatedDates::new);
    }

    List<Dates.Stated> all() {
        return dates;
    }

    /** Times apart from dates that no day has. */
    List<Dates.Clock> oddClocks() {
        return oddClocks;
    }

    /** The dates that begin from {@code start} to before {@code end}, UTF-16 indices. */
    List<Dates.Stated> between(int start, int end) {
        return dates.subList(from(start), from(end));
    }

    /** The 1-based number of the line that holds the date. */
    static int lineNumber(View view, int utf16) {
        return view.lineAt(utf16) + 1;
    }

    static Span span(Dates.Stated date) {
        return new Span(date.start(), date.end());
    }

    private int from(int start) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Only words that begin with a digit can be a date's; most texts have few. */
    private void readWords(Dates reader) {
        Words words = view.words();
        Figures figures = Figures.in(view);
        for (int i = 0; i < figures.count(); i++) {
            reader.read(words.start(figures.word(i)));
        }
    }

    /** Whether dates may stand inside of words, as Chinese and Japanese write them. */
    private static boolean writesNoBlanks(String text) {
        return text.indexOf('月') >= 0 || text.indexOf('년') >= 0 || text.indexOf('월') >= 0;
    }
}
