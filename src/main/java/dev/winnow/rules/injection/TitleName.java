package dev.winnow.rules.injection;

import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name that title (or header) and body of one page share, where both places are wrong for a name. */
final class TitleName {

    /** Two wrong places that agree: no false alarm on 1,600 texts of the development benchmark. */
    private static final double AGREED = 0.97;

    /** Coined, in a wrong place of the title, and nowhere in the story. */
    private static final double COINED = 0.85;

    /** The same for a name of ordinary words or a person: an editor has to look. */
    private static final double ORDINARY = 0.6;

    /** A writer who leaves the blank out after more commas than this does so by habit; a guess. */
    private static final int CARELESS = 3;

    /** Commas are counted in the beginning of the body only. */
    private static final int BEGINNING = 4000;

    /** Words before a name behind a title; less is no headline. A guess. */
    private static final int SHORTEST_TITLE = 4;

    /** What a headline begins with and no second part of a compound: words of the closed classes. */
    private static final Set<String> BEGINNINGS = Set.of(
            "The", "A", "An", "How", "Why", "What", "When", "Where", "Who", "Is", "Are", "This", "These", "If", "As");

    private static final Set<String> SITE_WORDS = Set.of(
            "news",
            "times",
            "post",
            "journal",
            "tv",
            "radio",
            "gazette",
            "herald",
            "media",
            "online",
            "today",
            "magazine",
            "daily",
            "tribune",
            "press",
            "blog",
            "report",
            "agency",
            "wire",
            "telegraph",
            "guardian",
            "mail",
            "star",
            "sun",
            "chronicle");

    private final Page page;
    private final List<Found> out;

    TitleName(Page page, List<Found> out) {
        this.page = page;
        this.out = out;
    }

    /** Reports the name of the title, or of the header, with all its places; whether there was one. */
    boolean report() {
        List<Affix> affixes = page.hasTitle() ? Affix.of(page) : List.of();
        for (Affix affix : affixes) {
            Occurrences found = occurrences(affix.name());
            if (agrees(affix, found)) {
                title(AGREED, affix, Fix.delete(affix.whole()));
                body(affix.name(), found);
                return true;
            }
        }
        Span source = page.source();
        if (source != null) {
            Occurrences found = occurrences(source);
            if (found.free() == 0
                    && (!found.toWord().isEmpty() || !found.toMark().isEmpty())) {
                body(source, found);
                return true;
            }
        }
        for (Affix affix : affixes) {
            if (affix.tight() && alone(affix)) {
                return true;
            }
        }
        return false;
    }

    private Occurrences occurrences(Span name) {
        return Occurrences.of(page, name.in(page.text()));
    }

    /** Whether the body proves the name foreign: glued there, and more often so than standing free as a topic of the story would. */
    private boolean agrees(Affix affix, Occurrences found) {
        int glued = found.toWord().size() + found.toMark().size();
        if (glued == 0 || found.free() >= glued) {
            return false;
        }
        boolean distinct = Occurrences.distinct(page.text(), affix.name());
        if (!affix.tight()) {
            return distinct && found.free() == 0 && beforeLowerCase(found);
        }
        if (!found.toWord().isEmpty()) {
            return distinct || affix.name().length() > 3;
        }
        return (distinct || Occurrences.unknown(affix.name().in(page.text()))) && found.free() == 0 && !careless();
    }

    /** Whether the sentence goes on in lower case where the name is glued: not a heading or a credit. */
    private boolean beforeLowerCase(Occurrences found) {
        String text = page.text();
        for (Span span : found.toWord()) {
            if (Tokens.lower(text.charAt(span.end()))) {
                return true;
            }
        }
        for (Span span : found.toMark()) {
            boolean comma = text.charAt(span.start() - 1) == ',' && span.end() + 1 < text.length();
            if (comma && Tokens.lower(text.charAt(span.end() + 1)) && !careless()) {
                return true;
            }
        }
        return false;
    }

    private boolean careless() {
        String text = page.text();
        int commas = 0;
        int end = Math.min(text.length() - 1, page.body() + BEGINNING);
        for (int i = text.indexOf(',', page.body()); i > 0 && i < end; i = text.indexOf(',', i + 1)) {
            if (Tokens.letter(text.charAt(i - 1)) && Tokens.letter(text.charAt(i + 1))) {
                commas++;
            }
        }
        return commas > CARELESS;
    }

