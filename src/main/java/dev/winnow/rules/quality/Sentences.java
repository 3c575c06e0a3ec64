package dev.winnow.rules.quality;

import dev.winnow.text.Letters;
import java.util.Locale;
import java.util.Set;

/**
 * Where English sentences end, as the Punkt splitter of NLTK sees it but for rare abbreviations: at a full stop, question or exclamation
 * mark before white space, unless the full stop belongs to an abbreviation, an initial or an ellipsis.
 */
final class Sentences {

    private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB";

    private static final Set<String> ABBREVIATIONS = Set.of(
            "adm", "apr", "aug", "ave", "capt", "cf", "co", "col", "corp", "dec", "dr", "e.g", "feb", "gen", "gov",
            "i.e", "inc", "jan", "jr", "lt", "ltd", "mr", "mrs", "ms", "nov", "oct", "prof", "rep", "rev", "sen", "sep",
            "sept", "sgt", "sr", "st", "v", "vs");

    private static final int LONGEST = 4;

    private Sentences() {}

    /** How many sentences stand in the stretch; what follows the last mark is one too. */
    static int count(String text, int start, int end) {
        int count = 0;
        boolean open = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            open |= !Letters.isBlank(c);
            if (isMark(c) && ends(text, i, end)) {
                count++;
                open = false;
                i = behindClosers(text, i + 1, end) - 1;
            }
        }
        return open ? count + 1 : count;
    }

    /** Whether the mark at the index ends a sentence of a text that goes up to {@code limit}. */
    static boolean ends(String text, int mark, int limit) {
        int next = behindClosers(text, mark + 1, limit);
        if (next < limit && !Letters.isBlank(text.charAt(next))) {
            return false;
        }
        if (text.charAt(mark) != '.' || Letters.isBlank(text, next, limit)) {
            return true;
        }
        boolean ellipsis = mark > 0 && text.charAt(mark - 1) == '.';
        return ellipsis ? beginsUpper(text, next, limit) : !abbreviated(text, mark);
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    private static int behindClosers(String text, int from, int limit) {
        int i = from;
        while (i < limit && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean beginsUpper(String text, int from, int limit) {
        int i = from;
        while (i < limit && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i < limit && Character.isUpperCase(text.charAt(i));
    }

    /** Whether an abbreviation stands before the full stop: a known one, a single letter, or letters with a full stop inside. */
    private static boolean abbreviated(String text, int stop) {
        int start = stop;
        boolean inner = false;
        while (start > 0 && (Letters.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            inner |= text.charAt(start - 1) == '.';
            start--;
            if (stop - start > 2 * LONGEST) {
                return false;
            }
        }
        boolean letters = start < stop && Character.isLetter(text.charAt(start));
        if (!letters) {
            return false;
        }
        String word = text.subSequence(start, stop).toString().toLowerCase(Locale.ROOT);
        return stop - start == 1 && !word.equals("i") || inner || ABBREVIATIONS.contains(word);
    }
}
