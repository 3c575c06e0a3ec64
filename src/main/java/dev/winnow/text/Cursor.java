package dev.winnow.text;

/** Steps over the digits, letters and blanks of one text; a step that finds nothing stays where it is. Used by one thread. */
final class Cursor {

    /** Longer runs are no part of a date: no name of a month or weekday, in any language known here, has more letters. */
    private static final int LONGEST = 20;

    final String text;
    final char[] chars;
    private final int end;

    Cursor(String text) {
        this(text, text.toCharArray());
    }

    /** {@code chars} are the text's. */
    Cursor(String text, char[] chars) {
        this.text = text;
        this.chars = chars;
        this.end = chars.length;
    }

    /** The character, or a line break outside the text. */
    char at(int i) {
        return i >= 0 && i < end ? chars[i] : '\n';
    }

    boolean isDigit(int i) {
        return isDigit(at(i));
    }

    boolean isWord(int i) {
        return Letters.isWord(at(i));
    }

    boolean isLetter(int i) {
        return Character.isLetter(at(i));
    }

    /** A blank that does not end the line. */
    boolean isGap(int i) {
        char c = at(i);
        return c == ' '
                || c == '\t'
                || c > 0x7F && Letters.isBlank(c) && c != '\u2028' && c != '\u2029' && c != '\u0085';
    }

    /** Whether one of the characters stands there. */
    boolean isOneOf(int i, String characters) {
        return characters.indexOf(at(i)) >= 0;
    }

    /** Over a run of digits. */
    int digits(int from) {
        int i = from;
        while (i - from < LONGEST && isDigit(i)) {
            i++;
        }
        return i;
    }

    /** Over a run of letters and the marks on them. */
    int letters(int from) {
        int i = from;
        while (i - from < LONGEST && isNameLetter(at(i))) {
            i++;
        }
        return i;
    }

    /** Back over a run of letters and the marks on them. */
    int lettersBefore(int to) {
        int i = to;
        while (to - i < LONGEST && isNameLetter(at(i - 1))) {
            i--;
        }
        return i;
    }

    /** Over up to three blanks. */
    int gap(int from) {
        int i = from;
        while (i - from < 3 && isGap(i)) {
            i++;
        }
        return i;
    }

    /** Back over up to three blanks. */
    int gapBefore(int to) {
        int i = to;
        while (to - i < 3 && isGap(i - 1)) {
            i--;
        }
        return i;
    }

    int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = Math.min(number, 99_999) * 10 + Character.digit(chars[i], 10);
        }
        return number;
    }

    /** Whether the folded word stands there. */
    boolean is(int from, int to, String word) {
        return Letters.equalFolded(text, from, to, word);
    }

    /** A decimal digit of any script. */
    static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : c >= '\u0660' && Character.isDigit(c);
    }

    /** What names are written with: Devanagari vowels are marks, Hebrew abbreviations end in a geresh. */
    private static boolean isNameLetter(char c) {
        return c < 0x80
                ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                : c != 'º' && c != 'ª' && (Letters.isWord(c) && !isDigit(c) || c == '׳' || c == '॰');
    }
}
