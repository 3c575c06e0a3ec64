package dev.winnow.rules.injection;

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
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A line of search words: many short phrases between commas, in which the same words come again and again. */
public final class KeywordStuffing implements Rule {

    static final RuleInfo INFO = RuleInfo.of("keyword-stuffing", Category.INJECTION, Severity.WARNING)
            .summary("A line of search words stuffed into the text")
            .why("""
                    Pages repeat what people may search for, in every order, to be found. It is no text, and a model that learns it
                    learns to list.
                    """)
            .source(
                    "Google Search Essentials, spam policies: keyword stuffing; the numbers are guesses that leave 1,600 clean texts silent")
            .confidence(0.85)
            .hit(
                    "Ferries sail daily.\n⟦cheap ferry, cheap ferry tickets, ferry tickets online, ferry harbour, cheap harbour ferry, ferry deals, cheap ferry deals, best ferry,"
                            + " ferry booking, cheap booking ferry, night ferry→⟧\nBring a coat.")
            .miss(
                    "We visited Oslo, Bergen, Stavanger, Kristiansand, Drammen, Fredrikstad, Sandnes, Moss, Bod\u00F8, Troms\u00F8, Alta and Hamar.")
            .miss("The University of Oslo, the University of Bergen and the University of Troms\u00F8 agreed.")
            .build();

    private static final int MIN_PHRASES = 10;

    /** Ten phrases of a few letters. */
    private static final int MIN_LENGTH = 60;

    private static final String SENTENCE_ENDS = ".!?\u3002:;\u2026\u201D\"";

    private static final int MAX_WORDS = 5;
    private static final int MIN_LETTERS = 4;

    /** The share of phrases in which a word comes again. */
    private static final double MIN_SHARE = 0.4;

    public KeywordStuffing(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (int i = 0; i < view.lineCount(); i++) {
            if (view.lineEnd(i) - view.lineStart(i) >= MIN_LENGTH) {
                Span line = view.visibleLine(i);
                if (line.length() >= MIN_LENGTH
                        && SENTENCE_ENDS.indexOf(view.text().charAt(line.end() - 1)) < 0) {
                    int phrases = phrases(view.text(), line);
                    if (phrases >= MIN_PHRASES) {
                        checkLine(view, line, phrases, out);
                    }
                }
            }
        }
    }

    private static int phrases(String text, Span line) {
        int phrases = 1;
        for (int i = line.start(); i < line.end(); i++) {
            phrases += text.charAt(i) == ',' || text.charAt(i) == '|' ? 1 : 0;
        }
        return phrases;
    }

    private static void checkLine(View view, Span line, int phrases, Findings out) {
        Words words = view.words();
        int first = words.from(line.start());
        int last = words.from(line.end());
        if (last - first > MAX_WORDS * phrases || last - first < phrases * 3 / 2) {
            return;
        }
        Map<Long, Integer> counts = new HashMap<>();
        Map<Integer, String> frequent = new TreeMap<>();
        for (int i = first; i < last; i++) {
            if (words.length(i) >= MIN_LETTERS && Character.isLetter(words.first(i))) {
                int count = counts.merge(words.foldedHash(i), 1, Integer::sum);
                if (count == (int) Math.ceil(MIN_SHARE * phrases)) {
                    frequent.put(i, words.text(i));
                }
            }
        }
        if (frequent.size() >= 2) {
            String named = String.join("' and '", frequent.values());
            out.add(
                    line,
                    phrases + " phrases that repeat '" + named + "' are made for search engines",
                    Fix.deleteLines(view.text(), line));
        }
    }
}
