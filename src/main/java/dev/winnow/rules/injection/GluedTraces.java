package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.Words;
import dev.winnow.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that a word runs on from, or into. */
final class GluedTraces {

    private static final int LONGEST_WORD = 40;

    /** Words before the last one of a name. */
    private static final int LONGEST = 6;

    /** Words that are looked up and taken apart, and places that are kept; guesses. */
    private static final int MOST_WORDS = 60;

    private static final int MOST_PLACES = 4;

    private final Page page;
    private final Traces traces;
    private final String text;
    private final Words words;

    GluedTraces(Page page, Traces traces) {
        this.page = page;
        this.traces = traces;
        this.text = page.text();
        this.words = page.view().words();
    }

    void collect() {
        Set<String> seen = new HashSet<>();
        int places = 0;
        for (int i = words.from(page.body()); i < words.count() && places < MOST_PLACES && !traces.full(); i++) {
            boolean candidate = words.length(i) > 4
                    && words.length(i) <= LONGEST_WORD
                    && words.capitalised(i)
                    && (led(i) || goesOn(words.start(i)));
            if (!candidate || Lexicon.english().knows(text, words.start(i), words.end(i))) {
                continue;
            }
            if (seen.size() < MOST_WORDS && seen.add(words.text(i)) && glued(i)) {
                places++;
            }
        }
    }

    /** Keeps the readings of the word as a name and a word glued to it; whether there is one. */
    private boolean glued(int i) {
        Span word = words.span(i);
        boolean led = led(i);
        List<GluedSplit> splits = page.english()
                ? GluedSplit.several(text, word, led)
                : GluedSplit.severalForeign(text, word, page.vocabulary(), led);
        if (splits.isEmpty() || page.repeats(word)) {
            return false;
        }
        int[] firsts = {first(i, true), first(i, false)};
        boolean found = false;
        for (GluedSplit split : splits) {
            for (int k = 0; k < 2; k++) {
                Span name = new Span(words.start(firsts[k]), split.at());
                if ((k == 0 || firsts[k] != firsts[0]) && !page.standsAlone(name.in(text), page.body())) {
                    boolean function = GluedName.function(text, split.at(), split.end());
                    int kinds = Trace.RIGHT | (function ? Trace.FUNCTION : 0);
                    traces.add(name, new Trace(kinds, traces.place(split.at(), split.end()), 0));
                    found = true;
                }
            }
        }
        return found;
    }

    /** The first word of the name that ends in the i-th: the first capitalised one of the run, or the first coined one. */
    private int first(int i, boolean whole) {
        int first = i;
        int coined = Tokens.camel(text, words.start(i), words.end(i)) ? i : -1;
        while (first > 0 && i - first < LONGEST && led(first)) {
            first--;
            coined = Tokens.coined(text, words.span(first)) ? first : coined;
        }
        return whole || coined < 0 ? first : coined;
    }

    private boolean led(int i) {
        return i > 0
                && words.end(i - 1) + 1 == words.start(i)
                && text.charAt(words.end(i - 1)) == ' '
                && words.capitalised(i - 1);
    }

    private boolean goesOn(int start) {
        return GluedName.goesOn(text, start);
    }
}
