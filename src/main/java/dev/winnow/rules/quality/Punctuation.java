package dev.winnow.rules.quality;

/**
 * The characters that count as punctuation in the reference implementation: those of ASCII, control characters, a list that came from
 * CCNet (Wenzek et al., LREC 2020), with its full-width digit one and without the left single quotation mark, and the marks that end sentences.
 */
final class Punctuation {

    private static final String WIDE =
            "\u2014\u201D\uFF05\uFF11\u3008\u3001\u2501\u3010\u300C\u300D\uFF0C\u3011\uFF1B\u201C\u300A\u201E"
                    + "\u2019\u2236\u00B4\uFF0E\uFF08\u2013\uFF1F\uFF01\uFF1A\uFF5E\u00AB\u3009\u300B\uFF09\u3002\u2026\u25BA\u00BB";

    /** The marks of the basic plane that end sentences outside ASCII: Unicode's property Sentence_Terminal, and Khmer's other full stops. */
    private static final String TERMINAL =
            "\u0589\u061D\u061E\u061F\u06D4\u0700\u0701\u0702\u07F9\u0837\u0839\u083D\u083E\u0964\u0965"
                    + "\u104A\u104B\u1362\u1367\u1368\u166E\u1735\u1736\u17D4\u17D5\u17D6\u17D9\u17DA\u1803\u1809"
                    + "\u1944\u1945\u1AA8\u1AA9\u1AAA\u1AAB\u1B5A\u1B5B\u1B5E\u1B5F\u1B7D\u1B7E\u1C3B\u1C3C\u1C7E"
                    + "\u1C7F\u203C\u203D\u2047\u2048\u2049\u2E2E\u2E3C\u2E53\u2E54\u3002\uA4FF\uA60E\uA60F\uA6F3"
                    + "\uA6F7\uA876\uA877\uA8CE\uA8CF\uA92F\uA9C8\uA9C9\uAA5D\uAA5E\uAA5F\uAAF0\uAAF1\uABEB\uFE52"
                    + "\uFE56\uFE57\uFF01\uFF0E\uFF1F\uFF61";

    private Punctuation() {}

    /**
     * Whether a mark that may end a sentence stands before the index: one of any script, or a quotation mark, which closes speech. The
     * reference took {@code . ! ? ' "} first and all scripts' marks without the quotation marks later; here both count.
     */
    static boolean ends(String text, int end) {
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        return ".!?'\"\u201D".indexOf(last) >= 0 || last >= 0x80 && TERMINAL.indexOf(last) >= 0;
    }

    static boolean is(char c) {
        if (c < 0x80) {
            return c != '\t'
                    && c != '\n'
                    && c != ' '
                    && !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        }
        return c < 0xA0 || WIDE.indexOf(c) >= 0 || TERMINAL.indexOf(c) >= 0;
    }
}
