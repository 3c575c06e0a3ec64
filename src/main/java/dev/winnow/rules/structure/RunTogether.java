package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word read as two English ones that have run together.
 *
 * @param word both
 * @param at where the second begins
 */
record RunTogether(Span word, int at) {

    /** A shorter name may be a syllable. */
    private static final int SHORTEST_NAME = 4;

    /** The rarest words that may stand before the capital, by the lexicon's tiers; a guess. */
    private static final int RAREST = 4;

    /** Small words that no name or coinage of two words begins with. */
    private static final Set<String> FUNCTION = Set.of(
            "the", "of", "and", "that", "from", "with", "for", "by", "at", "as", "was", "is", "are", "were", "said",
            "says", "in", "which", "when", "than", "between", "against", "during", "through", "his", "her", "their",
            "our", "its");

    /** Capitalised words that open sentences and stand in no name behind another word. */
    private static final Set<String> OPENERS = Set.of(
            "The",
            "These",
            "Those",
            "They",
            "There",
            "Their",
            "When",
            "Where",
            "While",
            "After",
            "Before",
            "Although",
            "Because",
            "Since",
            "However",
            "Meanwhile",
            "According",
            "His",
            "Her",
            "She",
            "But",
            "What",
            "Who",
            "Why");

    /** Before a name these make brands, names of code, or prefixes. */
    private static final Set<String> PREFIXES = Set.of(
            "air",
            "fly",
            "visit",
            "go",
            "my",
            "we",
            "just",
            "only",
            "easy",
            "open",
            "free",
            "net",
            "web",
            "eco",
            "info",
            "tele",
            "mini",
            "micro",
            "self",
            "post",
            "pro",
            "anti",
            "ante",
            "non",
            "un",
            "re",
            "trans",
            "ex",
            "sub",
            "super",
            "hyper",
            "ultra",
            "de",
            "la",
            "le",
            "van",
            "von",
            "di",
            "da",
            "du",
            "del",
            "al",
            "el",
            "ben",
            "bin",
            "bar",
            "san",
            "get",
            "set",
            "is",
            "has",
            "add",
            "put",
            "use",
            "new",
            "do",
            "can",
            "make",
            "made",
            "love",
            "discover",
            "see",
            "hello",
            "live",
            "be",
            "mac",
            "wiki",
            "inter",
            "pan",
            "neo",
            "meta",
            "auto",
            "mid",
            "pre",
            "out",
            "over",
            "under",
            "semi",
            "multi",
            "mono",
            "poly",
            "radio",
            "team",
            "club",
            "one",
            "big",
            "all",
            "lo",
            "ha",
            "ma",
            "ka",
            "den",
            "der",
            "das",
            "dos",
            "des",
            "con",
            "per",
            "ne",
            "na",
            "no",
            "pa",
            "ta",
            "te",
            "ti",
            "to",
            "tu",
            "mi",
            "sa",
            "se",
            "si",
            "so",
            "su",
            "if",
            "a",
            "i",
            "e");

    /** What a name may run into; as the end of a longer word none of them is met. */
    private static final Set<String> ENDS = Set.of(
            "was", "has", "have", "were", "which", "would", "could", "should", "from", "their", "they", "been", "about",
            "after", "because", "whose", "while", "when", "what", "through", "between", "before", "said", "says",
            "told");

    /** What may stand around a word of running text. */
    private static final String BEFORE = "(\u201C\u2018\"\u2014\u2013";

    private static final String AFTER = ",;:?!)\u2019'\u201D\"\u2014\u2013";

    /** The reading of a word as two; null where it is one, or where that is not sure. */
    static @Nullable RunTogether of(String text, Words words, int i) {
        int start = words.start(i);
        int end = words.end(i);
        char first = text.charAt(start);
        if (first >= 'a') {
            int hump = first <= 'z' ? hump(text, start, end) : -1;
            return hump > 0 ? humped(text, words, i, hump) : null;
        }
        boolean capital = first >= 'A' && first <= 'Z' && end - start >= SHORTEST_NAME + 3;
        return capital && goesOn(text, end) ? named(text, words.span(i)) : null;
    }

    /** Where the one capital of the word stands, two letters from either end at least; -1 for other words. */
    private static int hump(String text, int start, int end) {
        int hump = start + 2;
        while (hump < end - 2 && text.charAt(hump) > 'Z') {
            hump++;
        }
        if (hump >= end - 2 || text.charAt(hump) < 'A') {
            return -1;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (i != hump && (c < 'a' || c > 'z')) {
                return -1;
            }
        }
        return hump;
    }

    /** Whether a blank and a word in lower case follow. */
    private static boolean goesOn(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
    }

    /** A word in lower case that runs into a capitalised one. */
    private static @Nullable RunTogether humped(String text, Words words, int i, int hump) {
        Span word = words.span(i);
        Lexicon lexicon = Lexicon.english();
        int head = lexicon.find(text, word.start(), hump);
        if (head == Lexicon.UNKNOWN || !free(text, word)) {
            return null;
        }
        String before = text.substring(word.start(), hump);
        boolean common = Lexicon.tier(head) > 0 && Lexicon.tier(head) <= RAREST;
        if (!common || PREFIXES.contains(before)) {
            return null;
        }
        int second = lexicon.find(text, hump, word.end());
        boolean name = second != Lexicon.UNKNOWN && Lexicon.tier(second) == 0 && word.end() - hump >= SHORTEST_NAME;
        boolean opens = OPENERS.contains(text.substring(hump, word.end())) && spaced(text, word.end());
        boolean phrase = FUNCTION.contains(before) && second != Lexicon.UNKNOWN && leads(text, words, i);
        return name || opens || phrase ? new RunTogether(word, hump) : null;
    }

    /** Whether the next word is capitalised too, with a blank between. */
    private static boolean leads(String text, Words words, int i) {
        return i + 1 < words.count()
                && words.capitalised(i + 1)
                && words.start(i + 1) == words.end(i) + 1
                && text.charAt(words.end(i)) == ' ';
    }

    private static boolean spaced(String text, int end) {
        return end < text.length() && text.charAt(end) == ' ';
    }

    /** A known name that runs into a small word, with the sentence going on in lower case. */
    private static @Nullable RunTogether named(String text, Span word) {
        int end = word.end();
        int first = Math.max(word.start() + SHORTEST_NAME, end - 7);
        long tails = Lexicon.english().commonTails(text, first, end);
        for (; tails != 0; tails &= tails - 1) {
            int at = first + Long.numberOfTrailingZeros(tails);
            if (ENDS.contains(text.substring(at, end))) {
                return isName(text, word, at) && free(text, word) ? new RunTogether(word, at) : null;
            }
        }
        return null;
    }

    private static boolean isName(String text, Span word, int at) {
        Lexicon lexicon = Lexicon.english();
        for (int i = word.start() + 1; i < at; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return lexicon.knows(text, word.start(), at) && !lexicon.knows(text, word.start(), word.end());
    }

    /** Whether the word stands in running text, not in an address, a name of code or a number. */
    private static boolean free(String text, Span word) {
        boolean before = word.start() == 0
                || Letters.isBlank(text.charAt(word.start() - 1))
                || BEFORE.indexOf(text.charAt(word.start() - 1)) >= 0;
        if (!before || word.end() == text.length()) {
            return before;
        }
        char after = text.charAt(word.end());
        boolean stop =
                after == '.' && (word.end() + 1 == text.length() || Letters.isBlank(text.charAt(word.end() + 1)));
        return stop || Letters.isBlank(after) || AFTER.indexOf(after) >= 0;
    }
}
