package dev.winnow.rules.injection;

import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds a name at the place where the network of seed 000 puts it into a body whose title does not show it: after the first comma, or at
 * the end of a first paragraph without comma, "is" and "on"; glued on its left, with the sentence's own blank on its right.
 */
final class LonePlace {

    /** A coined name, or a page that shows the network's header. */
    private static final double PROVEN = 0.85;

    /** A name that only the grammar around it makes foreign. */
    private static final double SUSPECTED = 0.6;

    /** The network writes into the first paragraph; this is the length searched for the comma, a guess. */
    private static final int BEGINNING = 4000;

    private static final int MOST_WORDS = 7;

    private static final int LONGEST_NAME = 60;

    /** Words that do not follow a name directly, for it then has no part in the sentence; English, German, French, Spanish, Portuguese. */
    private static final Set<String> NOT_AFTER_NAMES = Set.of(
            "the",
            "a",
            "an",
            "this",
            "these",
            "those",
            "its",
            "his",
            "her",
            "their",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "not",
            "but",
            "so",
            "because",
            "although",
            "though",
            "despite",
            "while",
            "when",
            "after",
            "before",
            "where",
            "according",
            "das",
            "dem",
            "ein",
            "eine",
            "einen",
            "dass",
            "um",
            "ich",
            "er",
            "es",
            "wir",
            "le",
            "les",
            "un",
            "une",
            "il",
            "elle",
            "nous",
            "vous",
            "qui",
            "que",
            "comme",
            "el",
            "los",
            "las",
            "una",
            "os",
            "uma");

    /** What names of firms end in; other capitalised words after a coined one may belong to the sentence. */
    private static final Set<String> FIRMS = Set.of(
            "Academy",
            "App",
            "Bank",
            "Bot",
            "Bridge",
            "Capital",
            "Center",
            "Centre",
            "Club",
            "Coin",
            "Education",
            "Exchange",
            "Expert",
            "Finance",
            "Financial",
            "Fund",
            "Funds",
            "Group",
            "Guide",
            "Guides",
            "Hub",
            "Institute",
            "Invest",
            "Investment",
            "Investments",
            "Lab",
            "Labs",
            "Market",
            "Markets",
            "Network",
            "Partners",
            "Platform",
            "Pro",
            "Quantitative",
            "Reviews",
            "School",
            "Signals",
            "Strategies",
            "Systems",
            "Tank",
            "Technologies",
            "Think",
            "Token",
            "Tools",
            "Trade",
            "Trading",
            "University",
            "Ventures",
            "Wallet",
            "Wealth");

    private static final Set<String> CREDITS = Set.of(
            "photo",
            "image",
            "press",
            "stock",
            "pix",
            "pics",
            "picture",
            "media",
            "wire",
            "getty",
            "reuters",
            "credit",
            "courtesy",
            "news");

    private final Page page;
    private final List<Found> out;
    private final String text;

    LonePlace(Page page, List<Found> out) {
        this.page = page;
        this.out = out;
        this.text = page.text();
    }

    /** Reports the name; whether there was one. */
    boolean report() {
        return afterComma() || atParagraphEnd();
    }

    private boolean afterComma() {
        int end = Math.min(text.length() - 1, page.body() + BEGINNING);
        int glued = -1;
        int first = text.indexOf(',', page.body());
        for (int i = first; i > 0 && i < end; i = text.indexOf(',', i + 1)) {
            if (Tokens.letter(text.charAt(i + 1)) && !Character.isDigit(text.charAt(i - 1))) {
                if (glued >= 0) {
                    return false; // the writer's habit, or code
                }
                glued = i;
            }
        }
        if (glued < 0 || !Tokens.upper(text.charAt(glued + 1))) {
            return false;
        }
        List<Span> run = run(glued + 1);
        return !run.isEmpty() && judge(run, glued == first);
    }

