package dev.winnow.text;

/**
 * Writes JSON strings. Lone surrogates, which UTF-8 cannot hold, are escaped, and so is whatever could act on a terminal; a reader gets
 * the same text.
 */
public final class JsonStrings {

    private static final String HEX = "0123456789abcdef";

    private JsonStrings() {}

    /**
     * Appends the text as a JSON string with its quotation marks.
     *
     * @param ascii whether characters beyond ASCII are escaped
     */
    public static void quote(String text, boolean ascii, StringBuilder out) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quoted = c == '"' || c == '\\';
            if (quoted || c < 0x20 || c >= 0x7F && (ascii || Unseen.acts(c) || loneSurrogate(text, i))) {
                plain(text, from, i, out);
                from = i + 1;
                if (quoted) {
                    out.append('\\').append(c);
                } else {
                    escape(c, out);
                }
            }
        }
        plain(text, from, text.length(), out);
        out.append('"');
    }

    private static void plain(String text, int from, int to, StringBuilder out) {
        if (from < to) {
            out.append(text.substring(from, to)); // a copy and all at once: much faster than character by character
        }
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
