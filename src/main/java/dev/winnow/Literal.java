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
    boolean standsIn(char[] document, int start) {
        int end = start + text.length();
        return start >= 0
                && end <= document.length
                && same(document, start)
                && switch (place) {
                    case ANYWHERE -> true;
                    case WHOLE_WORD -> !continues(document, start) && !continues(document, end);
                    case LINE_START -> !continues(document, end);
                };
    }

    private boolean same(char[] document, int start) {
        for (int i = 0; i < text.length(); i++) {
            char c = document[start + i];
            char other = text.charAt(i);
            if (c != other && !(ignoreCase && Letters.fold(c) == Letters.fold(other))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word goes on across the place. */
    private static boolean continues(char[] document, int at) {
        return at > 0 && at < document.length && Letters.isWord(document[at - 1]) && Letters.isWord(document[at]);
    }
}
