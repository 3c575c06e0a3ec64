package dev.winnow.text;

import java.lang.Character.UnicodeScript;

/**
 * How odd characters look in a text as they are, and how well a character fits where a repair would put it.
 *
 * <p>The numbers are guesses, set so that one pair of characters that no writer types side by side weighs 2; they were tried on sentences
 * of 16 languages and on clean texts.
 */
final class Naturalness {

    /** The weight of a character that cannot stand where it does. */
    static final double IMPOSSIBLE = -3;

    private static final double FITS = 1;

    /** Marks that often end a word, so that they say little after a letter. */
    private static final String ENDS = "\u00A0\u00AD\u00BB\u203A\u201C\u201D\u2026\u2013\u2014\u2122\u00AE\u00A9"
            + "\u00BA\u00AA\u00B2\u00B3\u00B9\u00B0\u2116\u02DD";

    /** Those of them after which no word goes on. */
    private static final String CLOSES = "\u00BB\u203A\u201C\u201D\u2026\u2122\u00AE\u00A9\u00BA\u00AA";

    private Naturalness() {}

    /** How odd the characters of a sequence look: 0 for what anybody writes, 2 and more for what nobody does. */
    static double oddness(String text, int start, int end) {
        char lead = text.charAt(start);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        double odd = Math.max(0, end - start - 2) / 2.0;
        if (Character.isUpperCase(lead) && Character.isLowerCase(before)) {
            odd += 1.5;
        }
        if (lead >= 0x370 && Letters.isWord(lead) && Letters.isAsciiLetter(before)) {
            odd += 1.5;
        }
        if (lead == '\u00C3' || lead == '\u00C2') {
            odd += 0.7; // rare in every language, and first in the pairs of Western Europe
        } else if (!Character.isLetter(lead)) {
            odd += isSymbol(lead) ? 1 : 0.5;
        }
        if (isBox(lead) && (Character.isLetter(before) || Character.isLetter(after))) {
            odd += 1.5;
        }
        for (int i = start + 1; i < end; i++) {
            odd += oddness(text.charAt(i - 1), text.charAt(i), i + 1 < end ? text.charAt(i + 1) : after);
        }
        return odd;
    }

    private static double oddness(char before, char c, char after) {
        if (c == '\uFFFD') {
            return 1;
        }
        if (c < 0xA0) {
            return c == ' ' ? 0 : 3;
        }
        if (c == '\u2019' || c == '\u2018') {
            return 0; // an apostrophe follows any letter
        }
        if (ENDS.indexOf(c) >= 0) {
            return 0.3 + (CLOSES.indexOf(c) >= 0 && Character.isLetter(after) ? 1.5 : 0);
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0.2;
        }
        boolean drawn = isBox(c) && isBox(before);
        return drawn ? 0.3 : isSymbol(c) ? 2 : 1.5;
    }

    /** Lines and blocks that pictures of text are drawn with, side by side. */
    private static boolean isBox(char c) {
        return c >= 0x2500 && c < 0x25A0;
    }

