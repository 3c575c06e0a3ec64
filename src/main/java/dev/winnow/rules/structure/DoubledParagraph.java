package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.rules.Copy;
import dev.winnow.text.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One paragraph that stands twice in a document; several in a row are {@code repeated-body}'s.
 *
 * <p>The later one is deleted where no writer repeats himself: right below the first, or in the head of the text, where the lead is shown
 * large and small. A long one that comes again further on is told only, for it may be meant so, and not even told where it comes a third
 * time, is a quotation, or stands under a heading both times.
 */
public final class DoubledParagraph implements Rule {

    static final RuleInfo INFO = RuleInfo.of("doubled-paragraph", Category.STRUCTURE, Severity.WARNING)
            .summary("A paragraph stands twice")
            .why("""
                    Pages show the lead twice, as a summary under the title and as the first paragraph, and captions once to see
                    and once to hear. A scraper takes both. Refrains, clauses and instructions that come again under another
                    heading are meant so and left alone.
                    """)
            .confidence(0.9)
            .hit("""
                    Ferry line to the islands reopens after storm

                    The ferry to the islands sails again after a week, the harbour master said on Tuesday.

                    By Mara Lindqvist

                    ⟦The ferry to the islands sails again after a week, the harbour master said on Tuesday.→⟧

                    Divers looked for the beams of the landing stage until Sunday and found all but two of them.
                    """)
            .miss("""
                    Ferry line to the islands reopens after storm

                    The ferry to the islands sails again after a week, the harbour master said on Tuesday.

                    The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers stood on the quay from six.
                    """)
            .miss("""
                    Crossing by night
                    Be on the quay half an hour before the boat sails. Dogs travel on a lead.
                    Show your ticket at the gate.
                    Bring a blanket and something to read.
                    The saloon is closed.
                    Crossing by day
                    Be on the quay half an hour before the boat sails. Dogs travel on a lead.
                    The saloon is open.
                    """)
            .build();

    /** Letters' worth of text in a paragraph that is deleted right below itself, and in a lead; guesses. */
    private static final int LEAST_ADJACENT = 120;

    private static final int LEAST_LEAD = 60;

    /** Letters' worth of text in a paragraph that is told of wherever it comes again; a guess. */
    private static final int LEAST_FAR = 300;

    /** How sure it is that such a paragraph was not repeated on purpose; a guess. */
    private static final double FAR_CONFIDENCE = 0.6;

    /** Title, site, date, byline and caption stand above a lead, and as many between it and the body; guesses. */
    private static final int HEAD_LINES = 6;

    private static final int BETWEEN = 4;

    /** A shorter line without the end of a sentence is a heading; a guess. */
    private static final int HEADING = 80;

    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u0964\"\u201D\u00BB";

    private static final String QUOTES = "\"\u201C\u201E\u00AB\u00BB'\u2018\u300C";

    public DoubledParagraph(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.text().length() < LEAST_LEAD * 2) {
            return;
        }
        List<Copy> copies = Copy.in(view);
        if (copies.isEmpty()) {
            return;
        }
        Map<Integer, Integer> times = new HashMap<>();
        copies.forEach(copy -> times.merge(copy.firstLine(), 1, Integer::sum));
        for (Copy copy : copies) {
            if (copy.exact() && copy.paragraph() && !copy.whole()) {
                boolean once = times.getOrDefault(copy.firstLine(), 0) == 1;
                check(view, copy, once, out);
            }
        }
    }

    private static void check(View view, Copy copy, boolean once, Findings out) {
        String message =
                "Paragraph '" + copy.quoted() + "' stands in the text a second time, first in line " + copy.firstLine();
        boolean adjacent = copy.adjacent() && copy.prose(LEAST_ADJACENT, LEAST_ADJACENT);
        if (adjacent || once && lead(view, copy)) {
            out.add(copy.span(), message, copy.fix());
        } else if (once && far(view, copy)) {
            out.add(FAR_CONFIDENCE, copy.span(), message, null);
        }
    }

    /** Whether both are whole paragraphs of the first few lines and end as a sentence does, and no sentence stands between. */
    private static boolean lead(View view, Copy copy) {
        int first = copy.firstLine() - 1;
        int second = view.lineAt(copy.span().start());
        return visible(view, 0, first) < HEAD_LINES
                && visible(view, view.lineAt(copy.first().end() - 1) + 1, second) <= BETWEEN
                && copy.prose(LEAST_LEAD, LEAST_LEAD)
                && wholeLines(view, copy)
                && endsSentence(view, second)
                && IntStream.range(copy.firstLine(), second).noneMatch(line -> endsSentence(view, line));
    }

    private static boolean endsSentence(View view, int line) {
        Span visible = view.visibleLine(line);
        return !visible.isEmpty() && SENTENCE_ENDS.indexOf(view.text().charAt(visible.end() - 1)) >= 0;
    }

    private static boolean far(View view, Copy copy) {
        Span span = copy.span();
        return copy.prose(LEAST_FAR, LEAST_FAR)
                && wholeLines(view, copy)
                && QUOTES.indexOf(view.text().charAt(span.start())) < 0
                && !underHeadings(view, copy);
    }

    /** Whether a heading stands above both, and the upper one is not the first line, which is the title. */
    private static boolean underHeadings(View view, Copy copy) {
        int first = above(view, copy.firstLine() - 1);
        int second = above(view, view.lineAt(copy.span().start()));
        return first != second && second >= copy.firstLine() && heading(view, first) && heading(view, second);
    }

    /** Whether nothing but the stretch and its copy stands in their lines. */
    private static boolean wholeLines(View view, Copy copy) {
        Span first = copy.first();
        Span second = copy.span();
        Span line = view.visibleLine(view.lineAt(first.end() - 1));
        return view.words().from(first.end()) == view.words().from(line.end())
                && view.words().from(view.visibleLine(copy.firstLine() - 1).start())
                        == view.words().from(first.start())
                && view.visibleLine(view.lineAt(second.start())).start() == second.start();
    }

    /** The nearest visible line above; -1 without one. */
    private static int above(View view, int below) {
        int line = below - 1;
        while (line >= 0 && view.blankLine(line)) {
            line--;
        }
        return line;
    }

    /** Whether the line is short and no sentence. */
    private static boolean heading(View view, int line) {
        if (line < 0) {
            return false;
        }
        Span visible = view.visibleLine(line);
        char last = view.text().charAt(visible.end() - 1);
        return visible.length() <= HEADING && (Letters.isWord(last) || ":?!)".indexOf(last) >= 0);
    }

    /** How many lines of the range hold something, counted up to one more than matters. */
    private static int visible(View view, int from, int to) {
        int count = 0;
        for (int line = from; line < to && count <= HEAD_LINES; line++) {
            count += view.blankLine(line) ? 0 : 1;
        }
        return count;
    }
}
