package dev.winnow.rules.boilerplate;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Arrays;

/**
 * The visible lines of a text that may be the dump of a whole page, with what each looks like; numbered from 0, blank lines left out.
 *
 * <p>One for each view; used by one thread.
 */
final class PageLines {

    static final int TERMINAL = 1;
    static final int ELLIPSIS = 1 << 1;
    static final int COPYRIGHT = 1 << 2;
    static final int WEB = 1 << 3;
    static final int WORDLESS = 1 << 4;
    static final int DATE_ONLY = 1 << 5;
    static final int BYLINE = 1 << 6;
    static final int CREDIT = 1 << 7;
    static final int PROSE = 1 << 8;
    static final int LABELLED = 1 << 9;
    static final int REPEATED = 1 << 10;
    static final int COPY = 1 << 11;
    static final int LISTED = 1 << 12;
    static final int BLANKLESS = 1 << 13;
    static final int LABEL = 1 << 14;
    static final int LABEL_START = 1 << 15;
    static final int SEPARATED = 1 << 16;
    static final int BULLET = 1 << 17;
    static final int ASKS = 1 << 18;

    /** The last line of a quoted message: a dash, the writer and the writer's handle. */
    static final int SIGNED = 1 << 19;

    /** What a picture shows: a credit comes next. */
    static final int CAPTION = 1 << 20;

    static final int DIGITS = 1 << 22;

    /** Digits beside a word of a date or time. */
    static final int STAMPED = 1 << 21;

    /** A page has at least as many visible lines, and some short ones; the smallest of 100 page dumps had 23 lines and 6 short ones. */
    private static final int MIN_LINES = 14;

    private static final int MIN_SHORT = 5;

    /** A short line of a menu, in characters. A guess. */
    private static final int SHORT = 40;

    /** More lines than any page shows. */
    private static final int MAX_LINES = 20_000;

    /** So many marks tell the items of one list. A guess. */
    private static final int FORM_MARKS = 3;

    /** How lines of code and of settings end, seldom those of a page; where every fifth does, the text is none. A guess. */
    private static final String CODE_ENDS = "{};:,=\\>";

    private static final PageLines NONE = new PageLines(0);

    private final int count;
    final int[] line;
    final int[] start;
    final int[] end;
    final int[] flags;
    final float[] words;
    final long[] hash;

    /** Any kinds of {@link PageWords} in the line, and how many words are of the page, of its address, function words and capitalised. */
    final int[] kinds;

    final int[] chrome;
    final int[] address;
    final int[] function;
    final int[] capitals;
    final int[] latin;

    /** The content words of line i, numbered from 0, stand from {@code contentFrom[i]} to before {@code contentFrom[i + 1]}. */
    final int[] contentFrom;

    int[] content;

    private final Numbering contentNumbers = new Numbering();

    private PageLines(int count) {
        this.count = count;
        line = new int[count];
        start = new int[count];
        end = new int[count];
        flags = new int[count];
        words = new float[count];
        hash = new long[count];
        kinds = new int[count];
        chrome = new int[count];
        address = new int[count];
        function = new int[count];
        capitals = new int[count];
        latin = new int[count];
        contentFrom = new int[count + 1];
        content = new int[count * 4];
    }

    /** The lines of a text with as many and as short lines as a page has and two labels; none of any other text, which costs its lines only. */
    static PageLines of(View view) {
        return view.derived(PageLines.class, PageLines::read);
    }

    int count() {
        return count;
    }

    boolean is(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    /** A hash of the line that is the same on every page. */
    long key(int i) {
        return hash[i];
    }

    /** The number of the first line that begins at the UTF-16 index or later; {@link #count()} when there is none. */
    int lineFrom(int utf16) {
        int at = Arrays.binarySearch(start, utf16);
        return at >= 0 ? at : -at - 1;
    }

    Span span(int from, int to) {
        return new Span(start[from], end[to]);
    }

    /** The share of the line's words that are function words. */
    float functionShare(int i) {
        return function[i] / (float) Math.max(1, latin[i]);
    }

    /** The share of the line's words that begin with a capital. */
    float capitalShare(int i) {
        return capitals[i] / (float) Math.max(1, latin[i]);
    }

    private static PageLines read(View view) {
        int count = visible(view);
        if (count < MIN_LINES || !PageLabels.suffice(view)) {
            return NONE;
        }
        PageLines lines = new PageLines(count);
        LineReader reader = new LineReader(view, lines);
        int i = 0;
        for (int number = 0; number < view.lineCount(); number++) {
            Span visible = view.visibleLine(number);
            if (holdsWord(view.text(), visible)) {
                lines.line[i] = number;
                lines.start[i] = visible.start();
                lines.end[i] = visible.end();
                lines.hash[i] = Hashes.of(view.text(), visible.start(), visible.end());
                reader.read(i++);
            }
        }
        lines.markRepeated();
        lines.markLabelled();
        lines.markListed(view.text());
        return lines;
    }

    /** How many lines are visible, or 0 when the text cannot be a page's. */
    private static int visible(View view) {
        if (view.lineCount() < MIN_LINES || !maybeShort(view)) {
            return 0;
        }
        int visible = 0;
        int shorts = 0;
        int code = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span span = view.visibleLine(i);
            if (holdsWord(view.text(), span)) {
                visible++;
                shorts += span.length() <= SHORT && !Prose.endsSentence(view.text(), span) ? 1 : 0;
                code += CODE_ENDS.indexOf(view.text().charAt(span.end() - 1)) >= 0 ? 1 : 0;
            }
        }
        boolean page = shorts >= MIN_SHORT && shorts * 5 >= visible && code * 5 <= visible;
        return page && visible >= MIN_LINES && visible <= MAX_LINES ? visible : 0;
    }

