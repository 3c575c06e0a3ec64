package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.Locale;
import java.util.Set;

/** What the rules about lost blanks ask of characters and words. */
final class Glue {

    /** The years that are met in running text; a guess. */
    private static final int FIRST_CENTURY = 17;

    private static final int LAST_CENTURY = 20;

    /** So far back in its line an opening quotation mark is looked for. */
    private static final int LONGEST_QUOTED = 2000;

    private Glue() {}

    /** Where the run of letters and digits that begins at the index ends. */
    static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && Letters.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the run of letters and digits that ends at the index begins. */
    static int wordStart(CharSequence text, int end) {
        int start = end;
        while (start > 0 && Letters.isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether a capital or a digit stands within the word, behind its first character. */
    static boolean humped(CharSequence text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isYear(CharSequence text, int start, int end) {
        if (end - start != 4) {
            return false;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = number * 10 + c - '0';
        }
        return number / 100 >= FIRST_CENTURY && number / 100 <= LAST_CENTURY;
    }

    /** Whether the word, case folded, is in the set. */
    static boolean isOneOf(Set<String> words, String text, int start, int end) {
        return words.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether the quotation mark at the index closes: an odd number of marks that may do both stands before it in its line. */
    static boolean closes(View view, int at) {
        String text = view.text();
        char mark = text.charAt(at);
        Span line = view.visibleLine(view.lineAt(at));
        int open = 0;
        for (int i = Math.max(line.start(), at - LONGEST_QUOTED); i < at; i++) {
            char c = text.charAt(i);
            if (mark == '"' ? c == '"' : c == '\u201C' || c == '\u201E' || c == '\u201D') {
                open = c == '\u201D' && open > 0 || c == '\u201C' && open > 0 || c == '"' && open > 0 ? 0 : 1;
            }
        }
        return open > 0 || mark == '\u201D';
    }

    /** The word that begins at the index, case folded. */
    static String word(String text, int start) {
        return text.substring(start, wordEnd(text, start)).toLowerCase(Locale.ROOT);
    }
}
