package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comma without a blank after it, as in {@code Paris,France}, in a line that sets the blank behind its other commas.
 *
 * <p>Spacing only: agencies write so in their own clean copies. Where the same line has more commas without a blank than with one it is a
 * list or a record. The span is the two words with the comma.
 */
public final class MissingBlank implements Rule {

    static final RuleInfo INFO = RuleInfo.of("missing-blank", Category.STRUCTURE, Severity.INFO)
            .summary("No blank after a comma")
            .why("""
                    A tag that was stripped, or a slip of the author's, left two words joined by a comma, and programs that split
                    words at blanks take them for one. The sentence says what it said, so this is no more than a note.
                    """)
            .confidence(0.7)
            .hit("⟦BREST,France→BREST, France⟧ (AP) — The port is closed, the harbour master said, and stays so.")
            .hit("Der Hafen bleibt zu, sagt der Rat, die Schiffe ⟦warten,und→warten, und⟧ niemand weiß, wie lange.")
            .miss("name,city,country\nMara,Brest,France")
            .miss(
                    "The fare is 1,250 francs, says the list; f(x,y) and the tags ferry,Harbour,storm are for machines, not readers.")
            .build();

    private static final int SHORTEST_WORD = 2;

    /** Title, date line, a label and the first paragraph; a guess. */
    private static final int OPENING_LINES = 5;

    /** Longer words are looked at no further. */
    private static final int LONGEST = 40;

    /** What may stand around the two words. */
    private static final String BEFORE = "([\u201C\u201E\u00AB\"\u2018-\u2013\u2014";

    private static final String AFTER = ".,;:?!)\u2019'\u201D\"\u2026-\u2013\u2014\u00BB";

    /** So many of a line's commas are looked at. */
    private static final int MOST_COMMAS = 200;

    public MissingBlank(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(",");
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        for (int i = 0; i < hits.size(); i++) {
            int comma = hits.start(i);
            if (comma + 1 < text.length() && Letters.isWord(text.charAt(comma + 1)) && comma > 0) {
                int lineEnd = view.lineEnd(view.lineAt(comma));
                i = checkLine(view, i, lineEnd, out);
            }
        }
    }

    /** Looks at the commas of one line from the first glued one on and returns the number of the line's last. */
    private int checkLine(View view, int first, int lineEnd, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        int lineStart = view.lineStart(view.lineAt(hits.start(first)));
        int from = first;
        while (from > 0 && hits.start(from - 1) >= lineStart && first - from < MOST_COMMAS) {
            from--;
        }
        int spaced = 0;
        int tight = 0;
        List<Span> places = new ArrayList<>();
        int i = from;
        for (; i < hits.size() && hits.start(i) < lineEnd; i++) {
            int comma = hits.start(i);
            char next = comma + 1 < text.length() ? text.charAt(comma + 1) : ' ';
            spaced += next == ' ' ? 1 : 0;
            tight += Letters.isWord(next) && !Character.isDigit(next) ? 1 : 0;
            Span place = tight > spaced + 1 ? null : place(text, comma);
            if (place != null) {
                places.add(place);
            }
        }
        int firstComma = hits.start(from);
        if (opens(view, lineStart)) {
            places.removeIf(place -> place.start() < firstComma && !isDateline(text, place));
        }
        if (!places.isEmpty() && spaced > tight && !Technical.of(view).holds()) {
            places.forEach(place -> out.add(place, message(place.in(text)), fix(text, place)));
        }
        return i - 1;
    }

    /** Whether the line is one of the first, where content networks put names behind the first comma: injected-token tells of those. */
    private static boolean opens(View view, int lineStart) {
        int seen = 0;
        for (int line = view.lineAt(lineStart); line >= 0 && seen <= OPENING_LINES; line--) {
            seen += view.blankLine(line) ? 0 : 1;
        }
        return seen <= OPENING_LINES;
    }

    /** Whether city and country begin a dispatch: an agency in brackets or a dash follows. */
    private static boolean isDateline(String text, Span place) {
        return text.startsWith(" (", place.end())
                || text.startsWith(" \u2013 ", place.end())
                || text.startsWith(" \u2014 ", place.end());
    }

    private static String message(String found) {
        return "No blank stands after the comma in '" + found + "'";
    }

    private static Fix fix(String text, Span place) {
        return Fix.replace(place, place.in(text).replace(",", ", "));
    }

    /** The comma with the words that touch it; null unless both are plain words of a script with capitals. */
    private static @Nullable Span place(String text, int comma) {
        int end = Glue.wordEnd(text, comma + 1);
        int start = Glue.wordStart(text, comma);
        boolean words = end - comma > SHORTEST_WORD && comma - start >= SHORTEST_WORD && end - start <= LONGEST;
        if (!words || !cased(text, start, comma) || !cased(text, comma + 1, end)) {
            return null;
        }
        boolean free = (start == 0
                        || Letters.isBlank(text.charAt(start - 1))
                        || BEFORE.indexOf(text.charAt(start - 1)) >= 0)
                && (end == text.length() || Letters.isBlank(text.charAt(end)) || AFTER.indexOf(text.charAt(end)) >= 0)
                && !(end + 1 < text.length() && text.charAt(end) == '.' && Letters.isWord(text.charAt(end + 1)));
        return free ? new Span(start, end) : null;
    }

    /** Whether all are letters of one word, with a capital first, or all capitals, or none. */
    private static boolean cased(String text, int start, int end) {
        boolean capitals = Character.isUpperCase(text.charAt(end - 1));
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean sound = i == start
                    ? Character.isUpperCase(c) || Character.isLowerCase(c) && !capitals
                    : capitals ? Character.isUpperCase(c) : Character.isLowerCase(c);
            if (!sound) {
                return false;
            }
        }
        return true;
    }
}
