package dev.winnow.config;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;

/**
 * What tells a label of the page from a line of the text's own.
 *
 * @param title the first line with a letter or digit; empty when there is none
 * @param isVerse whether no line is long enough to be a sentence in prose, and most end in no full stop
 */
record TextForm(Span title, boolean isVerse) {

    /** A longer line is prose, in characters; in scripts without blanks between words less than half of that. Guesses. */
    private static final int VERSE = 60;

    private static final int UNSPACED_VERSE = 25;

    /** Fewer lines are no poem. A guess. */
    private static final int LEAST_LINES = 8;

    /** The form of the view's text, worked out once for all rules. */
    static TextForm of(View view) {
        return view.derived(TextForm.class, TextForm::read);
    }

    private static TextForm read(View view) {
        int longest = view.mayBeUnspaced() ? UNSPACED_VERSE : VERSE;
        Span title = new Span(0, 0);
        int lines = 0;
        int stops = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            title = title.isEmpty() && holdsWord(view.text(), line) ? line : title;
            if (line.length() > longest) {
                return new TextForm(title, false);
            }
            lines += line.isEmpty() ? 0 : 1;
            stops += !line.isEmpty() && ".!?\u3002".indexOf(view.text().charAt(line.end() - 1)) >= 0 ? 1 : 0;
        }
        return new TextForm(title, lines >= LEAST_LINES && stops * 2 < lines);
    }

    private static boolean holdsWord(String text, Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (Letters.isWord(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
