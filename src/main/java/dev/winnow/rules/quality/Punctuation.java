package dev.winnow.rules.quality;

/**
 * The characters that count as punctuation in the reference implementation: those of ASCII, control characters, and a list that came from
 * CCNet (Wenzek et al., LREC 2020), with its full-width digit one and without the left single quotation mark.
 */
final class Punctuation {

    private static final String WIDE =
            "\u2014\u201D\uFF05\uFF11\u3008\u3001\u2501\u3010\u300C\u300D\uFF0C\u3011\uFF1B\u201C\u300A\u201E"
                    + "\u2019\u2236\u00B4\uFF08\u2013\uFF1F\uFF01\uFF1A\uFF5E\u00AB\u3009\u300B\uFF09\u3002\u2026\u25BA\u00BB";

    private Punctuation() {}

    static boolean is(char c) {
        if (c < 0x80) {
            return c != '\t'
                    && c != '\n'
                    && c != ' '
                    && !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        }
        return c < 0xA0 || WIDE.indexOf(c) >= 0;
    }
}
