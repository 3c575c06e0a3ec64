package dev.winnow.rules.boilerplate;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import java.util.Set;

/** What looks like the name of a person or firm, from its capitals; pure. */
final class Names {

    private static final Set<String> PARTICLES = Phrases.words("""
                    de da di do du del della dos das la le el al bin ibn ben van von der den ter ten zu zur y e af av st
                    ul ur abu and und et og och en of for the via i s d l o""");

    /** Agencies that write themselves without a capital. */
    private static final Set<String> LOWER_CASE_AGENCIES =
            Set.of("dpa", "imago", "epd", "ddp", "apa", "picture", "alliance", "iStock", "iStockphoto");

    private Names() {}

    /** Whether the span is made of 1 to {@code max} capitalised words and particles between them, and ends in a capitalised word. */
    static boolean isName(View view, Span span, int max) {
        Words words = view.words();
        int from = words.from(span.start());
        int to = words.from(span.end());
        int capitalised = 0;
        for (int i = from; i < to; i++) {
            if (words.capitalised(i) || isCaseless(words.first(i)) || LOWER_CASE_AGENCIES.contains(words.text(i))) {
                capitalised++;
            } else if (!Character.isDigit(words.first(i))
                    && !(i > from && i + 1 < to && PARTICLES.contains(words.text(i)))) {
                return false;
            }
        }
        return capitalised > 0 && capitalised <= max && !Prose.endsSentence(view.text(), span);
    }

    private static boolean isCaseless(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }
}
