package dev.winnow.rules.quality;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many of a text's lines or paragraphs stood before in it, and how many characters they have.
 *
 * @param elements how many there are
 * @param repeated those that are equal to an earlier one
 * @param characters the code points of these
 * @param first the first of these; empty at the text's start without any
 */
record Repetition(int elements, int repeated, int characters, Span first) {

    /** The lines that are not blank, and as the reference does an empty one at either end where the text begins or ends with a break. */
    static Repetition ofLines(View view) {
        List<Span> lines = visible(view);
        int last = view.lineCount() - 1;
        int edges = last > 0 && view.lineStart(last) == view.text().length() ? 1 : 0;
        edges += last > 0 && view.line(0).isEmpty() ? 1 : 0;
        return of(view, lines, edges);
    }

    /** The lines that are not blank. */
    static Repetition ofVisibleLines(View view) {
        return of(view, visible(view), 0);
    }

    /** The stretches between empty lines. */
    static Repetition ofParagraphs(View view) {
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int end = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.line(i);
            if (line.isEmpty() && start >= 0) {
                paragraphs.add(new Span(start, end));
                start = -1;
            } else if (start >= 0 || !view.blankLine(i)) {
                start = start < 0 ? line.start() : start;
                end = line.end();
            }
        }
        if (start >= 0) {
            paragraphs.add(new Span(start, end));
        }
        return of(view, paragraphs, 0);
    }

    private static List<Span> visible(View view) {
        List<Span> lines = new ArrayList<>();
        for (int i = 0; i < view.lineCount(); i++) {
            if (!view.blankLine(i)) {
                lines.add(view.line(i));
            }
        }
        return lines;
    }

    private static Repetition of(View view, List<Span> elements, int edges) {
        Set<Long> seen = new HashSet<>();
        int repeated = 0;
        int characters = 0;
        Span first = new Span(0, 0);
        for (Span element : elements) {
            if (!seen.add(Hashes.of(view.text(), element.start(), element.end()))) {
                first = repeated == 0 ? element : first;
                repeated++;
                characters += Measures.characters(view.text(), element.start(), element.end());
            }
        }
        return new Repetition(elements.size() + edges, repeated, characters, first);
    }
}
