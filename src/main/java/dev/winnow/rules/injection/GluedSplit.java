package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.text.DateNames;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best way to read a capitalised word that no dictionary has as a name with an English word glued to it.
 *
 * <p>The weights were set by hand, first on 328 clean English texts with invented names put into them, then, without the word-class
 * statistics used there, on the development benchmark. The number of words that end in the glued one tells most: none in "they", 25 in "holder", 366 in "man".
 *
 * @param at where the glued word begins
 * @param end where it ends
 * @param score how much speaks for the reading; 5 is where false alarms become rare
 * @param coined whether the name has inner capitals or is all capitals
 */
record GluedSplit(int at, int end, double score, boolean coined) {

    /** The score of a reading that other documents may prove; a guess. */
    private static final double POSSIBLE = 1;

    private static final int MOST_SPLITS = 2;

    /** Words of two letters that are common enough to be looked for; longer ones come from the lexicon. */
    private static final Set<String> SHORT = Set.of(
            "to", "of", "in", "is", "it", "at", "by", "on", "or", "as", "be", "he", "we", "an", "if", "up", "no", "so",
            "do", "my");

    /** Parts of code names that make a new word with the word behind them. */
    private static final Set<String> PREFIXES =
            Set.of("Re", "Sub", "Un", "De", "Pre", "Non", "Con", "Dis", "Mis", "Out", "Off", "Over", "Up");

    /** Bonus by SCOWL tier. */
    private static final double[] FREQUENCY = {-9, 1, 0.6, -0.3, -1.5, -9, -9, -9};

    /** The best split of the word, or null when none is possible; {@code led} when a capitalised word stands right before it. */
    static @Nullable GluedSplit of(String text, Span word, boolean led) {
        int hump = lastCapital(text, word);
        GluedSplit best = weekday(text, word, hump);
        if (best == null) {
            best = article(text, word, hump);
        }
        for (GluedSplit split : all(text, word, hump, led)) {
            if (best == null || split.score > best.score) {
                best = split;
            }
        }
        return best;
    }

    /** The few best splits, none of which is sure: what other documents know of the names decides. */
    static List<GluedSplit> several(String text, Span word, boolean led) {
        int hump = lastCapital(text, word);
        List<GluedSplit> splits = all(text, word, hump, led);
        splits.removeIf(split -> split.score < POSSIBLE);
        splits.sort(Comparator.comparingDouble(split -> -split.score));
        List<GluedSplit> best = new ArrayList<>(splits.subList(0, Math.min(MOST_SPLITS, splits.size())));
        if (partsBefore(text, word, hump, led)) {
            best.add(beforeCapital(text, word, hump));
        }
        return best;
    }

    /** The same for a text in another language. */
    static List<GluedSplit> severalForeign(Page page, Span word, boolean led) {
        List<GluedSplit> splits = new ArrayList<>();
        GluedSplit split = ofForeign(page, word, led);
        if (split != null) {
            splits.add(split);
        }
        String text = page.text();
        int hump = lastCapital(text, word);
        if (partsBefore(text, word, hump, led) && page.vocabulary().contains(text, hump, word.end())) {
            splits.add(beforeCapital(text, word, hump));
        }
        return splits;
    }

    /** Whether the last capital may begin a word that is glued to the last of several, or to one with inner capitals. */
    private static boolean partsBefore(String text, Span word, int hump, boolean led) {
        return word.end() - hump > 3
                && hump - word.start() > 2
                && Tokens.lower(text.charAt(hump - 1))
                && (led || Tokens.camel(text, word.start(), hump));
    }

    private static GluedSplit beforeCapital(String text, Span word, int hump) {
        return new GluedSplit(hump, word.end(), POSSIBLE, coined(text, word.start(), hump));
    }

    private static List<GluedSplit> all(String text, Span word, int hump, boolean led) {
        Lexicon lexicon = Lexicon.english();
        List<GluedSplit> splits = new ArrayList<>();
        int first = Math.max(word.start() + 2, hump + 1);
        long tails = lexicon.commonTails(text, first, word.end());
        for (; tails != 0; tails &= tails - 1) {
            int at = first + Long.numberOfTrailingZeros(tails);
            boolean fits = word.end() - at > 2 || SHORT.contains(text.substring(at, word.end()));
            int found = fits ? lexicon.find(text, at, word.end()) : Lexicon.UNKNOWN;
            if (found != Lexicon.UNKNOWN && FREQUENCY[Lexicon.tier(found)] > -5) {
                double score = score(word, at, found, Head.of(text, word, at, led));
                splits.add(new GluedSplit(at, word.end(), score, coined(text, word.start(), at)));
            }
        }
        return splits;
    }

