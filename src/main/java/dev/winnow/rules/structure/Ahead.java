package dev.winnow.rules.structure;

import dev.winnow.text.Letters;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds strings ahead of places that are asked for in the order of the text; what has been found, or has not, is not looked for again, so
 * that all searches for one string cost one walk through the text. Used by one thread.
 */
final class Ahead {

    private final String text;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> firsts = new HashMap<>();

    Ahead(String text) {
        this.text = text;
    }

    /** Where the string, whatever its case, stands next, at the index or behind; -1 where it does not. */
    int find(String string, int from) {
        int last = known.getOrDefault(string, 0);
        if (last < 0 || last > from) {
            return last;
        }
        int next = search(string, from);
        known.put(string, next);
        return next;
    }

    /** Where the string stands first; -1 where it does not. */
    int first(String string) {
        return firsts.computeIfAbsent(string, sought -> search(sought, 0));
    }

    private int search(String string, int from) {
        for (int i = from; i <= text.length() - string.length(); i++) {
            if (text.charAt(i) == string.charAt(0) && Letters.equalFolded(text, i, i + string.length(), string)) {
                return i;
            }
        }
        return -1;
    }
}
