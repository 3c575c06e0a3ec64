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

    private DateContext() {}

    /** The sentence around the span, within its line; a dot after a short word is taken for an abbreviation's. */
    static Span sentence(View view, Span span) {
        int line = view.lineAt(span.start());
        int start = span.start();
        int first = Math.max(view.lineStart(line), start - REACH);
        while (start > first && !endsSentence(view.text(), start - 1)) {
            start--;
        }
        int end = span.end();
        int last = Math.min(view.lineEnd(line), end + REACH);
        while (end < last && !endsSentence(view.text(), end)) {
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
        if (before < 0 || place - words.end(before) > 3 || view.text().substring(words.end(before), place).contains("\n")) {
            return false;
        }
        return ON.contains(words.foldedHash(before));
    }

    /** Whether the line holds little besides the span, as a date line does. */
    static boolean aloneInLine(View view, Span span) {
        Span line = view.visibleLine(view.lineAt(span.start()));
        return view.words().countIn(line) - view.words().countIn(span) <= 3;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？' || c == '।') {
            return true;
        }
        boolean stop = (c == '.' || c == '!' || c == '?') && i + 1 < text.length() && Letters.isBlank(text.charAt(i + 1));
        if (!stop || c != '.') {
            return stop;
        }
        int word = i;
        while (word > 0 && i - word < 5 && Letters.isWord(text.charAt(word - 1))) {
            word--;
        }
        boolean capital = word < i && Character.isUpperCase(text.charAt(word));
        boolean number = word < i && Character.isDigit(text.charAt(word)) && i - word <= 2;
        return !(capital && i - word <= 4) && !number;
    }
}
