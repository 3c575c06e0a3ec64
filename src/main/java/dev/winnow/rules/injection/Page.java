package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.rules.PageHead;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a content network keeps its parts: the title, the machine-made header under it and the body.
 *
 * @param view the whole text
 * @param title the first line that holds a word, from its first word to its last visible character; empty in a text without words
 * @param header the line in which a date and time touch a word, as in {@code <date> <time>source:<x>category:<y>}, if there is one
 * @param body where the body begins
 * @param english whether the text is English
 */
record Page(View view, Span title, @Nullable Span header, int body, boolean english) {

    /** A longer first line is a paragraph, and one half as long that ends in a full stop; a guess. */
    private static final int LONGEST_TITLE = 250;

    /** A label has more letters than the marks of a half-day and of a time zone. */
    private static final int FEWEST_LETTERS = 4;

    private static final String SOURCE = "source:";
    private static final String CATEGORY = "category:";

    /** The parts of the document, worked out once. */
    static Page of(View view) {
        return view.derived(Page.class, Page::read);
    }

    private static Page read(View view) {
        PageHead head = PageHead.of(view);
        for (int i = Math.max(0, head.title()); i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            int start = i == head.breadcrumb() ? head.sectionEnd() : line.start();
            while (start < line.end() && !Letters.isWord(view.text().charAt(start))) {
                start++;
            }
            if (start < line.end()) {
                return withHeader(view, head, new Span(start, line.end()));
            }
        }
        int end = view.text().length();
        return new Page(view, new Span(end, end), null, end, false);
    }

    private static Page withHeader(View view, PageHead head, Span title) {
        boolean english = Tokens.english(view.words());
        Span stamp = head.stamp() < 0 ? null : view.visibleLine(head.stamp());
        if (stamp != null && stamp.start() >= title.start()) {
            return new Page(view, title, glued(view.text(), stamp) ? stamp : null, stamp.end(), english);
        }
        int body = isParagraph(view.text(), title) ? title.start() : title.end();
        return new Page(view, title, null, body, english);
    }

    /** Whether a label's letters touch the last figure of a time. */
    private static boolean glued(String text, Span line) {
        for (int i = line.start() + 1; i + FEWEST_LETTERS <= line.end(); i++) {
            if (Character.isDigit(text.charAt(i - 1))
                    && Tokens.letter(text.charAt(i))
                    && Tokens.wordEnd(text, i) - i >= FEWEST_LETTERS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParagraph(String text, Span line) {
        boolean stop = text.charAt(line.end() - 1) == '.';
        return line.length() > LONGEST_TITLE || stop && line.length() > LONGEST_TITLE / 2;
    }

    String text() {
        return view.text();
    }

    /** Whether the first line is short enough for a title. */
    boolean hasTitle() {
        return body >= title.end();
    }

    /** Whether the string, which begins with a word, stands somewhere from the index on with no word character at its ends. */
    boolean standsAlone(String string, int from) {
        return upTo(string, from, 1, true) > 0;
    }

    /** How often the string stands at the beginning of a word from the index on; stops at the most that is asked for. */
    private int upTo(String string, int from, int most, boolean alone) {
        Words words = view.words();
        char first = string.charAt(0);
        boolean capital = Tokens.upper(first);
        Capitals capitals = Capitals.of(view);
        int end = capital ? capitals.size() : words.count();
        int found = 0;
        for (int k = capital ? capitals.from(from) : words.from(from); k < end && found < most; k++) {
            int start = words.start(capital ? capitals.word(k) : k);
            if (text().charAt(start) == first && text().startsWith(string, start)) {
                int after = start + string.length();
                found += !alone || after == text().length() || !Letters.isWord(text().charAt(after)) ? 1 : 0;
            }
        }
        return found;
    }

    /** Whether the word, case ignored, stands somewhere from the index on; one with marks inside, as Node.js, is looked up in its own case. */
    boolean mentions(String word, int from) {
        Words words = view.words();
        if (Tokens.wordEnd(word, 0) < word.length()) {
            return standsAlone(word, from);
        }
        char first = Letters.fold(word.charAt(0));
        for (int i = words.from(from); i < words.count(); i++) {
            if (words.length(i) == word.length()
                    && Letters.fold(words.first(i)) == first
                    && Letters.equalFolded(text(), words.start(i), words.end(i), word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same word stands anywhere else in the text. */
    boolean repeats(Span word) {
        return upTo(word.in(text()), 0, 2, true) > 1;
    }

    /** What the header names as source, without the category that follows it; null where it names none. */
    @Nullable
    Span source() {
        int label = header == null ? -1 : find(text(), SOURCE, header.start(), header.end());
        if (header == null || label < 0) {
            return null;
        }
        int start = label + SOURCE.length();
        int category = find(text(), CATEGORY, start, header.end());
        Span source = new Span(start, category < 0 ? header.end() : category);
        return source.length() > 3 && Letters.isWord(text().charAt(start)) ? source : null;
    }

    /** The words of the body's beginning, made once. */
    Vocabulary vocabulary() {
        return view.derived(
                Vocabulary.class,
                all -> new Vocabulary(text(), all.words(), all.words().from(body)));
    }

    /** The words that a span holds: runs of visible characters. */
    List<Span> words(Span span) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = span.start(); i <= span.end(); i++) {
            boolean blank = i == span.end() || Letters.isBlank(text().charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static int find(String text, String label, int from, int to) {
        for (int i = from; i + label.length() <= to; i++) {
            if (text.regionMatches(true, i, label, 0, label.length())) {
                return i;
            }
        }
        return -1;
    }
}
