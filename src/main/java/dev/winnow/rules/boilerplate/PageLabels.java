package dev.winnow.rules.boilerplate;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;

/** A cheap look at a text before its lines are read as those of a page: it has to have two different labels of one. */
final class PageLabels {

    /** Longer lines are not asked for labels, in characters and in words. Guesses. */
    private static final int LONGEST = 80;

    private static final int MOST_WORDS = PageEvidence.LABEL_WORDS;

    private PageLabels() {}

    /** Whether two different lines look like labels; says yes sooner than {@link PageEvidence}, which sees the whole lines. */
    static boolean suffice(View view) {
        String text = view.text();
        int copyright = text.indexOf('\u00A9');
        copyright = copyright < 0 ? text.indexOf("(c) ") : copyright;
        boolean one = copyright >= 0;
        long first = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            if (line.length() <= LONGEST && isLabel(view.words(), line)) {
                long hash = Hashes.of(text, line.start(), line.end());
                if (one && hash != first) {
                    return true;
                }
                one = true;
                first = hash;
            }
        }
        return false;
    }

    /** Whether the words begin with a label, or half of them are of the page; words without blanks between them count as one. */
    private static boolean isLabel(Words words, Span line) {
        PageWords known = PageWords.standard();
        int from = words.from(line.start());
        int chrome = 0;
        long phrase = 0;
        int i = from;
        for (; i < words.count() && i < from + MOST_WORDS && words.start(i) < line.end(); i++) {
            long hash = words.foldedHash(i);
            phrase = PageWords.join(phrase, hash);
            if (known.isLabel(phrase)) {
                return true;
            }
            chrome += (known.of(hash) & PageWords.CHROME) != 0 ? 1 : 0;
        }
        boolean all = i == words.count() || words.start(i) >= line.end() || PageLines.isBlankless(words.first(from));
        return all && chrome > 0 && chrome * 2 >= i - from;
    }
}
