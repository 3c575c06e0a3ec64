package dev.winnow.rules.privacy;

import dev.winnow.Fix;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Span;
import dev.winnow.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What is put in the place of a private value when the user asks for it: the same for the same value wherever it stands.
 *
 * <p>The four letters at the end come from a hash of the value alone, so that neither order nor neighbours matter. They are 20 bits: too
 * few to find the value by trying, enough to tell the values of one text apart.
 */
final class Mask {

    static final String OPTION = "mask";

    static final String MEANING =
            "word that a value is masked with, as in [word-abcd]; empty: values are only reported";

    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz2345679";

    private static final int LENGTH = 4;

    private final String word;

    Mask(Settings settings, RuleInfo info) {
        this.word = settings.string(info, OPTION);
    }

    /** Puts the mask in the span's place; null when nobody asked for one. */
    @Nullable
    Fix fix(Span span, String value) {
        return word.isEmpty() ? null : Fix.replace(span, "[" + word + "-" + letters(value) + "]");
    }

    private static String letters(String value) {
        long hash = Hashes.of(value);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(LETTERS.charAt((int) (hash >>> 5 * i & 31)));
        }
        return out.toString();
    }
}
