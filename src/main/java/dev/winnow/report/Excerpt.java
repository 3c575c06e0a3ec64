package dev.winnow.report;

import dev.winnow.text.Unseen;
import java.util.stream.Collectors;

/** Pieces of texts that are too long to be shown whole. */
final class Excerpt {

    private Excerpt() {}

    /** The text, or its beginning and an ellipsis; never half a surrogate pair. */
    static String of(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, safe(text, longest)) + "…";
    }

    /** The same on one line, line breaks drawn. */
    static String line(String text, int longest) {
        return of(text, longest).replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵');
    }

    /** The lines of the text with the characters that cannot be seen shown by their numbers. */
    static String shown(String text) {
        return text.lines().map(Unseen::escaped).collect(Collectors.joining("\n"));
    }

    /** The index, or the one before when it would part a surrogate pair. */
    static int safe(String text, int index) {
        boolean parts = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return parts ? index - 1 : index;
    }
}
