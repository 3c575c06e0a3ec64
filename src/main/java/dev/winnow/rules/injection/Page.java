package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a content network keeps its parts: the title, the machine-made header under it and the body.
 *
 * @param view the whole text
 * @param title the first line that holds a word, from its first word to its last visible character
 * @param header the line of the form {@code <date> <time>source:<x>category:<y>}, if there is one
 * @param body where the body begins
 * @param english whether the text is English
 */
record Page(View view, Span title, @Nullable Span header, int body, boolean english) {

    /** The header stands right below the title or its blank line; two more lines are allowed for a subtitle. */
    private static final int HEADER_LINES = 5;

    /** A longer first line is a paragraph, and one half as long that ends in a full stop; a guess. */
    private static final int LONGEST_TITLE = 250;

    private static final String SOURCE = "source:";
    private static final String CATEGORY = "category:";

    /** The parts of the document, or null when it has no word. */
    static @Nullable Page of(View view) {
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            int start = line.start();
            while (start < line.end() && !Letters.isWord(view.text().charAt(start))) {
                start++;
            }
            if (start < line.end()) {
                return withHeader(view, i, new Span(start, line.end()));
            }
        }
        return null;
    }

    private static Page withHeader(View view, int titleLine, Span title) {
        for (int i = titleLine; i < Math.min(view.lineCount(), titleLine + HEADER_LINES); i++) {
            Span line = view.visibleLine(i);
            if (line.length() > 20 && Character.isDigit(view.text().charAt(line.start())) && glued(view.text(), line)) {
                return new Page(view, title, line, line.end(), Tokens.english(view.words()));
            }
        }
        int body = isParagraph(view.text(), title) ? title.start() : title.end();
        return new Page(view, title, null, body, Tokens.english(view.words()));
    }

    private static boolean isParagraph(String text, Span line) {
        boolean stop = text.charAt(line.end() - 1) == '.';
        return line.length() > LONGEST_TITLE || stop && line.length() > LONGEST_TITLE / 2;
    }

    /** A digit right before the label: the header's time and label have no blank between them. */
    private static boolean glued(String text, Span line) {
        int label = find(text, SOURCE, line.start(), Math.min(line.end(), line.start() + 40));
        return label > line.start() && Character.isDigit(text.charAt(label - 1));
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
        Words words = view.words();
        char first = string.charAt(0);
        for (int i = words.from(from); i < words.count(); i++) {
            if (words.first(i) == first && text().startsWith(string, words.start(i))) {
                int end = words.start(i) + string.length();
                if (end == text().length() || !Letters.isWord(text().charAt(end))) {
                    return true;
                }
            }
        }
        return false;
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
        Words words = view.words();
        char first = text().charAt(word.start());
        for (int i = 0; i < words.count(); i++) {
            if (words.length(i) == word.length()
                    && words.first(i) == first
                    && words.start(i) != word.start()
                    && text().regionMatches(words.start(i), text(), word.start(), word.length())) {
                return true;
            }
        }
        return false;
    }

    /** What the header names as source, without the category that follows it; null without a header. */
    @Nullable
    Span source() {
        if (header == null) {
            return null;
        }
        int start = find(text(), SOURCE, header.start(), header.end()) + SOURCE.length();
        int category = find(text(), CATEGORY, start, header.end());
        return new Span(start, category < 0 ? header.end() : category);
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