    /** Reports a name in a wrong place of the title that the story never mentions. */
    private boolean alone(Affix affix) {
        List<Span> words = page.words(affix.name());
        Shape shape = shape(words);
        if (shape == Shape.PLAIN
                || compound(affix, words)
                || site(words)
                || page.body() >= page.text().length()
                || inStory(words)) {
            return false;
        }
        boolean series = page.text().charAt(affix.name().end()) == '|' && page.header() == null;
        boolean sure = shape == Shape.COINED && !(affix.first() && series);
        title(sure ? COINED : ORDINARY, affix, sure ? Fix.delete(affix.whole()) : null);
        return true;
    }

    /** Whether name and separator may be the writer's own: the first part of a compound, or an option behind a command. */
    private boolean compound(Affix affix, List<Span> words) {
        String text = page.text();
        if (!affix.first()) {
            return page.words(new Span(page.title().start(), affix.whole().start()))
                            .size()
                    < SHORTEST_TITLE;
        }
        int next = affix.whole().end();
        // NordLink-Kabel, McKinsey-Led: without a page's other signs, as much a writer's word as a name put before a
        // title
        boolean hyphen = text.charAt(affix.name().end()) == '-' && page.header() == null;
        return Tokens.lower(text.charAt(next))
                || hyphen
                        && words.size() == 1
                        && !BEGINNINGS.contains(text.substring(next, Tokens.wordEnd(text, next)));
    }

    private boolean site(List<Span> words) {
        return words.stream()
                .anyMatch(word -> SITE_WORDS.contains(word.in(page.text()).toLowerCase(Locale.ROOT)));
    }

    private enum Shape {
        PLAIN,
        NAMES,
        COINED
    }

    /** PLAIN: one ordinary word, two dictionary words as in a kicker, or a phrase with words in lower case. */
    private Shape shape(List<Span> words) {
        String text = page.text();
        boolean coined = false;
        boolean names = words.size() > 2;
        for (Span word : words) {
            boolean version = Character.isDigit(text.charAt(word.start()))
                    && word.start() > words.get(0).start();
            boolean camel = Tokens.coined(text, word);
            if (!version && !camel && !Tokens.upper(text.charAt(word.start()))) {
                return Shape.PLAIN;
            }
            coined |= camel;
            names |= words.size() > 1 && !version && !Lexicon.english().knowsWord(text, word.start(), word.end());
        }
        boolean readable = page.english() || Tokens.englishWords(text, words) > 1;
        return coined ? Shape.COINED : names && readable ? Shape.NAMES : Shape.PLAIN;
    }

    /** Whether the body speaks of the name: any of its words that is no dictionary word, or all words when there is none. */
    private boolean inStory(List<Span> words) {
        String text = page.text();
        List<String> telling = new ArrayList<>();
        for (Span word : words) {
            if (!Lexicon.english().knowsWord(text, word.start(), word.end())) {
                telling.add(word.in(text));
            }
        }
        if (telling.isEmpty()) {
            words.forEach(word -> telling.add(word.in(text)));
        }
        return telling.stream().anyMatch(word -> page.mentions(word, page.body()));
    }

    private void title(double confidence, Affix affix, @Nullable Fix fix) {
        String name = affix.name().in(page.text());
        String message = "Name '" + name + "' is put " + (affix.first() ? "before" : "behind") + " the title";
        out.add(new Found(confidence, affix.whole(), message, fix));
    }

    private void body(Span name, Occurrences found) {
        String text = name.in(page.text());
        for (Span span : found.toWord()) {
            String word = page.text().substring(span.end(), Tokens.wordEnd(page.text(), span.end()));
            String message = "Name '" + text + "' is put into the sentence before '" + word + "'";
            out.add(new Found(AGREED, span, message, Fix.delete(span)));
        }
        for (Span span : found.toMark()) {
            char mark = page.text().charAt(span.start() - 1);
            String message = "Name '" + text + "' is put into the sentence after '" + mark + "'";
            out.add(new Found(AGREED, span, message, Fix.delete(span)));
        }
    }
}
