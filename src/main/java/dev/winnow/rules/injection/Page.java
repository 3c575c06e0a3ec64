package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.rules.PageHead;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of a content network keeps its parts: the title, the machine-made header under it and the body. Used by one thread. */
final class Page {

    /** A longer first line is a paragraph, and one half as long that ends in a full stop; a guess. */
    private static final int LONGEST_TITLE = 250;

    /** A label has more letters than the marks of a half-day and of a time zone. */
    private static final int FEWEST_LETTERS = 4;

    /** Seven words of twenty letters; a guess. */
    private static final int LONGEST_NAME = 150;

    private static final String SOURCE = "source:";
    private static final String CATEGORY = "category:";

    private final View view;
    private final Span title;
    private final @Nullable Span header;
    private final int body;
    private @Nullable Boolean english;
    private @Nullable Capitals capitals;
    private @Nullable Vocabulary vocabulary;

    private Page(View view, Span title, @Nullable Span header, int body) {
        this.view = view;
        this.title = title;
        this.header = header;
        this.body = body;
    }

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
        return new Page(view, new Span(end, end), null, end);
    }

    private static Page withHeader(View view, PageHead head, Span title) {
        Span stamp = head.stamp() < 0 ? null : view.visibleLine(head.stamp());
        if (stamp != null && stamp.start() >= title.start()) {
            return new Page(view, title, glued(view.text(), stamp) ? stamp : null, stamp.end());
        }
        int body = isParagraph(view.text(), title) ? title.start() : title.end();
        return new Page(view, title, null, body);
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

    View view() {
        return view;
    }

    String text() {
        return view.text();
    }

    /** The first line that holds a word, from its first word to its last visible character; empty in a text without words. */
    Span title() {
        return title;
    }

    /** The line in which a date and time touch a word, as in {@code <date> <time>source:<x>category:<y>}, if there is one. */
    @Nullable
    Span header() {
        return header;
    }

    /** Where the body begins. */
    int body() {
        return body;
    }

    /** Whether the text is English. */
    boolean english() {
        Boolean known = english;
        if (known == null) {
            known = !title.isEmpty() && Tokens.english(text(), view.words());
            english = known;
        }
        return known;
    }

    /** The capitalised words of the whole text. */
    Capitals capitals() {
        Capitals known = capitals;
        if (known == null) {
            known = Capitals.of(text(), view.words());
            capitals = known;
        }
        return known;
    }

    /** Whether the first line is short enough for a title. */
    boolean hasTitle() {
        return body >= title.end();
    }

    /** Whether the string, which begins with a word, stands somewhere from the index on with no word character at its ends. */
    boolean standsAlone(String string, int from) {
        return alone(string, from) >= 0;
    }

    /** Whether the same word stands anywhere else in the text. */
    boolean repeats(Span word) {
        String string = word.in(text());
        int first = alone(string, 0);
        return first >= 0 && alone(string, first + 1) >= 0;
    }

    private int alone(String string, int from) {
        int at = next(string, from);
        while (at >= 0
                && at + string.length() < text().length()
                && Letters.isWord(text().charAt(at + string.length()))) {
            at = next(string, at + 1);
        }
        return at;
    }

    /**
     * Where the string, which begins with a word, stands next from the index on with no word character before it; -1 for nowhere. A string
     * too long for a name is not looked for, so that no text makes the search slow.
     */
    int next(String string, int from) {
        if (string.length() > LONGEST_NAME) {
            return -1;
        }
        int at = text().indexOf(string, from);
        while (at > 0 && Letters.isWord(text().charAt(at - 1))) {
            at = text().indexOf(string, Tokens.wordEnd(text(), at));
        }
        return at;
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

    /** The words of the body's beginning. */
    Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known == null) {
            known = new Vocabulary(text(), view.words(), view.words().from(body));
            vocabulary = known;
        }
        return known;
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
