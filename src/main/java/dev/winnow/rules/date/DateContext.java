package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Set;

/** The words around a date or time that decide what it is. */
final class DateContext {

    /** No sentence is read further than this to either side; a guess. */
    private static final int REACH = 300;

    private static final Set<Long> ON = Hashes.ofWords(
            "on by until till since before after dated published posted updated created date released filed issued written am vom"
                    + " bis seit ab den le au du el al del desde hasta il dal em no na de desde até op van tot sedan den på fra til"
                    + " dnia od do dne z в до с от від з datum fecha data дата tarih tarihinde pada tanggal dia día στις la pe din");

    private static final Set<Long> TITLES = Hashes.ofWords(
            "mr mrs ms dr st gen sen rep gov lt col sgt rev hon jr sr no nr vol inc co ltd jan feb mar apr jun jul aug sep"
                    + " oct nov dec sept corp prof capt supt messrs assn dept univ approx févr janv juil сент февр нояб");

    private DateContext() {}

    /** The sentence around the span, within its line; a dot after a short word is taken for an abbreviation's. */
    static Span sentence(View view, Span span) {
        int line = view.lineAt(span.start());
        int start = span.start();
        int first = Math.max(view.lineStart(line), start - REACH);
        while (start > first && !endsSentence(view, start - 1)) {
            start--;
        }
        int end = span.end();
        int last = Math.min(view.lineEnd(line), end + REACH);
        while (end < last && !endsSentence(view, end)) {
            end++;
        }
        return new Span(start, Math.max(end, span.end()));
    }

    /** Whether one of the words stands in the span. */
    static boolean has(View view, Span span, Set<Long> hashes) {
        Words words = view.words();
        int past = words.from(span.end());
        for (int i = words.from(span.start()); i < past; i++) {
            if (hashes.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition or label such as "on" or "published" stands right before the place. */
    static boolean afterPreposition(View view, int place) {
        Words words = view.words();
        int before = words.from(place) - 1;
        if (before < 0
                || words.end(before) > place
                || place - words.end(before) > 3
                || view.text().substring(words.end(before), place).contains("\n")) {
            return false;
        }
        return ON.contains(words.foldedHash(before));
    }

    /** Whether the line holds little besides the span, as a date line does. */
    static boolean aloneInLine(View view, Span span) {
        Span line = view.visibleLine(view.lineAt(span.start()));
        return view.words().countIn(line) - view.words().countIn(span) <= 2;
    }

    private static boolean endsSentence(View view, int i) {
        String text = view.text();
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？' || c == '।') {
            return true;
        }
        int next = i + 1;
        while (next < text.length() && "\"”“’‘»«)]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean stop = (c == '.' || c == '!' || c == '?') && next < text.length() && Letters.isBlank(text.charAt(next));
        return stop && (c != '.' || next > i + 1 || !abbreviates(view, i));
    }

    /** Whether the dot belongs to a date, a single letter or a title, and does not end the sentence. */
    private static boolean abbreviates(View view, int dot) {
        String text = view.text();
        int word = dot;
        while (word > 0 && dot - word < 6 && Letters.isWord(text.charAt(word - 1))) {
            word--;
        }
        if (word == dot || Character.isDigit(text.charAt(word))) {
            return StatedDates.of(view).between(word - 20, dot).stream()
                    .anyMatch(date -> date.start() <= dot && dot < date.dayEnd());
        }
        return dot - word == 1 || TITLES.contains(Hashes.folded(text, word, dot));
    }
}
