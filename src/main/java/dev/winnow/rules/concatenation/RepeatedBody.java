package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;

/** The body of a document, or a long part of it, that stands in it a second time. */
public final class RepeatedBody implements Rule {

    private static final String FERRY =
            "The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers"
                    + " stood on the quay from six in the morning.\n\n"
                    + "The storm had torn the landing stage away. Divers looked for its beams until Sunday and found all but two of them.\n\n";

    static final RuleInfo INFO = RuleInfo.of("repeated-body", Category.CONCATENATION, Severity.WARNING)
            .summary("The body of the text stands in it a second time")
            .why("""
                    Pages carry an article twice: once for narrow and once for wide screens, or once for show and once for machines. A scraper
                    that takes both doubles what a model learns by heart. Refrains, tables, lists and code repeat themselves on purpose; of
                    them only a doubling of the whole text is told.
                    """)
            .confidence(0.95)
            .hit(
                    FERRY
                            + "⟦The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers"
                            + " stood on the quay from six in the morning.\n\n"
                            + "The storm had torn the landing stage away. Divers looked for its beams until Sunday and found all but two of them.→⟧\n")
            .hit(
                    "El molino muele otra vez, nueve años después del incendio, y el primer saco de harina ya está vendido, contó la molinera ante los"
                            + " vecinos del barrio alto, que habían subido con pan y vino para celebrarlo. ⟦El molino muele otra vez, nueve años después"
                            + " del incendio, y el primer saco de harina ya está vendido, contó la molinera ante los vecinos del barrio alto, que habían"
                            + " subido con pan y vino para celebrarlo.→⟧\n")
            .miss("""
                    Come down to the water, come down to the sea,
                    the nets are all mended and waiting for thee,
                    the gulls on the chimney are calling your name,
                    and nothing that left us came back quite the same.

                    My brother went sailing the year of the frost,
                    and somewhere by Lindholm his lantern was lost.
                    The women stood singing till morning was grey,
                    and this is the song that they sing to this day:

                    Come down to the water, come down to the sea,
                    the nets are all mended and waiting for thee,
                    the gulls on the chimney are calling your name,
                    and nothing that left us came back quite the same.
                    """)
            .miss(FERRY + "She had said so on Monday, too: \"The ferry to the islands sails again after a week.\"\n")
            .build();

    /** What a copy of the whole text has at least, in characters; a guess. */
    private static final int LEAST_WHOLE = 150;

    /** What a copied paragraph or several have at least, and what one that follows its first copy at once; guesses. */
    private static final int LEAST_PART = 300;

    private static final int LEAST_ADJACENT = 120;

    /** The share of a text's words in both copies, in tenths, from which on it is doubled as a whole; a guess. */
    private static final int WHOLE_TENTHS = 8;

    /** Lines of fewer characters in a part are verse, rows and items; a guess below the width of typewritten lines. */
    private static final int LEAST_PROSE = 55;

    /** A sign of a script without blanks says as much as three letters; a guess. */
    private static final int IDEOGRAPH = 3;

    /** The share of a part in prose, in tenths; a guess. */
    private static final int PROSE_TENTHS = 8;

    private static final double CHANGED_CONFIDENCE = 0.7;

    /** A copy whose own beginning stands in it more often is filling and was meant so, as in a test of a printer; a guess. */
    private static final int MOST_TIMES = 3;

    private static final int OPENING = 24;

    private static final int QUOTED = 60;

    public RepeatedBody(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.text().length() < LEAST_ADJACENT) {
            return;
        }
        for (Repeats.Repeat repeat : new Repeats(view).all()) {
            Span copy = copy(view, repeat);
            if ((whole(view, repeat, copy) || part(view, repeat, copy)) && !filling(copy.in(view.text()))) {
                report(view, repeat, copy, out);
            }
        }
    }

    private static void report(View view, Repeats.Repeat repeat, Span copy, Findings out) {
        String text = view.text();
        String quoted =
                text.substring(copy.start(), Math.min(view.lineEnd(view.lineAt(copy.start())), copy.start() + QUOTED));
        int words = repeat.secondEnd() - repeat.second();
        String message =
                words + " words from '" + quoted.strip() + "' on stand in the text a second time, first in line "
                        + (view.lineAt(view.words().start(repeat.first())) + 1);
        if (!repeat.exact()) {
            out.add(CHANGED_CONFIDENCE, copy, message + ", but for a few words", null);
        } else if (copy.start() == view.visibleLine(view.lineAt(copy.start())).start()) {
            out.add(copy, message, Fix.deleteLines(text, copy));
        } else {
            out.add(copy, message, Fix.delete(copy));
        }
    }

    /** The copy with the punctuation around it; whole lines but for a beginning within a line. */
    private static Span copy(View view, Repeats.Repeat repeat) {
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

    private static boolean whole(View view, Repeats.Repeat repeat, Span copy) {
        int covered =
                repeat.secondEnd() - repeat.second() + Math.min(repeat.firstEnd(), repeat.second()) - repeat.first();
        return covered * 10L >= view.words().count() * (long) WHOLE_TENTHS
                && weight(view.text(), copy) >= LEAST_WHOLE
                && weight(view.text(), first(view, repeat)) >= LEAST_WHOLE
                && letters(view.text(), copy);
    }

    private static boolean part(View view, Repeats.Repeat repeat, Span copy) {
        int prose = 0;
        int last = view.lineAt(copy.end() - 1);
        for (int line = view.lineAt(copy.start()); line <= last; line++) {
            Span visible = view.visibleLine(line);
            prose += prose(view.text(), visible) ? weight(view.text(), visible) : 0;
        }
        return prose >= (repeat.adjacent() ? LEAST_ADJACENT : LEAST_PART)
                && prose * 10L >= weight(view.text(), copy) * (long) PROSE_TENTHS
                && weight(view.text(), first(view, repeat)) >= LEAST_ADJACENT;
    }

    /** Whether the copy is the same few words over and over. */
    private static boolean filling(String copy) {
        String opening = copy.substring(0, Math.min(OPENING, copy.length()));
        int times = 0;
        int at = 0;
        while (at >= 0 && times <= MOST_TIMES) {
            times++;
            at = copy.indexOf(opening, at + opening.length());
        }
        return times > MOST_TIMES;
    }

    /** The first stretch up to where its copy begins. */
    private static Span first(View view, Repeats.Repeat repeat) {
        int end = Math.min(repeat.firstEnd(), repeat.second()) - 1;
        return new Span(view.words().start(repeat.first()), view.words().end(end));
    }

    /** How many letters' worth of text. */
    private static int weight(String text, Span span) {
        int weight = 0;
        for (int i = span.start(); i < span.end(); i++) {
            weight += text.charAt(i) >= 0x2E80 && !Character.isSurrogate(text.charAt(i)) ? IDEOGRAPH : 1;
        }
        return weight;
    }

    /** A long line of letters that is no quotation, item, row or clause with a number. */
    private static boolean prose(String text, Span line) {
        return weight(text, line) >= LEAST_PROSE
                && (Character.isLetter(text.charAt(line.start()))
                        || "\"“„«'‘¿¡「『".indexOf(text.charAt(line.start())) >= 0)
                && letters(text, line);
    }

    /** Whether seven of ten characters are letters or blanks. */
    private static boolean letters(String text, Span span) {
        int letters = 0;
        int blanks = 0;
        for (int i = span.start(); i < span.end(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return (letters + blanks) * 10L >= span.length() * 7L && letters >= 3L * blanks;
    }
}
