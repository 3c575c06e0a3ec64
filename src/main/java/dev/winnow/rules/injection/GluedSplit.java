package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.text.Lexicon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best way to read a capitalised word that no dictionary has as a name with an English word glued to it.
 *
 * @param at where the glued word begins
 * @param end where it ends
 * @param score how much speaks for the reading; 5 is where false alarms become rare
 * @param coined whether the name has inner capitals or is all capitals
 */
record GluedSplit(int at, int end, double score, boolean coined) {

    /** Words of two letters that are common enough to be looked for; longer ones come from the lexicon. */
    private static final Set<String> SHORT = Set.of(
            "to", "of", "in", "is", "it", "at", "by", "on", "or", "as", "be", "he", "we", "an", "if", "up", "no", "so",
            "do", "my");

    /** Bonus by SCOWL tier. */
    private static final double[] FREQUENCY = {-9, 1, 0.6, 0.2, -1.5, -9, -9, -9};

    private static final double NATURAL = Math.log(2);

    /** The best split of the word, or null when none is possible; {@code led} when a capitalised word stands right before it. */
    static @Nullable GluedSplit of(String text, Span word, boolean led) {
        Lexicon lexicon = Lexicon.english();
        int hump = lastCapital(text, word);
        GluedSplit best = null;
        for (int at = Math.max(word.start() + 2, hump); at <= word.end() - 2; at++) {
            int found =
                    at == hump || !lower(text, at, word.end()) ? Lexicon.UNKNOWN : lexicon.find(text, at, word.end());
            if (found == Lexicon.UNKNOWN || FREQUENCY[Lexicon.tier(found)] < -5) {
                continue;
            }
            if (word.end() - at == 2 && !SHORT.contains(text.substring(at, word.end()))) {
                continue;
            }
            double score = score(text, word, at, found) + head(text, word, hump, at, led);
            if (best == null || score > best.score) {
                best = new GluedSplit(at, word.end(), score, coined(text, word.start(), at));
            }
        }
        return best;
    }

    /** The same for a text in another language: the name ends in an English word or a capital, and the glued word stands in the text. */
    static @Nullable GluedSplit ofForeign(String text, Span word, int body) {
        Lexicon lexicon = Lexicon.english();
        int hump = lastCapital(text, word);
        for (int at = word.end() - 3; at > hump; at--) {
            boolean name = at == hump + 1
                    ? coined(text, word.start(), at)
                    : at - hump > 2 && lexicon.knowsWord(text, hump, at);
            if (name && Tokens.standsAlone(text, text.substring(at, word.end()), body)) {
                return new GluedSplit(at, word.end(), 5, coined(text, word.start(), at));
            }
        }
        return null;
    }

    /** What the glued word says: long and frequent words that no other word ends in are seldom the end of a name. */
    private static double score(String text, Span word, int at, int found) {
        double weight = coined(text, word.start(), at) ? 0.35 : 0.75;
        return 0.5 * Math.min(word.end() - at, 7)
                + FREQUENCY[Lexicon.tier(found)]
                - weight * Lexicon.tail(found) * NATURAL;
    }

    /** What the name says: coined names are foreign unless their last part is a word; a known word is one only as the end of several. */
    private static double head(String text, Span word, int hump, int at, boolean led) {
        Lexicon lexicon = Lexicon.english();
        if (coined(text, word.start(), at)) {
            return lexicon.knows(text, hump, word.end()) ? -6 : 2.5;
        }
        return !lexicon.knows(text, word.start(), at) ? 0 : led ? 2 : -1.5;
    }

    private static boolean coined(String text, int start, int end) {
        boolean capitals = end - start > 1;
        for (int i = start; i < end; i++) {
            capitals &= !Tokens.lower(text.charAt(i));
        }
        return capitals || Tokens.camel(text, start, end);
    }

    private static boolean lower(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(text.charAt(i) >= 'a' && text.charAt(i) <= 'z')) {
                return false;
            }
        }
        return true;
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
