package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import dev.winnow.text.Tongues;
import dev.winnow.text.Unspaced;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last line of a text whose paragraphs end like sentences, where it does not. Made for one view, used by one thread. */
final class TextEnd {

    /** A string of so few letters is an abbreviation or a name more often than a word, unless it is a common one; a guess. */
    private static final int SHORT = 3;

    private static final int COMMON = 4;

    /** Shorter lines are headings, credits and names; a guess. */
    private static final int LONG = 60;

    /** So many long lines above have to end like sentences, all of the last few and three of four of the last many; guesses. */
    private static final int LEAST_LONG = 3;

    private static final int MOST_LONG = 20;

    /** A last line of fewer words is a credit, a button or a name; a guess. */
    private static final int LEAST_WORDS = 7;

    /** A text of fewer words does not show how its words end; a guess. */
    private static final int KNOWN_WORDS = 150;

    private static final String ENDS = ".!?:\u2026\u3002\uFF01\uFF1F\u061F\u0964\u06D4\u0589";
    private static final String CLOSERS = "\"'\u201D\u2019\u201C\u00BB\u00AB\u203A)]\u300D\u300F\uFF09*";

    /** What stands before a word of a sentence. */
    private static final String BEFORE_WORD = " \u00A0\u201C\u201E\"'(-";

    /** So much of a line's end is looked at for a mark of omission and an invitation to read on; a guess. */
    private static final int MARK_ROOM = 60;

    /** No invitation to read on is longer; a guess. */
    private static final int INVITATION = 30;

    /** An ellipsis, in brackets or not, or a count of what was left out, and what invites to read on. */
    private static final Pattern MARK =
            Pattern.compile("\\s*(?:[\\[(](?:\u2026|\\.{3}|\\+\\d+ \\p{L}+)[\\])]|\u2026|\\.{3,})"
                    + "(?:\\s*(?:\\[\\+\\d+ \\p{L}+]|[\\[(]?\\p{L}[\\p{L} ]{3,24}[])\u00BB\u203A>\u2192]*))?\\s*$");

    private final View view;
    private final String text;
    private final int line;

    /** The last line without a mark of omission, and that mark. */
    private final Span last;

    private final Span mark;

    private TextEnd(View view, int line, Span mark) {
        this.view = view;
        this.text = view.text();
        this.line = line;
        this.last = new Span(view.visibleLine(line).start(), mark.start());
        this.mark = mark;
    }

    /** The text's end when it is no end of a sentence while the paragraphs above have one; null for most texts. */
    static @Nullable TextEnd open(View view) {
        int line = above(view, view.lineCount());
        if (line < LEAST_LONG) {
            return null;
        }
        Span visible = view.visibleLine(line);
        Span mark = mark(view.text(), visible);
        if (visible.length() <= INVITATION && mark.isEmpty()) {
            line = above(view, line);
            visible = line < 0 ? visible : view.visibleLine(line);
            mark = mark(view.text(), visible);
            if (mark.isEmpty()) {
                return null;
            }
        }
        boolean open = !mark.isEmpty() || !ended(view.text(), visible);
        if (!open || mark.start() - visible.start() < LONG / 2) {
            return null;
        }
        TextEnd end = new TextEnd(view, line, mark);
        return !end.inList() && end.afterSentences() ? end : null;
    }

    /** Whether the two lines above are short and no sentences, like the items of a list or the lines of an address. */
    private boolean inList() {
        int item = above(view, line);
        for (int i = 0; i < 2; i++) {
            Span visible = item < 0 ? last : view.visibleLine(item);
            if (visible.length() >= LONG || ended(text, visible)) {
                return false;
            }
            item = above(view, Math.max(0, item));
        }
        return true;
    }

    /** The nearest visible line above; -1 without one. */
    private static int above(View view, int below) {
        int line = below - 1;
        while (line >= 0 && view.blankLine(line)) {
            line--;
        }
        return line;
    }

    private static Span mark(String text, Span line) {
        int from = Math.max(line.start(), line.end() - MARK_ROOM);
        boolean maybe = false;
        for (int i = line.end() - 1; i >= from && !maybe; i--) {
            char c = text.charAt(i);
            maybe = c == '\u2026' || c == '+' || c == '.' && i > 1 && text.charAt(i - 1) == '.';
        }
        if (maybe) {
            Matcher matcher = MARK.matcher(text).region(from, line.end());
            if (matcher.find()) {
                return new Span(matcher.start(), line.end());
            }
        }
        return new Span(line.end(), line.end());
    }

