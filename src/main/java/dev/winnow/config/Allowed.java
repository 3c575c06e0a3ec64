package dev.winnow.config;

import dev.winnow.Document;
import dev.winnow.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are none to the user. Immutable.
 *
 * @param text what stands in the finding's place, white space at its ends and its runs left out of account; null when a pattern says it
 * @param pattern is found in what stands there
 * @param rules ids and categories it is about; none: all
 * @param where the documents it is about
 * @param from where it is written
 */
record Allowed(@Nullable String text, @Nullable UserPattern pattern, List<String> rules, Where where, String from) {

    Allowed {
        rules = List.copyOf(rules);
    }

    boolean matches(Document document, Finding finding) {
        boolean meant = rules.isEmpty()
                || rules.contains(finding.rule().id())
                || rules.contains(finding.rule().category().id());
        if (!meant) {
            return false;
        }
        String found = finding.span().in(document.text());
        if (text != null) {
            return plain(found).equals(text);
        }
        return pattern != null && pattern.foundIn(found);
    }

    /** The text with one blank for every run of white space, and none at its ends. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
            } else {
                out.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
