package dev.winnow.rules;

import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import java.util.List;

/** A stretch that stands in a text a second time, as the rules about such stretches see it. Made for one view, used by one thread. */
public final class Copy {

    /** What a copy of the whole text has at least, in characters; a guess. */
    private static final int LEAST_WHOLE = 150;

    /** The share of a text's words in both copies, in tenths, from which on it is doubled as a whole; a guess. */
    private static final int WHOLE_TENTHS = 8;

    /** Lines of fewer characters are verse, rows and items; a guess below the width of typewritten lines. */
    private static final int LEAST_PROSE = 55;

    /** A line this long is no line of a wrapped paragraph; a guess. */
    private static final int PARAGRAPH = 100;

    /** A line this long is the body of an article; a guess. */
    private static final int BODY = 1000;

    /** A sign of a script without blanks says as much as three letters; a guess. */
    private static final int IDEOGRAPH = 3;

    /** The share of a copy in prose, in tenths; a guess. */
    private static final int PROSE_TENTHS = 8;

    /** A copy whose own beginning stands in it more often is filling and was meant so, as in a test of a printer; a guess. */
    private static final int MOST_TIMES = 3;

    private static final int OPENING = 24;

    private static final int QUOTED = 60;

    private static final String QUOTES = "\"\u201C\u201E\u00AB'\u2018\u300C\u300E\u00BF\u00A1";

    private final View view;
    private final String text;
    private final Repeats.Repeat repeat;
    private final Span span;

    private Copy(View view, Repeats.Repeat repeat) {
        this.view = view;
        this.text = view.text();
        this.repeat = repeat;
        this.span = span(view, repeat);
    }

    /** All copies in the order of the text, but for filling. */
    public static List<Copy> in(View view) {
        return Repeats.in(view).stream()
                .map(repeat -> new Copy(view, repeat))
                .filter(copy -> !copy.filling())
                .toList();
    }

    /** The copy with the punctuation around it; whole lines but for a beginning within a line. */
    public Span span() {
        return span;
    }

    /** Whether the copy has no word that does not stand in the first stretch too, in the same order. */
    public boolean exact() {
        return repeat.exact();
    }

    /** Whether nothing stands between the two. */
    public boolean adjacent() {
        return repeat.adjacent();
    }

    private static Span span(View view, Repeats.Repeat repeat) {
        Words words = view.words();
        int start = words.start(repeat.second());
        int line = view.lineAt(start);
        int before = repeat.second() == 0 ? 0 : words.end(repeat.second() - 1);
        int end = view.visibleLine(view.lineAt(words.end(repeat.secondEnd() - 1) - 1))
                .end();
        if (before <= view.lineStart(line)) {
            return new Span(view.visibleLine(line).start(), end);
        }
        int from = start;
        while (from > before && "\"'“„«‘¿¡([".indexOf(view.text().charAt(from - 1)) >= 0) {
            from--;
        }
        return new Span(from, end);
    }

    /** The first stretch up to where its copy begins. */
    public Span first() {
        int end = Math.min(repeat.firstEnd(), repeat.second()) - 1;
        return new Span(view.words().start(repeat.first()), view.words().end(end));
    }

    /** Whether the text is no more than the stretch and its copy. */
    public boolean whole() {
        int covered =
                repeat.secondEnd() - repeat.second() + Math.min(repeat.firstEnd(), repeat.second()) - repeat.first();
        return covered * 10L >= view.words().count() * (long) WHOLE_TENTHS
                && weight(span) >= LEAST_WHOLE
                && weight(first()) >= LEAST_WHOLE
                && letters(span);
    }

    /** Whether the copy is prose for the most part, and both it and the first stretch have as many letters' worth of text. */
    public boolean prose(int leastCopy, int leastFirst) {
        int prose = 0;
        int last = view.lineAt(span.end() - 1);
        for (int line = view.lineAt(span.start()); line <= last; line++) {
            Span visible = view.visibleLine(line);
            prose += prose(visible) ? weight(visible) : 0;
        }
        return prose >= leastCopy && prose * 10L >= weight(span) * (long) PROSE_TENTHS && weight(first()) >= leastFirst;
    }

    /** Whether the copy is a single paragraph, one line or the lines of a wrapped one, and not so long that it is a body in one line. */
    public boolean paragraph() {
        if (span.length() >= BODY) {
            return false;
        }
        int last = view.lineAt(span.end() - 1);
        for (int line = view.lineAt(span.start()); line < last; line++) {
            Span visible = view.visibleLine(line);
            boolean ends = visible.length() < LEAST_PROSE
                    || visible.length() >= PARAGRAPH && ".!?。！？".indexOf(text.charAt(visible.end() - 1)) >= 0;
            if (ends) {
                return false;
            }
        }
        return true;
    }

    /** Deletes the copy: whole lines, or what is glued to another text. */
    public Fix fix() {
        return span.start() == view.visibleLine(view.lineAt(span.start())).start()
                ? Fix.deleteLines(text, span)
                : Fix.delete(span);
    }

    /** The beginning of the copy for a message. */
    public String quoted() {
        return text.substring(span.start(), Math.min(view.lineEnd(view.lineAt(span.start())), span.start() + QUOTED))
                .strip();
    }

    /** How many words the copy has. */
    public int words() {
        return repeat.secondEnd() - repeat.second();
    }

    /** The 1-based line in which the first stretch begins. */
    public int firstLine() {
        return view.lineAt(view.words().start(repeat.first())) + 1;
    }

    /** Whether the copy is the same few words over and over. */
    private boolean filling() {
        String copy = span.in(text);
        String opening = copy.substring(0, Math.min(OPENING, copy.length()));
        int times = 0;
        int at = 0;
        while (at >= 0 && times <= MOST_TIMES) {
            times++;
            at = copy.indexOf(opening, at + opening.length());
        }
        return times > MOST_TIMES;
    }

    /** How many letters' worth of text. */
    private int weight(Span stretch) {
        int weight = 0;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            weight += text.charAt(i) >= 0x2E80 && !Character.isSurrogate(text.charAt(i)) ? IDEOGRAPH : 1;
        }
        return weight;
    }

    /** A long line of letters that is no quotation, item, row or clause with a number. */
    private boolean prose(Span line) {
        return weight(line) >= LEAST_PROSE
                && (Character.isLetter(text.charAt(line.start())) || QUOTES.indexOf(text.charAt(line.start())) >= 0)
                && letters(line);
    }

    /** Whether seven of ten characters are letters or blanks. */
    private boolean letters(Span stretch) {
        int letters = 0;
        int blanks = 0;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return (letters + blanks) * 10L >= stretch.length() * 7L && letters >= 3L * blanks;
    }
}