    /** Capitalised words, and versions such as 5.0 behind them, with single blanks between. */
    private List<Span> run(int start) {
        List<Span> run = new ArrayList<>();
        int at = start;
        while (run.size() < MOST_WORDS && at < text.length()) {
            int end = Tokens.upper(text.charAt(at)) ? Tokens.wordEnd(text, at) : run.isEmpty() ? at : versionEnd(at);
            if (end == at) {
                break;
            }
            run.add(new Span(at, end));
            if (end == text.length() || text.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return run;
    }

    private int versionEnd(int at) {
        int point = Tokens.wordEnd(text, at);
        boolean version = point > at
                && point + 1 < text.length()
                && text.charAt(point) == '.'
                && Character.isDigit(text.charAt(at))
                && Character.isDigit(text.charAt(point + 1));
        return version ? Tokens.wordEnd(text, point + 1) : at;
    }

    private boolean judge(List<Span> run, boolean firstComma) {
        int coined = coined(run);
        Span name = new Span(run.get(0).start(), run.get(run.size() - 1).end());
        int next = name.end() + 1;
        boolean lowerNext =
                next < text.length() && (Tokens.lower(text.charAt(next)) || Character.isDigit(text.charAt(next)));
        if (coined >= 0) {
            name = new Span(name.start(), brandEnd(run, coined)); // what follows may be a name of the story's own
        }
        next = name.end() + 1;
        boolean goesOn = next < text.length() && text.charAt(name.end()) == ' ' && Letters.isWord(text.charAt(next));
        if (!goesOn || Removal.verb(text, next) || inStory(run, name)) {
            return false;
        }
        boolean proven = firstComma && (coined >= 0 || page.header() != null && lowerNext);
        boolean firm = run.size() > 1 && FIRMS.contains(run.get(run.size() - 1).in(text));
        boolean english = firstComma
                && lowerNext
                && !page.english()
                && (firm || Tokens.englishWords(text, run) > 1 && ordinary(run));
        boolean foreign = firstComma
                && lowerNext
                && run.size() > 1
                && NOT_AFTER_NAMES.contains(text.substring(next, Tokens.wordEnd(text, next)));
        proven |= english || foreign && firm;
        if (!proven && !foreign && coined < 0) {
            return false;
        }
        String message = "Name '" + name.in(text) + "' is put into the sentence after ','";
        out.add(new Found(proven ? PROVEN : SUSPECTED, name, message, proven ? Fix.delete(name) : null));
        return true;
    }

    /** Whether all words but the first are English ones of the dictionary, so that none belongs to a name of the story. */
    private boolean ordinary(List<Span> run) {
        return run.stream().skip(1).allMatch(word -> Lexicon.english().knowsWord(text, word.start(), word.end()));
    }

    /** The end of the coined word and of the version or the words for a firm behind it. */
    private int brandEnd(List<Span> run, int coined) {
        int end = run.get(coined).end();
        for (Span word : run.subList(coined + 1, run.size())) {
            boolean version = Character.isDigit(text.charAt(word.start()));
            if (!version && !FIRMS.contains(word.in(text))) {
                break;
            }
            end = word.end();
        }
        return end;
    }

    /** The index of the last coined word of the run, or -1. */
    private int coined(List<Span> run) {
        for (int i = run.size() - 1; i >= 0; i--) {
            if (Tokens.coined(text, run.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the story speaks of the name elsewhere: the whole of it, or a word of it that is in no dictionary. */
    private boolean inStory(List<Span> run, Span name) {
        if (page.repeats(run.get(0)) && Occurrences.count(page, name.in(text)) > 1) {
            return true;
        }
        for (Span word : run) {
            boolean telling = word.end() <= name.end() && !Lexicon.english().knowsWord(text, word.start(), word.end());
            if (telling && page.repeats(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean atParagraphEnd() {
        int line = firstParagraph();
        if (line < 0) {
            return false;
        }
        Span paragraph = page.view().visibleLine(line);
        int end = paragraph.end();
        int start = end;
        while (start > paragraph.start() && end - start < LONGEST_NAME && inName(text.charAt(start - 1))) {
            start--;
        }
        boolean glued = start - 1 > paragraph.start() && ".?!\u201D".indexOf(text.charAt(start - 1)) >= 0;
        if (!glued || start == end || Letters.isBlank(text.charAt(start)) || Letters.isBlank(text.charAt(start - 2))) {
            return false;
        }
        List<Span> run = page.header() != null ? page.words(new Span(start, end)) : run(start);
        boolean whole = !run.isEmpty()
                && run.size() <= MOST_WORDS
                && run.get(run.size() - 1).end() == end;
        if (!whole
                || !emptyOfPlaces(paragraph.start(), start)
                || credit(start, end)
                || inStory(run, new Span(start, end))) {
            return false;
        }
        boolean proven = page.header() != null || coined(run) >= 0;
        if (proven) {
            Span name = new Span(start, end);
            String message = "Name '" + name.in(text) + "' is put behind the paragraph's last sentence";
            out.add(new Found(PROVEN, name, message, Fix.delete(name)));
        }
        return proven;
    }

    private static boolean inName(char c) {
        return Letters.isWord(c) || c == ' ';
    }

    /** The first line of the body that is long enough for a sentence, of the first four that are not blank. */
    private int firstParagraph() {
        int seen = 0;
        for (int i = page.view().lineAt(page.body()); i < page.view().lineCount() && seen < 4; i++) {
            Span line = page.view().visibleLine(i);
            if (line.start() >= page.body() && !line.isEmpty()) {
                if (line.length() >= 40) {
                    return i;
                }
                seen++;
            }
        }
        return -1;
    }

    /** Whether the stretch holds none of the places that the network prefers to a paragraph's end. */
    private boolean emptyOfPlaces(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ' ' && (text.startsWith(" is ", i) || text.startsWith(" on ", i))) {
                return false;
            }
        }
        return true;
    }

    private boolean credit(int start, int end) {
        String folded = text.substring(start, end).toLowerCase(Locale.ROOT);
        return CREDITS.stream().anyMatch(folded::contains);
    }
}
