package dev.winnow.html;

import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the headline that the page shows above its text. */
final class Headline {

    private Headline() {}

    /** The node of the first heading of first rank that says what the title says, whatever box it is in; -1 for none. */
    static int find(Outline page, int past, String title) {
        Set<Long> wanted = words(title);
        int best = -1;
        for (int i = 0; i < past; i++) {
            if (page.kind(i) == Kind.HEADING
                    && page.node(i) instanceof Element element
                    && element.normalName().equals("h1")
                    && says(text(page, i), wanted)) {
                best = i;
                break;
            }
        }
        return best;
    }

    /** The text below the node, in one line. */
    static String text(Outline page, int node) {
        return text(page, node, Integer.MAX_VALUE);
    }

    /** The same, and no more when it has become so long. */
    static String text(Outline page, int node, int length) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        for (int i = node; i < page.end(node) && text.length() < length; i++) {
            if (page.node(i) instanceof TextNode part) {
                String whole = part.getWholeText();
                for (int c = 0; c < whole.length(); c++) {
                    char next = whole.charAt(c);
                    if (next <= ' ' || Letters.isBlank(next)) {
                        blank = true;
                    } else {
                        text.append(blank && text.length() > 0 ? " " : "").append(next);
                        blank = false;
                    }
                }
            } else {
                blank |= page.kind(i) == Kind.BREAK || page.kind(i).breaks();
            }
        }
        return text.toString();
    }

    /** Whether at least half of the words of each are words of the other. */
    private static boolean says(String heading, Set<Long> wanted) {
        Set<Long> words = words(heading);
        int all = words.size();
        words.retainAll(wanted);
        return !words.isEmpty() && 2 * words.size() >= all && 2 * words.size() >= Math.min(wanted.size(), all);
    }

    private static Set<Long> words(String text) {
        Set<Long> words = new HashSet<>();
        int length = Math.min(text.length(), 1000);
        for (int i = 0; i < length; ) {
            int end = i;
            while (end < length && Letters.isWord(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                words.add(Hashes.folded(text, i, end));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }
}
