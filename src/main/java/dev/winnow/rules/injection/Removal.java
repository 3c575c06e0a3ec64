package dev.winnow.rules.injection;

import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Set;

/**
 * Whether an English sentence still reads when a name is taken out of it: the words left and right of the name must be able to stand side
 * by side. Only pairs of the closed classes are judged, which cannot; all others may.
 */
final class Removal {

    private static final Set<Long> ARTICLES = Hashes.ofWords("the a an its their our my your");
    private static final Set<Long> PREPOSITIONS =
            Hashes.ofWords("of in to at on by for from with into through between against during than via");
    private static final Set<Long> LINKS = Hashes.ofWords(
            "of in to at on by for from with into was is are were has had have will would can could may and or but that which who "
                    + "he she they we said says");
    private static final Set<Long> VERBS = Hashes.ofWords(
            "is was are were has had have will would can could may might should does did said says told announced launched");

    private Removal() {}

    /** Whether the word at the index is a verb whose subject is the name before it, as in {@code In March,Name said}. */
    static boolean verb(String text, int start) {
        return VERBS.contains(Hashes.folded(text, start, Tokens.wordEnd(text, start)));
    }

    /** Whether what stands before {@code start} and the word from {@code end} on make no sentence without what is between them. */
    static boolean breaks(String text, int start, int end) {
        int previousEnd = start;
        while (previousEnd > 0 && Letters.isBlank(text.charAt(previousEnd - 1))) {
            previousEnd--;
        }
        long next = Hashes.folded(text, end, Tokens.wordEnd(text, end));
        int previousStart = Tokens.wordStart(text, previousEnd);
        if (previousStart == previousEnd) {
            return VERBS.contains(next);
        }
        long previous = Hashes.folded(text, previousStart, previousEnd);
        if (ARTICLES.contains(previous) || PREPOSITIONS.contains(previous)) {
            return LINKS.contains(next) || VERBS.contains(next);
        }
        return VERBS.contains(next) && VERBS.contains(previous);
    }
}
