package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.Words;
import dev.winnow.text.Lexicon;
import java.util.List;

/** Names that a word runs on from, or into. */
final class GluedTraces {

    private static final int LONGEST_WORD = 40;

    /** A name of five letters and a word of three; behind other words of a name fewer will do. */
    private static final int SHORTEST = 8;

    private static final int SHORTEST_LED = 6;

    /** Words before the last one of a name. */
    private static final int LONGEST = 6;

    /** Words that are looked up and taken apart, and places that are kept; guesses. */
    private static final int MOST_WORDS = 40;

    private static final int MOST_PLACES = 4;

    private final Page page;
    private final boolean english;
    private final Traces traces;
    private final String text;
    private final Words words;

    GluedTraces(Page page, Traces traces) {
        this.page = page;
        this.english = page.english();
        this.traces = traces;
        this.text = page.text();
        this.words = page.view().words();
    }

    void collect() {
        Capitals capitals = page.capitals();
        int places = 0;
        int looked = 0;
        int k = next(capitals.from(page.body()));
        while (k < capitals.size() && places < MOST_PLACES && looked < MOST_WORDS) {
            if (capitals.once(k)) {
                looked++;
                places += mayBeGlued(words.span(capitals.word(k))) && glued(capitals.word(k)) ? 1 : 0;
            }
            k = next(k + 1);
        }
    }

    /** The first capitalised word from the k-th on that may be a name with a word behind, in the middle of a sentence. */
    private int next(int k) {
        Capitals capitals = page.capitals();
        int next = k;
        while (next < capitals.size() && !candidate(capitals.word(next))) {
            next++;
        }
        return next;
    }

    /** Whether the word may be a name of four letters and more with a word of two and more behind, in the middle of a sentence. */
    private boolean candidate(int i) {
        int length = words.length(i);
        if (length < SHORTEST_LED || length > LONGEST_WORD) {
            return false;
        }
        return led(i)
                || length >= SHORTEST
                        && GluedName.goesOn(text, words.start(i))
                        && (english || Tokens.camel(text, words.start(i), words.end(i)));
    }

    /** Whether the word is unknown and, in an English text, a known one may end it. */
    private boolean mayBeGlued(Span word) {
        Lexicon lexicon = Lexicon.english();
        boolean ends = !english
                || lexicon.commonTails(text, word.start() + 2, word.end()) != 0
                || Tokens.camel(text, word.start(), word.end());
        return ends && !lexicon.knows(text, word.start(), word.end());
    }

    /** Keeps the readings of the word as a name and a word glued to it; whether there is one. */
    private boolean glued(int i) {
        Span word = words.span(i);
        boolean led = led(i);
        List<GluedSplit> splits =
                english ? GluedSplit.several(text, word, led) : GluedSplit.severalForeign(page, word, led);
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
}