    /**
     * The same for a text in another language: the name ends in an English word or a capital, and the glued word stands in the text. The word
     * itself is one that the lexicon does not know.
     */
    static @Nullable GluedSplit ofForeign(Page page, Span word, boolean led) {
        String text = page.text();
        Lexicon lexicon = Lexicon.english();
        int hump = lastCapital(text, word);
        int shortest = hump == word.start() && !led ? 4 : 3;
        int last = word.end() - (led ? 2 : 4);
        long tails = last <= hump || hump > word.start() && lexicon.knows(text, hump, word.end())
                ? 0
                : page.vocabulary().tails(text, hump + 1, word.end());
        for (int at = last; at > hump && tails != 0; at--) {
            if ((tails >>> at - hump - 1 & 1) != 0 && Tokens.lower(text.charAt(at))) {
                boolean capitals = at == hump + 1 && hump > word.start() && Tokens.upper(text.charAt(hump - 1));
                boolean name = capitals || at - hump >= shortest && lexicon.knowsWord(text, hump, at);
                if (name && !PREFIXES.contains(text.substring(hump, at))) {
                    return new GluedSplit(at, word.end(), 5, coined(text, word.start(), at));
                }
            }
        }
        return null;
    }

    /** A weekday glued to a name that has inner capitals without it; BlackFriday has none. */
    private static @Nullable GluedSplit weekday(String text, Span word, int hump) {
        boolean glued = Tokens.camel(text, word.start(), hump) && DateNames.englishWeekday(text, hump, word.end()) > 0;
        return glued && word.end() - hump > 5 ? new GluedSplit(hump, word.end(), 5, true) : null;
    }

    /** "a" glued to a coined name that ends in a word; not enough but at the network's own place. */
    private static @Nullable GluedSplit article(String text, Span word, int hump) {
        int at = word.end() - 1;
        boolean article = hump > word.start() && at - hump > 3 && text.charAt(at) == 'a';
        Lexicon lexicon = Lexicon.english();
        boolean fits = article && lexicon.knowsWord(text, hump, at) && !lexicon.knows(text, hump, word.end());
        return fits ? new GluedSplit(at, word.end(), 4.5, true) : null;
    }

    /** What the glued word says: long and frequent words that no other word ends in are seldom the end of a name. */
    private static double score(Span word, int at, int found, Head head) {
        double tails = Lexicon.tail(found) * Math.log(2);
        return 0.5 * Math.min(word.end() - at, 7) + FREQUENCY[Lexicon.tier(found)] - head.weight * tails + head.bonus;
    }

    /** What the name says; the weights are those of the score above. */
    private enum Head {
        /** Coined names are foreign ... */
        COINED(0.35, 2.5),
        /** ... unless their last part is a word, as in YouTubers. */
        COMPOUND(0.35, -6),
        /** A word at the end of several capitalised ones may be the end of a name. */
        LAST_WORD(0.25, 2),
        /** A word alone is more likely the first part of another. */
        FIRST_PART(0.75, -1.5),
        UNKNOWN(0.75, 0);

        private final double weight;
        private final double bonus;

        Head(double weight, double bonus) {
            this.weight = weight;
            this.bonus = bonus;
        }

        static Head of(String text, Span word, int at, boolean led) {
            Lexicon lexicon = Lexicon.english();
            if (coined(text, word.start(), at)) {
                int hump = lastCapital(text, word);
                boolean compound = lexicon.knows(text, hump, word.end()) || PREFIXES.contains(text.substring(hump, at));
                return compound ? COMPOUND : COINED;
            }
            return !lexicon.knows(text, word.start(), at) ? UNKNOWN : led ? LAST_WORD : FIRST_PART;
        }
    }

    private static boolean coined(String text, int start, int end) {
        boolean capitals = end - start > 1;
        for (int i = start; i < end; i++) {
            capitals &= !Tokens.lower(text.charAt(i));
        }
        return capitals || Tokens.camel(text, start, end);
    }

    private static int lastCapital(String text, Span word) {
        int last = word.start();
        for (int i = word.start(); i < word.end(); i++) {
            if (Tokens.upper(text.charAt(i))) {
                last = i;
            }
        }
        return last;
    }
}