    private static boolean isSymbol(char c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether the character may stand beside mojibake without being a part of it: a quotation mark, a dash, a full stop of any kind. */
    static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * How well the code point fits between its neighbours, from {@link #IMPOSSIBLE} to 2.
     *
     * @param around the code points two and one before it and the one after it
     */
    static double fit(int codePoint, int[] around) {
        int type = Character.getType(codePoint);
        if (Character.isLetter(codePoint) || type == Character.NON_SPACING_MARK || isSpacingMark(type)) {
            return fitOfLetter(codePoint, around);
        }
        return switch (type) {
            case Character.PRIVATE_USE, Character.SURROGATE -> IMPOSSIBLE;
            case Character.UNASSIGNED -> codePoint >= 0x1F000 && codePoint < 0x1FB00 ? FITS : IMPOSSIBLE;
            case Character.CONTROL -> 0.5; // the next reading explains it, or there is none
            case Character.FORMAT -> codePoint == 0xFEFF ? FITS : 0.5;
            case Character.MODIFIER_SYMBOL -> codePoint < 0xC0 ? FITS : codePoint >= 0x1F000 ? 2 : -2;
            case Character.DECIMAL_DIGIT_NUMBER -> 0.3;
            default -> codePoint >= 0x1F000 ? 2 : isCommonSign(codePoint) ? FITS : codePoint == 0xFFFD ? 0.5 : -0.5;
        };
    }

    /** Whether the mark or sign is met outside of special notations: blocks of punctuation, currencies, arrows, simple mathematics, pictures. */
    private static boolean isCommonSign(int codePoint) {
        return codePoint < 0xF8
                || codePoint >= 0x58A && codePoint < 0x700
                || codePoint >= 0x964 && codePoint < 0xE60
                || codePoint >= 0x2010 && codePoint < 0x2190 && codePoint != 0x2028 && codePoint != 0x2029
                || codePoint >= 0x2190 && codePoint < 0x219A
                || codePoint >= 0x2200 && codePoint < 0x2300
                || codePoint >= 0x2500 && codePoint < 0x27C0
                || codePoint >= 0x2B00 && codePoint < 0x2B60
                || codePoint >= 0x3000 && codePoint < 0x3040
                || codePoint >= 0xFF00 && codePoint < 0xFFF0;
    }

    private static boolean isSpacingMark(int type) {
        return type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static double fitOfLetter(int codePoint, int[] around) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (script == UnicodeScript.INHERITED) {
            return codePoint >= 0xFE00 && codePoint < 0xFE10 ? 0.5 : Character.isLetter(around[1]) ? -1 : IMPOSSIBLE;
        }
        if (!isCommon(codePoint)) {
            return IMPOSSIBLE;
        }
        if (script == UnicodeScript.LATIN) {
            return fitOfLatin(codePoint, around);
        }
        if (sameKind(script, around[1]) || sameKind(script, around[2])) {
            return FITS;
        }
        return isLatin(around[1]) || isLatin(around[2]) ? IMPOSSIBLE : 0;
    }

    private static double fitOfLatin(int codePoint, int[] around) {
        boolean before = Character.isLetter(around[1]);
        boolean after = Character.isLetter(around[2]);
        if (before && !isLatin(around[1]) || after && !isLatin(around[2])) {
            return IMPOSSIBLE;
        }
        boolean upper = Character.isUpperCase(codePoint);
        if (upper && Character.isLowerCase(around[1])
                || !upper && Character.isUpperCase(around[1]) && Character.isUpperCase(around[0])) {
            return IMPOSSIBLE;
        }
        if (!before && !after) {
            return codePoint < 0x100 ? 0.3 : -0.5;
        }
        boolean pinyin = codePoint >= 0x1CD && codePoint <= 0x1DC;
        return pinyin ? 0.3 : FITS;
    }

    private static boolean isLatin(int codePoint) {
        return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }

    private static boolean sameKind(UnicodeScript script, int neighbour) {
        UnicodeScript other = UnicodeScript.of(neighbour);
        return other == script || isEastAsian(script) && isEastAsian(other);
    }

    private static boolean isEastAsian(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
            default -> false;
        };
    }

    /** Whether a language in everyday use writes the letter. */
    private static boolean isCommon(int codePoint) {
        if (codePoint < 0x180) {
            return true;
        }
        if (codePoint < 0x370) {
            return codePoint == 0x1A0
                    || codePoint == 0x1A1
                    || codePoint == 0x1AF
                    || codePoint == 0x1B0
                    || codePoint >= 0x1CD && codePoint <= 0x1DC
                    || codePoint >= 0x218 && codePoint <= 0x21B;
        }
        return codePoint >= 0x386 && codePoint < 0x3CF
                || codePoint >= 0x400 && codePoint < 0x460
                || codePoint >= 0x490 && codePoint < 0x4FA
                || codePoint >= 0x531 && codePoint < 0x588
                || codePoint >= 0x5B0 && codePoint < 0x6FA
                || codePoint >= 0x900 && codePoint < 0x1380
                || codePoint >= 0x1780 && codePoint < 0x17DE
                || codePoint >= 0x1E00 && codePoint < 0x2000
                || codePoint >= 0x3005 && codePoint < 0xA000
                || codePoint >= 0xAC00 && codePoint < 0xD7A4
                || codePoint >= 0xFB00 && codePoint < 0xFFE0;
    }
}
