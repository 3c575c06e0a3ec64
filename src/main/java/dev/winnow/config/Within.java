package dev.winnow.config;

import dev.winnow.Span;
import dev.winnow.View;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a document a pattern may match in, counted in lines that are not blank.
 *
 * @param first whether it is counted from the document's start, else from its end
 * @param amount how many, in the unit
 * @param percent whether the amount is a share of the lines, else a number of lines
 */
record Within(boolean first, int amount, boolean percent) {

    /** The whole document. */
    static final Within ALL = new Within(true, 100, true);

    private static final Pattern FORM = Pattern.compile("(first|last) ([1-9][0-9]{0,5})(%| lines?)");

    /**
     * Reads {@code last 40%}, {@code first 3 lines} and the like.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static Within of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be like 'last 40%' or 'first 3 lines', not '" + text + "'");
        }
        return new Within(
                form.group(1).equals("first"),
                Integer.parseInt(form.group(2)),
                form.group(3).equals("%"));
    }

    /** The part of the view's text; costs its lines. A share is rounded up to whole lines. */
    Span part(View view) {
        if (percent && amount >= 100) {
            return new Span(0, view.text().length());
        }
        long left = percent ? (VisibleLines.of(view).count() * (long) Math.min(amount, 100) + 99) / 100 : amount;
        int lines = view.lineCount();
        for (int i = 0; i < lines && left > 0; i++) {
            int line = first ? i : lines - 1 - i;
            if (!view.blankLine(line) && --left == 0) {
                return first
                        ? new Span(0, view.lineEnd(line))
                        : new Span(view.lineStart(line), view.text().length());
            }
        }
        return new Span(0, view.text().length());
    }

    /** How many lines are not blank, counted once for all rules. */
    private record VisibleLines(int count) {

        static VisibleLines of(View view) {
            return view.derived(VisibleLines.class, VisibleLines::count);
        }

        private static VisibleLines count(View view) {
            int count = 0;
            for (int i = 0; i < view.lineCount(); i++) {
                count += view.blankLine(i) ? 0 : 1;
            }
            return new VisibleLines(count);
        }
    }
}