    /** Whether the line ends like a sentence; an ellipsis is such an end, too. */
    private static boolean ended(String text, Span line) {
        int end = line.end();
        while (end > line.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > line.start() && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether the long lines above end like sentences. */
    private boolean afterSentences() {
        int found = 0;
        int open = 0;
        for (int i = line - 1; i >= 0 && found < MOST_LONG; i--) {
            if (view.lineEnd(i) - view.lineStart(i) >= LONG) {
                Span above = view.visibleLine(i);
                boolean whole = above.isEmpty()
                        || ended(text, above) && mark(text, above).isEmpty();
                if (!whole && found < LEAST_LONG) {
                    return false;
                }
                found++;
                open += whole ? 0 : 1;
            }
        }
        return found >= LEAST_LONG && open * 4 <= found;
    }

    /** The last word if the line is prose and ends in it; null otherwise. */
    @Nullable
    Span word() {
        Words words = view.words();
        int number = words.from(last.end()) - 1;
        boolean fits = number >= 0
                && words.end(number) == last.end()
                && words.countIn(last) >= LEAST_WORDS
                && BEFORE_WORD.indexOf(text.charAt(words.start(number) - 1)) >= 0;
        return fits ? words.span(number) : null;
    }

    /** The last line without the mark. */
    Span line() {
        return last;
    }

    /** The ellipsis or another mark of omission after it; empty without one. */
    Span mark() {
        return mark;
    }

    /** How many words stand behind the last end of a sentence within the line. */
    int wordsOfSentence() {
        int from = last.start();
        for (int i = last.start() + 1; i < last.end(); i++) {
            if (text.charAt(i) == ' ' && (ENDS + CLOSERS).indexOf(text.charAt(i - 1)) >= 0) {
                from = i;
            }
        }
        return view.words().countIn(new Span(from, last.end()));
    }

    /** Whether the line is of a script without blanks, has commas, and ends in a sign of it. */
    boolean unspaced() {
        return last.length() >= LONG
                && Unspaced.is(text.charAt(last.end() - 1))
                && text.substring(last.start(), last.end()).contains("\uFF0C");
    }

    /** Whether the word is one of the small ones of the text's language, with which no sentence ends. */
    boolean small(Span word) {
        return Tongues.of(text).isSmall(text, word.start(), word.end());
    }

    /** Whether the text breaks off within its last word: it is none, and longer ones begin so. */
    boolean withinWord(Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        Tongues tongues = Tongues.of(text);
        return tongues.likeliest().equals("en") ? noEnglish(word) : foreign(word);
    }

    private boolean noEnglish(Span word) {
        Lexicon lexicon = Lexicon.english();
        if (word.length() == 1) {
            return "aio".indexOf(text.charAt(word.start())) < 0 && !afterFigure(word);
        }
        int found = lexicon.find(text, word.start(), word.end());
        int tier = found == Lexicon.UNKNOWN ? 0 : Lexicon.tier(found);
        boolean known = tier > 0 && (word.length() > SHORT || tier <= COMMON);
        return !known && !afterFigure(word) && lexicon.begins(text, word.start(), word.end()) && !standsBefore(word);
    }

    /** Whether a figure stands before the word, which may be a unit then. */
    private boolean afterFigure(Span word) {
        int before = word.start() - 1;
        while (before > last.start() && Letters.isBlank(text.charAt(before))) {
            before--;
        }
        return Character.isDigit(text.charAt(before));
    }

    private boolean standsBefore(Span word) {
        Words words = view.words();
        int last = words.from(word.start());
        long hash = words.foldedHash(last);
        for (int i = 0; i < last; i++) {
            if (words.length(i) == word.length() && words.foldedHash(i) == hash) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the text itself shows that the string is a part of a word: it stands at the beginning of others, alone nowhere, and no word
     * ends in its last two letters.
     */
    private boolean foreign(Span word) {
        Words words = view.words();
        int count = words.from(word.start());
        boolean unspeakable = unspeakable(word);
        if (count < KNOWN_WORDS || word.length() < 3 && !unspeakable || afterFigure(word)) {
            return false;
        }
        int begins = 0;
        for (int i = 0; i < count; i++) {
            int length = words.length(i);
            boolean alike = unspeakable ? length == word.length() : length >= 2 && sameEnd(words.end(i), word.end());
            if (alike && (!unspeakable || sameBeginning(words.start(i), word))) {
                return false;
            }
            begins += length > word.length() && sameBeginning(words.start(i), word) ? 1 : 0;
        }
        return begins > 0;
    }

    /** Whether the string holds Latin consonants only, two at least. */
    private boolean unspeakable(Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            if ("bcdfghjklmnpqstvwxz".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return word.length() > 1;
    }

    private boolean sameEnd(int end, int other) {
        return Letters.fold(text.charAt(end - 1)) == text.charAt(other - 1)
                && Letters.fold(text.charAt(end - 2)) == text.charAt(other - 2);
    }

    private boolean sameBeginning(int start, Span word) {
        for (int i = 0; i < word.length(); i++) {
            if (Letters.fold(text.charAt(start + i)) != text.charAt(word.start() + i)) {
                return false;
            }
        }
        return true;
    }
}
