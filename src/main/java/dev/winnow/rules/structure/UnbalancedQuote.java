package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quotation that is opened twice and never closed in its paragraph.
 *
 * <p>Only “ is looked at, and only where a text uses it to open: German texts close with it, and a « at the head of every line is a
 * French custom. A single open quotation is legitimate, since one that goes on for paragraphs is closed in the last. The span reaches
 * from the first mark to the second word after the second mark: both marks, and enough to know the place again.
 */
public final class UnbalancedQuote implements Rule {

    static final RuleInfo INFO = RuleInfo.of("unbalanced-quote", Category.STRUCTURE, Severity.WARNING)
            .summary("A quotation opened twice and never closed")
            .why("""
                    When a sentence is cut or two versions of it are merged, a closing quotation mark goes missing and nobody
                    can tell any more which words were said by whom. A person has to look at the source.
                    """)
            .source("Paragraphs of one quotation: The Chicago Manual of Style, 17th edition, 13.30")
            .confidence(0.85)
            .hit("The mayor spoke of ⟦“a winter without “empty promises⟧ from the company, her office said on Monday.")
            .miss("“We waited “all night” for the ferry,” she said. “And then it came.”")
            .miss("“The first day was calm.\n\n“The second was not,” she said.")
            .miss("„Wir warten“, sagte sie, „bis die Fähre kommt.")
            .build();

    /** Words of the second quotation that the span shows; a choice. */
    private static final int WORDS_SHOWN = 2;

    private static final char OPEN = '“';

    public UnbalancedQuote(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(String.valueOf(OPEN));
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        List<Span> pairs = new ArrayList<>();
        int done = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.start(i) > done) {
                int line = view.lineAt(hits.start(i));
                done = view.lineEnd(line);
                Span pair = openPair(text, hits.start(i), done);
                if (pair != null && endsSentence(text, view.visibleLine(line)) && !goesOn(view, line, pair)) {
                    pairs.add(pair);
                }
            }
        }
        if (!pairs.isEmpty() && alwaysOpens(text, hits)) {
            pairs.forEach(pair -> out.add(
                    shown(view, pair),
                    "Quotation " + beginning(text, pair) + " is opened again and never closed",
                    null));
        }
    }

    /** From the first mark that is open at the line's end to the next one; null when a mark closes after them. */
    private static @Nullable Span openPair(String text, int from, int end) {
        int first = -1;
        int second = -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '"' && c != '\'') {
                continue;
            }
            if (closes(text, i)) {
                first = -1;
                second = -1;
            } else if (c == OPEN && first < 0) {
                first = i;
            } else if (c == OPEN && second < 0) {
                second = i;
            }
        }
        return second < 0 ? null : new Span(first, second);
    }

    /** Whether a double mark of any kind stands here that may close a quotation; two single ones count, and so does a misplaced “. */
    private static boolean closes(String text, int i) {
        return switch (text.charAt(i)) {
            case '”', '"', '″', '»', '«', '„', '‟', '＂' -> true;
            case '’', '\'' -> i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i);
            case OPEN -> !opens(text, i);
            default -> false;
        };
    }

    /** Whether something follows the mark and nothing stands before it that a closing mark would follow. */
    private static boolean opens(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean closing = Letters.isWord(before) && !Character.isIdeographic(before) || ".,!?…=".indexOf(before) >= 0;
        return !closing && !Letters.isBlank(after) && ".,;:!?)".indexOf(after) < 0;
    }

    /** Whether no “ of the text closes a quotation, and no „ says that it might. */
    private static boolean alwaysOpens(String text, Hits hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (!opens(text, hits.start(i))) {
                return false;
            }
        }
        return text.indexOf('„') < 0;
    }

    /** A line that ends in the middle of a sentence may be a piece of a paragraph. */
    private static boolean endsSentence(String text, Span line) {
        return ".!?…:。！？".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    /** Whether the lines below close the quotation, or it fills the paragraph and the next one takes it up. */
    private static boolean goesOn(View view, int line, Span pair) {
        String text = view.text();
        int next = line + 1;
        for (; next < view.lineCount() && !view.blankLine(next); next++) {
            for (int i = view.lineStart(next); i < view.lineEnd(next); i++) {
                if (text.charAt(i) == OPEN || closes(text, i)) {
                    return text.charAt(i) != OPEN
                            || pair.start() == view.visibleLine(line).start();
                }
            }
        }
        while (next < view.lineCount() && view.blankLine(next)) {
            next++;
        }
        return next < view.lineCount()
                && pair.start() == view.visibleLine(line).start()
                && text.charAt(view.visibleLine(next).start()) == OPEN;
    }

    private static Span shown(View view, Span pair) {
        Words words = view.words();
        int last = words.from(pair.end()) + WORDS_SHOWN - 1;
        int lineEnd = view.lineEnd(view.lineAt(pair.start()));
        while (last >= words.count() || words.end(last) > lineEnd) {
            last--;
        }
        return new Span(pair.start(), Math.max(words.end(last), pair.end() + 1));
    }

    /** The first quotation as far as a message can show it. */
    private static String beginning(String text, Span pair) {
        return text.substring(pair.start(), Math.min(pair.end(), pair.start() + 40))
                .strip();
    }
}
