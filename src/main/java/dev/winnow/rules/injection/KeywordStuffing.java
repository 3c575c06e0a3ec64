package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
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
                    "Google Search Essentials, spam policies: keyword stuffing; the numbers are guesses that leave T7 silent")
            .confidence(0.85)
            .hit(
                    "Ferries sail daily.\n⟦cheap ferry, cheap ferry tickets, ferry tickets online, ferry harbour, cheap harbour ferry, ferry deals, cheap ferry deals, best ferry,"
                            + " ferry booking, cheap booking ferry, night ferry→⟧\nBring a coat.")
            .miss(
                    "We visited Oslo, Bergen, Stavanger, Kristiansand, Drammen, Fredrikstad, Sandnes, Moss, Bod\u00F8, Troms\u00F8, Alta and Hamar.")
            .miss("The University of Oslo, the University of Bergen and the University of Troms\u00F8 agreed.")
            .build();

    private static final int MIN_PHRASES = 10;
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
    public Triggers triggers() {
        return Triggers.characters(",|");
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int i = 0;
        while (i < hits.size()) {
            int line = view.lineAt(hits.start(i));
            int first = i;
            while (i < hits.size() && hits.start(i) < view.lineEnd(line)) {
                i++;
            }
            if (i - first + 1 >= MIN_PHRASES) {
                checkLine(view, view.visibleLine(line), i - first + 1, out);
            }
        }
    }

    private static void checkLine(View view, Span line, int phrases, Findings out) {
        Words words = view.words();
        int first = words.from(line.start());
        int last = words.from(line.end());
        boolean sentence = ".!?\u3002:".indexOf(view.text().charAt(line.end() - 1)) >= 0;
        if (sentence || last - first > MAX_WORDS * phrases || last - first < phrases * 3 / 2) {
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
