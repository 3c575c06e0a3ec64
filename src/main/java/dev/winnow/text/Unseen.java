package dev.winnow.text;

import java.util.Locale;

/** Characters that a reader cannot see or that act on a terminal, and how they are shown: <code>&#92;u{200B}</code>. */
public final class Unseen {

    private Unseen() {}

    /** Whether the code point is a control, format, private-use or unassigned character, a lone surrogate, or a space other than U+0020. */
    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }

    /** Whether the character makes a terminal do something: controls, line separators and bidirectional controls. */
    static boolean acts(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c == '\u061C' || c >= '\u200E' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
            default -> false;
        };
    }

    /** Appends the code point in the notation with its number in hexadecimal. */
    public static void escape(int codePoint, StringBuilder out) {
        out.append("\\u{")
                .append(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT))
                .append('}');
    }

    /** The text on one line with every unseen character escaped. */
    public static String escaped(String text) {
        if (text.codePoints().noneMatch(Unseen::is)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (is(c)) {
                escape(c, out);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
