package dev.winnow.rules.injection;

import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a coined name, or one of several words, that the next word of the sentence is glued to, when the title does not show it. */
final class GluedName {

    /** Glued to two words, or at the place where the network of seed 000 writes. */
    private static final double PROVEN = 0.9;

    /**
     * One coined name, nowhere else in a text without other glue, and the sentence reads without it. Of 600,000 words of untouched text
     * none is of this kind: a name the author speaks of comes again.
     */
    private static final double COINED = 0.82;

    /** The same where the blank may have got lost, and the name be the author's own. */
    private static final double DOUBTED = 0.7;

    /** Ordinary words where the network writes, or on a page with its header. */
    private static final double PLACED = 0.85;

    private static final double SUSPECTED = 0.6;

    /**
     * The score from which a split counts. Measured on the clean texts of the development benchmark (350,000 words) and on 127 MB of
     * technical text: no false alarm in the first, some 60 in the second, nearly all of them identifiers of code.
     */
    private static final double ENOUGH = 4.9;

    /** At the network's place less will do. */
    private static final double ENOUGH_AT_PLACE = 2.9;

    /** Words that no compound ends in: what proves a name of ordinary words foreign. */
    private static final Set<String> FUNCTION = Set.of(
            "and", "are", "because", "been", "but", "could", "does", "for", "from", "had", "has", "have", "his", "how",
            "into", "its", "not", "of", "she", "should", "than", "that", "the", "their", "them", "there", "these",
            "they", "this", "those", "to", "was", "we", "were", "what", "when", "where", "which", "while", "who",
            "will", "with", "would", "you", "your");

    /** What is longer is no word. */
    private static final int LONGEST_WORD = 40;

    /** A text with more unknown words with inner capitals than this names its own, as technical texts do; a guess. */
    private static final int MANY_COINED = 2;

    /** Words before the last one of a name. */
    private static final int LONGEST = 6;

    /** Suspects kept in one text; a guess. */
    private static final int MOST = 20;

    private final Page page;
    private final List<Found> out;
    private final String text;
    private final char[] chars;
    private final Words words;
    private final Set<String> coinedWords = new HashSet<>();

    GluedName(Page page, List<Found> out) {
        this.page = page;
        this.out = out;
        this.text = page.text();
        this.chars = page.view().chars();
        this.words = page.view().words();
    }

    /**
     * One reading.
     *
     * @param name the foreign name
     * @param end where the glued word ends
     * @param atPlace whether it stands where the network writes
     */
    private record Suspect(Span name, int end, boolean coined, boolean atPlace) {}

    void report() {
        int place = place();
        List<Suspect> suspects = new ArrayList<>();
        Capitals capitals = page.capitals();
        for (int k = capitals.from(page.body()); k < capitals.size() && suspects.size() < MOST; k++) {
            int i = capitals.word(k);
            if (words.length(i) > 4 && words.length(i) <= LONGEST_WORD && candidate(i, place)) {
                Suspect suspect = suspect(i, place);
                if (suspect != null) {
                    suspects.add(suspect);
                }
            }
        }
        Map<String, Suspect> names = new LinkedHashMap<>();
        suspects.forEach(suspect -> names.putIfAbsent(suspect.name().in(text), suspect));
        names.values().forEach(suspect -> judge(suspect, names.size()));
    }

    /** Facts that cost no look-up: without inner capitals in the name, the network's place or header, or a function word, it is none. */
    private boolean candidate(int i, int place) {
        if (words.start(i) == place) {
            return true;
        }
        boolean led = led(i);
        if (!inSentence(i, led)) {
            return false;
        }
        boolean camel = camel(i);
        if (!led && !camel) {
            return false;
        }
        int first = i;
        while (!camel && first > 0 && i - first < LONGEST && led(first)) {
            first--;
            camel = camel(first);
        }
        return camel
                || words.start(first) == place
                || page.header() != null
                || i - first > 1 && endsInFunctionWord(i) && page.english();
    }

    private boolean camel(int i) {
        return Tokens.camel(chars, words.start(i), words.end(i));
    }

