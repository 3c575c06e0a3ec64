package dev.winnow.rules.structure;

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
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two English words run together where a tag was stripped, as in {@code theNew York} or {@code Trumpwas}.
 *
 * <p>A word in lower case that runs into a capitalised one is taken apart where the second is a name by the lexicon, opens sentences, or goes
 * on with a capitalised word behind a function word. A name that runs into a small word is taken apart where no word of the language ends
 * in that. Names with inner capitals are the injection rules' affair, and so are names that nobody knows: here they stay quiet, as do words
 * that come again and texts that show or discuss programs.
 */
public final class GluedWords implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-words", Category.STRUCTURE, Severity.WARNING)
            .summary("Two words run together where a tag was stripped")
            .why("""
                    A link, an emphasis or a caption that was scraped without the gap beside it runs into the next word. The
                    result is in no dictionary; a model learns it, and a search for either word misses it.
                    """)
            .source("Seen in the gold texts of article extraction benchmarks; lexicon: SCOWL")
            .confidence(0.85)
            .hit(
                    "The storm closed the harbour ⟦ofNew→of New⟧ Bedford, and the ⟦ferryThe→ferry The⟧ Sound runs stayed in port.")
            .hit("The deal that ⟦Obamahas→Obama has⟧ asked for is off, and ⟦fromLondon→from London⟧ nothing was heard.")
            .miss(
                    "The new easyJet and eBay offices lie near McDonald's; iPhone, YouTube, deGrasse and LeBron are names.")
            .miss("Mr Biswas, Mrs Goodwill and the Copelands met Colonel Beckwith at Hanover in Delaware.")
            .miss("Call getName and toString, then theMap: the isEmpty of inputStream says so.")
            .build();

    /** The shortest word that is split; "inUs" is the shortest that means something. */
    private static final int SHORTEST = 5;

    /** Longer words are looked at no further. */
    private static final int LONGEST = 40;

    /** A text with more such words is no prose; so many are looked for in it. */
    private static final int MOST_LOOK_UPS = 50;

    /** A name of several words that the text has nowhere else may be foreign to it. */
    private static final double SUSPECTED = 0.6;

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

    public GluedWords(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * A reading of one word.
     *
     * @param at where the second word begins
     */
    private record Split(Span word, int at) {}

    @Override
    public void check(View view, Findings out) {
        Words words = view.words();
        String text = view.text();
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            int length = words.length(i);
            if (length >= SHORTEST && length <= LONGEST) {
                Split split = split(text, words, i);
                if (split != null) {
                    splits.add(split);
                }
            }
        }
        if (splits.isEmpty() || Technical.of(view).holds()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        splits.forEach(split -> counts.merge(split.word().in(text), 1, Integer::sum));
        int lookUps = MOST_LOOK_UPS;
        for (Split split : splits) {
            String found = split.word().in(text);
            double confidence = counts.getOrDefault(found, 0) > 1 || --lookUps < 0 ? 0 : confidence(view, split);
            if (confidence > 0) {
                int at = split.at() - split.word().start();
                String mended = found.substring(0, at) + " " + found.substring(at);
                out.add(
                        confidence,
                        split.word(),
                        "Words '" + found.substring(0, at) + "' and '" + found.substring(at) + "' have run together",
                        confidence == INFO.confidence() ? Fix.replace(split.word(), mended) : null);
            }
        }
    }

    /**
     * How sure the reading is; 0 where another rule's is likelier: in a breadcrumb, or where the name has several words of which a content
     * network may have made it.
     */
    private static double confidence(View view, Split split) {
        String text = view.text();
        int start = split.word().start();
        if (Character.isLowerCase(text.charAt(start))) {
            int line = view.lineStart(view.lineAt(start));
            boolean path = text.lastIndexOf(" > ", start) >= line || text.lastIndexOf(" \u00BB ", start) >= line;
            return path ? 0 : INFO.confidence();
        }
        int previous = Glue.wordStart(text, start - 1);
        boolean led = start > 1 && text.charAt(start - 1) == ' ' && Character.isUpperCase(text.charAt(previous));
        if (!led) {
            return INFO.confidence();
        }
        boolean name = isNameOnly(text, previous, start - 1) || isNameOnly(text, start, split.at());
        return !name ? 0 : standsAlone(text, text.substring(start, split.at())) ? INFO.confidence() : SUSPECTED;
    }

    private static boolean isNameOnly(String text, int start, int end) {
        int found = Lexicon.english().find(text, start, end);
        return found != Lexicon.UNKNOWN && Lexicon.tier(found) == 0;
    }

    private static boolean standsAlone(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0 && Glue.wordEnd(text, at) != at + name.length()) {
            at = text.indexOf(name, at + name.length());
        }
        return at >= 0;
    }

    private static @Nullable Split split(String text, Words words, int i) {
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
    private static @Nullable Split humped(String text, Words words, int i, int hump) {
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
        return name || opens || phrase ? new Split(word, hump) : null;
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
    private static @Nullable Split named(String text, Span word) {
        int end = word.end();
        int first = Math.max(word.start() + SHORTEST_NAME, end - 7);
        long tails = Lexicon.english().commonTails(text, first, end);
        for (; tails != 0; tails &= tails - 1) {
            int at = first + Long.numberOfTrailingZeros(tails);
            if (ENDS.contains(text.substring(at, end))) {
                return isName(text, word, at) && free(text, word) ? new Split(word, at) : null;
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
