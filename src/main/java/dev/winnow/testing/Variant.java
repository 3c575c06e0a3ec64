package dev.winnow.testing;

import dev.winnow.Document;
import dev.winnow.Span;
import dev.winnow.text.Letters;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A text with characters put in at some places, and where each place of the given text has gone.
 *
 * @param text the changed text
 * @param start where a span that begins at an index of the given text begins now
 * @param end where a span that ends there ends now
 */
record Variant(String text, IntUnaryOperator start, IntUnaryOperator end) {

    /** Outside the basic plane: one code point, two UTF-16 units. */
    private static final String EMOJI = "\uD83D\uDE00";

    /** Every lone line feed becomes carriage return and line feed. */
    static Variant crlf(String text) {
        int[] moved = new int[text.length() + 1];
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            moved[i] = changed.length();
            if (text.charAt(i) == '\n' && (i == 0 || text.charAt(i - 1) != '\r')) {
                changed.append('\r');
            }
            changed.append(text.charAt(i));
        }
        moved[text.length()] = changed.length();
        IntUnaryOperator shift = index -> moved[index];
        return new Variant(changed.toString(), shift, shift);
    }

    /** A paragraph that holds one emoji behind as many visible lines; before everything else behind none. */
    static Variant emoji(String text, int visibleLines) {
        if (visibleLines == 0) {
            IntUnaryOperator shift = index -> index + EMOJI.length() + 2;
            return new Variant(EMOJI + "\n\n" + text, shift, shift);
        }
        int at = endOfVisibleLine(text, visibleLines);
        int length = EMOJI.length() + 2;
        return new Variant(
                text.substring(0, at) + "\n\n" + EMOJI + text.substring(at),
                index -> index < at ? index : index + length,
                index -> index <= at ? index : index + length);
    }

    /** Where the visible line of that number ends, from 1; the text's end when it has fewer. */
    private static int endOfVisibleLine(String text, int number) {
        int seen = 0;
        boolean visible = false;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || text.charAt(i) == '\r';
            if (ends && visible && ++seen == number) {
                return i;
            }
            visible = !ends && (visible || !Letters.isBlank(text.charAt(i)));
        }
        return text.length();
    }

    /** Where a span of the given text has gone. */
    Span shifted(Span span) {
        int from = span.isEmpty() ? end.applyAsInt(span.start()) : start.applyAsInt(span.start());
        return new Span(from, end.applyAsInt(span.end()));
    }

    /** The document with the changed text; what was said of the given text's bytes goes along. */
    Document of(Document document) {
        List<Span> undecodable =
                document.undecodable().stream().map(this::shifted).toList();
        return new Document(document.id(), text, document.meta(), undecodable);
    }
}
