package dev.winnow.rules.structure;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.util.HashSet;
import java.util.Set;

/** Which words a text holds, whole and joined by a hyphen, where no line ends between; made on the first question. Used by one thread. */
final class OwnWords {

    /** Tells a pair of words with a hyphen between from any word. */
    private static final long PAIR = 0x9E3779B97F4A7C15L;

    private final Set<Long> known = new HashSet<>();

    private OwnWords(View view) {
        Words words = view.words();
        String text = view.text();
        boolean divided = false;
        for (int i = 0; i < words.count(); i++) {
            boolean hyphen = words.end(i) < text.length() && isHyphen(text.charAt(words.end(i)));
            boolean joined = hyphen && i + 1 < words.count() && words.start(i + 1) == words.end(i) + 1;
            if (joined) {
                known.add(words.foldedHash(i) * PAIR + words.foldedHash(i + 1));
            }
            boolean divides = hyphen && !joined;
            if (!divided && !divides) {
                known.add(words.foldedHash(i));
            }
            divided = divides;
        }
    }

    static OwnWords of(View view) {
        return view.derived(OwnWords.class, OwnWords::new);
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u00AC' || c == '\u00AD';
    }

    /** Whether the text holds the characters as a word. */
    boolean hold(String word) {
        return known.contains(Hashes.folded(word, 0, word.length()));
    }

    /** Whether the text holds the two words with a hyphen between them. */
    boolean hold(String first, String second) {
        return known.contains(
                Hashes.folded(first, 0, first.length()) * PAIR + Hashes.folded(second, 0, second.length()));
    }
}