    /** A cheap look before the costly ones: whether there may be short lines enough. */
    private static boolean maybeShort(View view) {
        String text = view.text();
        int shorts = 0;
        int end = text.length();
        for (int i = view.lineCount() - 1; i >= 0 && shorts < MIN_SHORT; i--) {
            int start = view.lineStart(i);
            int length = end - start; // with its line break
            boolean maybe = length <= SHORT + 2
                    ? length > 1
                    : Letters.isBlank(text.charAt(start)) || Letters.isBlank(text.charAt(end - 3));
            shorts += maybe ? 1 : 0;
            end = start;
        }
        return shorts >= MIN_SHORT;
    }

    private static boolean holdsWord(String text, Span span) {
        return Prose.firstWord(text, span) < span.end();
    }

    private void markRepeated() {
        Numbering numbering = new Numbering();
        int[] first = new int[count];
        for (int i = 0; i < count; i++) {
            int known = numbering.size();
            int number = numbering.of(hash[i]);
            if (number == known) {
                first[number] = i;
            } else {
                flags[first[number]] |= REPEATED;
                flags[i] |= REPEATED | (words[i] >= 10 ? COPY : 0);
            }
        }
    }

    private void markLabelled() {
        for (int i = 0; i < count; i++) {
            boolean caption = words[i] <= 60 && i + 1 < count && is(i + 1, CREDIT) && words[i + 1] <= 12;
            flags[i] |= caption ? CAPTION : 0;
            boolean labelled = chrome[i] > 0 && words[i] <= 6
                    || is(i, LABEL | LABEL_START | DATE_ONLY | COPYRIGHT)
                    || is(i, BYLINE) && words[i] <= (is(i, TERMINAL) ? 5 : 8)
                    || is(i, REPEATED) && words[i] < 6
                    || is(i, CREDIT) && words[i] < 15
                    || is(i, WORDLESS) && words[i] < 2;
            flags[i] |= labelled && !is(i, SIGNED) ? LABELLED : 0;
        }
    }

    /** Marks short lines with the same punctuation as two near them: the items of one list. */
    private void markListed(String text) {
        long[] forms = new long[count];
        for (int i = 0; i < count; i++) {
            forms[i] = words[i] <= 20 && !is(i, LABELLED) ? form(text, start[i], end[i]) : 0;
        }
        for (int i = 0; i < count; i++) {
            int same = 0;
            for (int j = Math.max(0, i - 3); j <= Math.min(count - 1, i + 3); j++) {
                same += j != i && forms[i] != 0 && forms[j] == forms[i] && hash[j] != hash[i] ? 1 : 0;
            }
            flags[i] |= same >= 2 ? LISTED : 0;
        }
    }

    /** The line's first digits and marks in their order, hashed; 0 when there are fewer than two. */
    private static long form(String text, int from, int to) {
        long form = 0;
        int marks = 0;
        boolean digits = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean mark = digit ? !digits : isMark(c) || c == '-' && i > from && text.charAt(i - 1) == ' ';
            if (mark && marks < FORM_MARKS) {
                form = form * 31 + (digit ? '0' : c);
                marks++;
            }
            digits = digit;
        }
        return marks < 2 ? 0 : Hashes.mix(form);
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case ',', ':', ';', '(', ')', '@', '[', ']', '|', '/', '\u2013', '\u2014', '\u2022' -> true;
            default -> false;
        };
    }

    /** Adds a content word, by a hash, to the line that is being read. */
    void addContent(int at, int word) {
        if (at == content.length) {
            content = Arrays.copyOf(content, at * 2);
        }
        content[at] = contentNumbers.of(word);
    }

    /** How many different content words there are. */
    int contentWords() {
        return contentNumbers.size();
    }

    static boolean isBlankless(char c) {
        return c >= '\u2E80' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF' || isThai(c);
    }

    static boolean isThai(char c) {
        return c >= '\u0E00' && c < '\u0F00' || c >= '\u1780' && c < '\u1800' || c >= '\u1000' && c < '\u10A0';
    }

    static boolean isBlank(char c) {
        return Letters.isBlank(c);
    }
}
