package dev.winnow.html;

import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the headline that the page shows above its text. */
final class Headline {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

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
        StringBuilder text = new StringBuilder();
        for (int i = node; i < page.end(node); i++) {
            if (page.node(i) instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (page.kind(i) == Kind.BREAK || page.kind(i).breaks()) {
                text.append(' ');
            }
        }
        return BLANKS.matcher(text).replaceAll(" ").strip();
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
