package dev.winnow.rules.boilerplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Word lists as text, so that a long one stays readable; pure. */
final class Phrases {

    private Phrases() {}

    /** The words between white space. */
    static Set<String> words(String text) {
        return Set.copyOf(parts(text, new HashSet<>(), false));
    }

    /** The phrases between commas; a line break is a blank. */
    static List<String> phrases(String text) {
        return List.copyOf(parts(text, new ArrayList<>(), true));
    }

    private static <C extends Collection<String>> C parts(String text, C into, boolean commas) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end =
                    i == text.length() || (commas ? text.charAt(i) == ',' : Character.isWhitespace(text.charAt(i)));
            if (end) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    into.add(part);
                }
                start = i + 1;
            }
        }
        return into;
    }
}