    private boolean endsInFunctionWord(int i) {
        int end = words.end(i);
        int first = Math.max(words.start(i) + 1, end - 7);
        long tails = Lexicon.english().commonTails(text, first, end);
        for (; tails != 0; tails &= tails - 1) {
            if (FUNCTION.contains(text.substring(first + Long.numberOfTrailingZeros(tails), end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capitalised word stands before this one with a single blank between. */
    private boolean led(int i) {
        return i > 0
                && words.end(i - 1) + 1 == words.start(i)
                && chars[words.end(i - 1)] == ' '
                && words.capitalised(i - 1);
    }

    /** Whether the word stands in a sentence: a blank before it, not after a full stop, and nothing of code or addresses around it. */
    private boolean inSentence(int i, boolean led) {
        int start = words.start(i);
        int end = words.end(i);
        return (led || goesOn(start)) && endsWord(end);
    }

    /** Whether the word is one that no compound ends in. */
    static boolean function(String text, int start, int end) {
        return end - start <= 7 && FUNCTION.contains(text.substring(start, end));
    }

    private boolean goesOn(int start) {
        return goesOn(text, start);
    }

    /** Whether a sentence is under way where the word begins. */
    static boolean goesOn(String text, int start) {
        return start > 1
                && text.charAt(start - 1) == ' '
                && (Letters.isWord(text.charAt(start - 2)) || ",;\u2019\u201D'".indexOf(text.charAt(start - 2)) >= 0);
    }

    private @Nullable Suspect suspect(int i, int place) {
        Span word = words.span(i);
        if (Lexicon.english().knows(text, word.start(), word.end())) {
            return null;
        }
        if (coinedWords.size() <= MANY_COINED + MOST && Tokens.camel(text, word.start(), word.end())) {
            coinedWords.add(word.in(text));
        }
        int first = firstOfName(i);
        boolean atPlace = words.start(first) == place;
        GluedSplit split =
                page.english() ? GluedSplit.of(text, word, first < i) : GluedSplit.ofForeign(page, word, first < i);
        if (split == null || split.score() < (atPlace ? ENOUGH_AT_PLACE : ENOUGH)) {
            return null;
        }
        if (!atPlace && !goesOn(words.start(first))) {
            return null;
        }
        boolean coined = split.coined()
                && Tokens.camel(text, word.start(), split.at())
                && !Lexicon.english().knows(text, word.start(), split.at());
        for (int k = first; k < i; k++) {
            coined |= Tokens.coined(text, words.span(k));
        }
        boolean function = i - first >= 2 && FUNCTION.contains(text.substring(split.at(), split.end()));
        boolean enough = coined || page.english() && (function || atPlace || page.header() != null && first < i);
        Span name = new Span(words.start(first), split.at());
        return enough ? new Suspect(name, split.end(), coined, atPlace) : null;
    }

    /** The first word of the name that ends in the i-th: the capitalised words before it, from the first coined one if there is one. */
    private int firstOfName(int i) {
        int first = i;
        int coined = Tokens.camel(text, words.start(i), words.end(i)) ? i : -1;
        while (first > 0 && i - first < LONGEST && led(first)) {
            first--;
            coined = Tokens.coined(text, words.span(first)) ? first : coined;
        }
        return coined >= 0 ? coined : first;
    }

    /** Weighs all places of one name together. */
    private void judge(Suspect suspect, int names) {
        String name = suspect.name().in(text);
        List<Span> places = new ArrayList<>();
        Set<String> glued = new HashSet<>();
        for (Span place : Occurrences.of(page, name).toWord()) {
            if (place.equals(suspect.name()) || inSentence(place)) {
                places.add(place);
                glued.add(stem(place));
            }
        }
        if (places.isEmpty() || page.standsAlone(name, 0) || glued.size() == 1 && page.repeats(lastWord(suspect))) {
            return; // the story's own name, and a lost blank; or a word of its own
        }
        boolean crowded = coinedWords.size() > MANY_COINED + places.size();
        double confidence = confidence(suspect, glued.size(), crowded || names > 1);
        if (crowded && confidence == DOUBTED) {
            return;
        }
        for (Span place : places) {
            String message = "Name '" + name + "' is put into the sentence before '" + gluedTo(place) + "'";
            boolean breaks = confidence == COINED && page.english() && Removal.breaks(text, place.start(), place.end());
            boolean sure = confidence > DOUBTED && !breaks;
            double here = sure ? confidence : Math.min(confidence, DOUBTED);
            out.add(new Found(here, place, message, sure ? Fix.delete(place) : null));
        }
    }

    private double confidence(Suspect suspect, int words, boolean doubted) {
        boolean several =
                text.substring(suspect.name().start(), suspect.name().end()).indexOf(' ') > 0;
        if (page.english() && words > 1 || suspect.atPlace() && suspect.coined()) {
            return PROVEN;
        }
        if (suspect.coined()) {
            return page.header() != null || !doubted ? COINED : DOUBTED;
        }
        return several && (page.header() != null || suspect.atPlace()) ? PLACED : SUSPECTED;
    }

    /** Whether a name and the lower-case word glued to it stand in a sentence. */
    private boolean inSentence(Span name) {
        int end = name.end();
        while (end < text.length() && Tokens.lower(text.charAt(end))) {
            end++;
        }
        boolean word = !page.english() || Lexicon.english().knowsWord(text, name.end(), end);
        return word && name.start() > 0 && text.charAt(name.start() - 1) == ' ' && endsWord(end);
    }

    /** Whether a sentence may go on, or end, at the index; a point within an address or a name of code is none. */
    private boolean endsWord(int end) {
        if (end == chars.length) {
            return true;
        }
        char c = chars[end];
        boolean stop = ".!?:".indexOf(c) >= 0 && (end + 1 == chars.length || Letters.isBlank(chars[end + 1]));
        return c == ' ' || stop || ",;-\u2019'\r\n".indexOf(c) >= 0;
    }

    /** The first letters of the glued word, by which "key" and "keys" are one. */
    private String stem(Span name) {
        return text.substring(name.end(), Math.min(name.end() + 3, Tokens.wordEnd(text, name.end())));
    }

    private String gluedTo(Span name) {
        return text.substring(name.end(), Tokens.wordEnd(text, name.end()));
    }

    /** The name's last word with the word glued to it. */
    private Span lastWord(Suspect suspect) {
        return new Span(Tokens.wordStart(text, suspect.name().end()), suspect.end());
    }

    /** Where the network writes when no comma comes earlier: after the first "is" or "on" of the body; -1 without such a place. */
    private int place() {
        int comma = text.indexOf(',', page.body());
        int end = comma < 0 ? text.length() : comma;
        for (int i = text.indexOf(' ', page.body()); i >= 0 && i < end; i = text.indexOf(' ', i + 1)) {
            if (text.startsWith("is ", i + 1) || text.startsWith("on ", i + 1)) {
                return i + 4;
            }
        }
        return -1;
    }
}
