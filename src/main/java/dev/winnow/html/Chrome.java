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

    private final Outline page;
    private final Weights weights;
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

    /** The nodes that are not shown, and are no furniture either, in order. */
    List<Integer> hidden() {
        return hidden;
    }

    private void drop() {
        Hints vocabulary = new Hints();
        double all = Math.max(1, weights.mass(0));
        for (int i = 0; i < page.size(); i = weights.next(i)) {
            if (!(page.node(i) instanceof Element element)) {
                continue;
            }
            Kind kind = page.kind(i);
            hints[i] = kind == Kind.ROW ? Hints.NONE : vocabulary.of(element);
            double mass = weights.mass(i);
            boolean unseen = visibility.hides(i, element);
            if (mass / all < (unseen ? 0.5 : limit(kind, hints[i], element, all - mass))) {
                weights.drop(i);
                if (unseen && limit(kind, hints[i], element, all - mass) == 0) {
                    hidden.add(i);
                }
            }
        }
    }

    /** The share of the page's text below which the element is left out; 0 when there is no reason to. */
    private static double limit(Kind kind, int hint, Element element, double others) {
        boolean body = (hint & Hints.BODY) != 0;
        if ((hint & Hints.UNSEEN) != 0) {
            return 0.5;
        }
        if ((hint & Hints.COMMENTS) != 0 && !body) {
            return others >= AN_ARTICLE ? 2 : 0.3;
        }
        if (kind == Kind.CHROME) {
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
