package dev.winnow.text;

/** Equality of lines but for what copying changes: case, white space, and the forms of quotation marks and dashes. */
public final class Alike {

    private Alike() {}

    /** The stretch with case folded, plain quotation marks and dashes, and one space for each run of white space. */
    public static String key(String text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Letters.isBlank(c)) {
                key.append(plain(c));
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        int length = key.length();
        return length > 0 && key.charAt(length - 1) == ' ' ? key.substring(0, length - 1) : key.toString();
    }

    /** Whether the stretch has the key; ends at the first character that differs and makes no string. */
    public static boolean hasKey(String text, int start, int end, String key) {
        int matched = 0;
        boolean gap = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isBlank(c)) {
                gap = matched > 0;
                continue;
            }
            if (gap && (matched == key.length() || key.charAt(matched++) != ' ')) {
                return false;
            }
            gap = false;
            if (matched == key.length() || key.charAt(matched++) != plain(c)) {
                return false;
            }
        }
        return matched == key.length();
    }

    /** Whether the characters are equal but for what copying changes. */
    public static boolean same(char a, char b) {
        return a == b || plain(a) == plain(b) || Letters.isBlank(a) && Letters.isBlank(b);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> Letters.fold(c);
        };
    }
}
