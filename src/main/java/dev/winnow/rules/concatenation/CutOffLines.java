package dev.winnow.rules.concatenation;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;

/** Tells lines that break off with an ellipsis from others; immutable. */
final class CutOffLines {

    /** Shorter lines are headlines, and sentences that trail off on purpose; a guess. */
    private static final int LEAST_LINE = 60;

    /** Headlines are shorter; a guess. */
    private static final int LEAST_PARAGRAPH = 120;

    /** A sign of a script without blanks says as much as three letters; a guess. */
    private static final int IDEOGRAPH = 3;

    /** How much may stand behind the ellipsis: an arrow, a bracket, an invitation to read on; a guess. */
    private static final int MOST_BEHIND = 24;

    private final View view;
    private final String text;

    CutOffLines(View view) {
        this.view = view;
        text = view.text();
    }

    /** Whether the line has a paragraph's length. */
    boolean isLong(int line) {
        int start = view.lineStart(line);
        int end = view.lineEnd(line);
        if (end - start >= LEAST_LINE) {
            return !Letters.isBlank(text, start, Math.min(end, start + LEAST_LINE))
                    || view.visibleLine(line).length() >= LEAST_LINE;
        }
        return (end - start) * IDEOGRAPH >= LEAST_LINE && text.charAt(start) >= 0x2E80;
    }

    /** Whether the line is a paragraph that tells to the end: longer than a headline, or a sentence with its stop. */
    boolean isWhole(int line) {
        Span visible = view.visibleLine(line);
        return visible.length() >= LEAST_PARAGRAPH || ".!?。！？".indexOf(text.charAt(visible.end() - 1)) >= 0;
    }

    /** Whether the line breaks off; nothing is asked of its length. */
    boolean isCut(int line) {
        int start = view.lineStart(line);
        int i = view.lineEnd(line) - 1;
        while (i > start && Letters.isBlank(text.charAt(i))) {
            i--;
        }
        if (i <= start) {
            return false;
        }
        char last = text.charAt(i);
        if (last == '.' || last == '…') {
            return ellipsis(i);
        }
        boolean invites = Character.isLetter(last) || "])»›>→".indexOf(last) >= 0;
        return invites && behind(new Span(Math.max(start, i - MOST_BEHIND), i));
    }

    /** Whether an ellipsis stands in the span, with no more than an invitation to read on after it. */
    private boolean behind(Span span) {
        for (int i = span.end() - 1; i > span.start(); i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '…') {
                return ellipsis(i);
            }
            if (!Character.isLetter(c) && " \u00A0[]()»›>→".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean ellipsis(int i) {
        return text.charAt(i) == '…'
                || i > 1 && text.charAt(i) == '.' && text.charAt(i - 1) == '.' && text.charAt(i - 2) == '.';
    }
}
