package dev.winnow.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Leaves out what the markup itself says is not the text: by what elements are, by how they are called, and by whether they are shown.
 *
 * <p>A name is a hint and no proof: what holds a good share of the page's text stays, whatever it is called. The shares are guesses that
 * were fitted on half of the development pages.
 */
final class Chrome {

    /** Comments go when so much text is left without them, however long they are. */
    private static final int AN_ARTICLE = 250;

    /** What is not shown is taken for shown by a script when it is so much of the page. */
    private static final double A_PART = 0.5;

    private final Outline page;
    private final Weights weights;
    private final Hints vocabulary = new Hints();
    private final Visibility visibility;
    private final List<Integer> hidden = new ArrayList<>();
    private final int[] hints;

    private Chrome(Outline page, Weights weights) {
        this.page = page;
        this.weights = weights;
        this.visibility = new Visibility(page);
        this.hints = new int[page.size()];
    }

    static Chrome drop(Outline page, Weights weights) {
        Chrome chrome = new Chrome(page, weights);
        chrome.drop();
        weights.weigh();
        return chrome;
    }

    /** What the names of an element say. */
    int hints(int i) {
        return hints[i];
    }

    /** The nodes that are not shown, whatever they are in, in order; nothing of what is below them. */
    List<Integer> hidden() {
        return hidden;
    }

    /** Whether neither the element nor its name says that it is furniture. */
    boolean plain(int i) {
        return hints[i] == Hints.NONE && page.kind(i) != Kind.CHROME;
    }

    private void drop() {
        double all = Math.max(1, weights.mass(0));
        int past = 0;
        int unseenPast = 0;
        for (int i = 0; i < page.size(); i++) {
            if (i < unseenPast || !(page.node(i) instanceof Element element)) {
                continue;
            }
            double share = weights.mass(i) / all;
            boolean unseen = visibility.hides(i, element);
            if (i >= past) {
                hints[i] = page.kind(i) == Kind.ROW ? Hints.NONE : vocabulary.of(element);
                unseen |= (hints[i] & Hints.UNSEEN) != 0;
                if (share < (unseen ? A_PART : limit(i, element, all))) {
                    weights.drop(i);
                    past = page.end(i);
                }
            }
            if (unseen && share < A_PART) {
                hidden.add(i);
                unseenPast = page.end(i);
            }
        }
    }

    /** The share of the page's text below which the element is left out; 0 when there is no reason to. */
    private double limit(int i, Element element, double all) {
        int hint = hints[i];
        double others = all - weights.mass(i);
        boolean body = (hint & Hints.BODY) != 0;
        if ((hint & Hints.COMMENTS) != 0 && !body) {
            return others >= AN_ARTICLE ? 2 : 0.3;
        }
        if (page.kind(i) == Kind.CHROME) {
            return 0.4;
        }
        if ((hint & Hints.CHROME) != 0 && !body) {
            return 0.3;
        }
        if ((hint & Hints.CAPTION) != 0) {
            return 0.15;
        }
        if (element.normalName().equals("form")) {
            return 0.1;
        }
        return (hint & Hints.WEAK) != 0 && !body ? Double.MIN_VALUE : 0;
    }
}
