package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where one name stands in the body of a page, and how it is joined to its neighbours.
 *
 * @param toWord where a word runs on directly after the name, as in {@code is Namevisiting}
 * @param toMark where a punctuation mark stands directly before the name, as in {@code flu,Name but}
 * @param free how often it stands between blanks or marks like any other name
 */
record Occurrences(List<Span> toWord, List<Span> toMark, int free) {

    /** Behind other words of a name only a common word is taken for its last word. */
    private static final int COMMON = 4;

    private static final String MARKS_BEFORE = ",.;?!)\u201D\u2026%";

    /** More would be a flood that tells no more than these; a guess. */
    private static final int MOST = 200;

    /** Looks a name up from {@code page.body()} on; the {@code title} tells which compounds are the story's own. */
    static Occurrences of(Page page, String name) {
        List<Span> toWord = new ArrayList<>();
        List<Span> toMark = new ArrayList<>();
        int free = 0;
        String text = page.text();
        int start = page.next(name, page.body());
        for (; start >= 0 && toWord.size() + toMark.size() < MOST && free < MOST; start = page.next(name, start + 1)) {
            Span span = new Span(start, start + name.length());
            if (gluedToWord(page, span)) {
                toWord.add(span);
            } else if (gluedToMark(text, span)) {
                toMark.add(span);
            } else {
                free++;
            }
        }
        return new Occurrences(toWord, toMark, free);
    }

    private static boolean gluedToWord(Page page, Span name) {
        String text = page.text();
        int end = Tokens.wordEnd(text, name.end());
        if (end == name.end() || Character.isDigit(text.charAt(name.end()))) {
            return false;
        }
        String rest = text.substring(name.end(), end);
        boolean oneLetter = rest.length() == 1 && !rest.equals("a") && !rest.equals("I");
        if (oneLetter || Tokens.inflection(rest) || compoundOfTitle(page, name, rest)) {
            return false;
        }
        if (!page.english()) {
            return distinct(text, name) || page.standsAlone(rest, page.body());
        }
        Lexicon lexicon = Lexicon.english();
        int start = Tokens.wordStart(text, name.end());
        int joined = lexicon.find(text, start, end);
        boolean known = joined != Lexicon.UNKNOWN && (start == name.start() || Lexicon.tier(joined) <= COMMON);
        return !known && (distinct(text, name) || lexicon.knows(text, name.end(), end));
    }

    /** How often the name stands in the body, glued or free. */
    static int count(Page page, String name) {
        Occurrences found = of(page, name);
        return found.toWord.size() + found.toMark.size() + found.free;
    }

    /** "Spider-Man" in the title and "Spiderman" in the story are the same name. */
    private static boolean compoundOfTitle(Page page, Span name, String rest) {
        int after = page.title().start() + name.length() + 1;
        boolean hyphened = after < page.title().end() && page.text().charAt(after - 1) == '-';
        return hyphened
                && Letters.equalFolded(
                        page.text(),
                        after,
                        Math.min(after + rest.length(), page.title().end()),
                        rest);
    }

    static boolean gluedToMark(String text, Span name) {
        int before = name.start() - 1;
        if (before < 1 || continues(text, name.end()) || MARKS_BEFORE.indexOf(text.charAt(before)) < 0) {
            return false;
        }
        char after = name.end() < text.length() ? text.charAt(name.end()) : '\n';
        return Letters.isBlank(after) && (text.charAt(before) == ',' || !Letters.isBlank(text.charAt(before - 1)));
    }

    private static boolean continues(String text, int at) {
        return at >= 0 && at < text.length() && Letters.isWord(text.charAt(at));
    }

    /** Whether a name is of a shape that ordinary words do not have: two words, inner capitals, a digit, or no word at all. */
    static boolean distinct(String text, Span name) {
        boolean letters = false;
        for (int i = name.start(); i < name.end(); i++) {
            char c = text.charAt(i);
            if (Letters.isBlank(c) || Character.isDigit(c)) {
                return true;
            }
            letters |= Letters.isWord(c);
        }
        return letters && Tokens.camel(text, name.start(), name.end());
    }

    /** Whether the name is one plain word that the lexicon does not know. */
    static boolean unknown(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return !Lexicon.english().knows(word, 0, word.length());
    }
}
