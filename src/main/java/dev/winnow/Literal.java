package dev.winnow;

import dev.winnow.text.Letters;

/**
 * One literal of one rule's triggers.
 *
 * @param rule the rule's number
 * @param known how many characters of it have been read where it is looked for
 */
record Literal(int rule, String text, int known, boolean ignoreCase, Triggers.Place place) {

    /** Whether the literal stands at the UTF-16 index, which may lie outside the text, and counts there; at a line's start the caller knows. */
    boolean standsIn(String document, int start) {
        int end = start + text.length();
        if (start < 0 || end > document.length()) {
            return false;
        }
        boolean same = ignoreCase ? Letters.equalFolded(document, start, end, text) : document.startsWith(text, start);
        return same
                && switch (place) {
                    case ANYWHERE -> true;
                    case WHOLE_WORD -> !continues(document, start) && !continues(document, end);
                    case LINE_START -> !continues(document, end);
                };
    }

    /** Whether a word goes on across the place. */
    private static boolean continues(String document, int at) {
        return at > 0
                && at < document.length()
                && Letters.isWord(document.charAt(at - 1))
                && Letters.isWord(document.charAt(at));
    }
}
