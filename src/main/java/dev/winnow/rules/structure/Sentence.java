package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import dev.winnow.text.Tongues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines into which a sentence is broken, put together from two that go on one with the other. Made for one view, used by one thread. */
final class Sentence {

    /** Longer lines are paragraphs; a guess. */
    private static final int PARAGRAPH = 100;

    /** So many of them, ended like sentences, make a text that writes each paragraph in one line; a guess. */
    private static final int MIN_PARAGRAPHS = 2;

    /** A shorter line begins no broken sentence; a guess. */
    private static final int MIN_START = 25;

    /** A link or an emphasis is no longer; a guess. */
    private static final int PIECE = 60;

    /** Lines of a wrapped paragraph are longer; a guess. */
    private static final int VERSE = 45;

    /** More pieces are a list; a guess. */
    private static final int MAX_PIECES = 24;

    private static final String ENDS = ".!?\u2026:;\u3002\uFF01\uFF1F\u0964\u06D4\u061F";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]";
    private static final String OPENERS = "\"'\u201C\u201E\u00AB\u2018([\u00BF\u00A1";

    /** Words that join the items of a list. */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "or", "und", "oder", "y", "o", "e", "et", "ou", "och", "og", "en", "i", "ja", "a", "ve", "dan",
            "\u0438");

    private final View view;
    private final String text;
    private final List<Integer> lines = new ArrayList<>();
    private int paragraphs = -1;
    private @Nullable Tongues tongues;

    Sentence(View view) {
        this.view = view;
        this.text = view.text();
    }

    /** The cheap look: the lower line begins as no sentence does, and the upper one ends as none does. */
    static boolean mayGoOn(View view, int upper, int lower) {
        String text = view.text();
        int start = view.lineStart(lower);
        while (Letters.isBlank(text.charAt(start))) {
            start++;
        }
        char first = text.charAt(start);
        boolean goesOn = first < 0x80
                ? first >= 'a' && first <= 'z' || first == ',' || first == '.' || first == ')'
                : Character.isLowerCase(first);
        return goesOn && !ended(text, view.visibleLine(upper));
    }

    private static boolean ended(String text, Span line) {
        int end = line.end();
        while (end > line.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > line.start() && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Puts the sentence together to which the two lines belong; the number of its last line, -1 where there is no proof that it is one. */
    int read(int upper, int lower) {
        lines.clear();
        int above = above(upper);
        if (above >= 0 && piece(upper) && near(above, upper) && !ended(text, view.visibleLine(above))) {
            lines.add(above); // the upper line is a link in the middle
        }
        lines.add(upper);
        lines.add(lower);
        extend();
        int last = lines.get(lines.size() - 1);
        Span first = view.visibleLine(lines.get(0));
        boolean whole = ended(text, view.visibleLine(last))
                && first.length() >= MIN_START
                && opensSentence(first.start())
                && near(upper, lower);
        return whole && proof() && !wrapped() && inParagraphs() ? last : -1;
    }

    private boolean opensSentence(int at) {
        char c = text.charAt(at);
        if (OPENERS.indexOf(c) >= 0 && at + 1 < text.length()) {
            c = text.charAt(at + 1);
        }
        return Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private void extend() {
        while (lines.size() < MAX_PIECES) {
            int last = lines.get(lines.size() - 1);
            if (ended(text, view.visibleLine(last))) {
                return;
            }
            int next = below(last);
            if (next < 0 || !near(last, next)) {
                return;
            }
            if (mayGoOn(view, last, next)) {
                lines.add(next);
                continue;
            }
            int after = below(next);
            boolean link = piece(next) && after >= 0 && near(next, after) && mayGoOn(view, next, after);
            if (!link) {
                return;
            }
            lines.add(next);
            lines.add(after);
        }
    }

    /** Whether a line begins with a sign that follows a word, or follows an article or a preposition. */
    private boolean proof() {
        for (int i = 1; i < lines.size(); i++) {
            Span lower = view.visibleLine(lines.get(i));
            char first = text.charAt(lower.start());
            boolean follows = lower.length() == 1 || Letters.isBlank(text.charAt(lower.start() + 1));
            if ((first == ',' || first == '.' || first == ')') && follows || small(lines.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two lines right below one another are both too long for a link and too short for a paragraph. */
    private boolean wrapped() {
        for (int i = 1; i < lines.size(); i++) {
            boolean adjacent = lines.get(i) - lines.get(i - 1) == 1;
            if (adjacent && middling(lines.get(i - 1)) && middling(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean middling(int line) {
        int length = view.visibleLine(line).length();
        return length > VERSE && length < PARAGRAPH;
    }

    /** Whether the line ends in an article, a preposition or the like. */
    private boolean small(int line) {
        Words words = view.words();
        Span visible = view.visibleLine(line);
        int last = words.from(visible.end()) - 1;
        if (last < 0 || words.end(last) != visible.end() || words.start(last) < visible.start()) {
            return false;
        }
        Tongues known = tongues == null ? Tongues.of(text) : tongues;
        tongues = known;
        return Character.isLowerCase(words.first(last))
                && known.isSmall(text, words.start(last), words.end(last))
                && !CONJUNCTIONS.contains(words.text(last));
    }

    /** Whether the line is short and does not end like a sentence. */
    private boolean piece(int line) {
        Span visible = view.visibleLine(line);
        return visible.length() <= PIECE && !ended(text, visible);
    }

    /** Whether no more than one blank line stands between. */
    private static boolean near(int upper, int lower) {
        return lower - upper <= 2;
    }

    /** Whether the text writes its paragraphs in one line each and shows no code. */
    private boolean inParagraphs() {
        if (paragraphs < 0) {
            paragraphs = 0;
            for (int i = 0; i < view.lineCount() && paragraphs < MIN_PARAGRAPHS; i++) {
                boolean paragraph =
                        view.lineEnd(i) - view.lineStart(i) >= PARAGRAPH && ended(text, view.visibleLine(i));
                paragraphs += paragraph ? 1 : 0;
            }
            if (paragraphs == MIN_PARAGRAPHS
                    && (Wrapped.holds(view)
                            || view.derived(Technical.class, Technical::new).holds())) {
                paragraphs = 0;
            }
        }
        return paragraphs >= MIN_PARAGRAPHS;
    }

    private int above(int line) {
        int i = line - 1;
        while (i >= 0 && view.blankLine(i)) {
            i--;
        }
        return i;
    }

    private int below(int line) {
        int i = line + 1;
        while (i < view.lineCount() && view.blankLine(i)) {
            i++;
        }
        return i < view.lineCount() ? i : -1;
    }

    /** The lines of the sentence read last, in their order. */
    List<Integer> lines() {
        return lines;
    }
}
