package dev.winnow.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the main text is: one box, and what leads into it above. Used by one thread. */
final class Body {

    /** A lead has so much text at least; a guess. */
    private static final int LEAD = 60;

    /** More paragraphs than these above the box are no lead. */
    private static final int LEADS = 3;

    private final Outline page;
    private final Weights weights;
    private final Chrome chrome;
    private final List<Integer> leads = new ArrayList<>();
    private int root;

    private Body(Outline page, Weights weights, Chrome chrome) {
        this.page = page;
        this.weights = weights;
        this.chrome = chrome;
    }

    static Body of(Outline page, Weights weights, Chrome chrome) {
        Body body = new Body(page, weights, chrome);
        int wide = body.mostWorth();
        body.root = body.boxed(body.joined(body.named(wide), wide));
        body.findLeads(wide);
        return body;
    }

    /** The node that holds the text. */
    int root() {
        return root;
    }

    /** The nodes before it that belong to the text as well. */
    List<Integer> leads() {
        return leads;
    }

    /** The node below which the sum of text and clutter is best; the innermost of equals. */
    private int mostWorth() {
        int best = 0;
        for (int i = 0; i < page.size(); i = weights.next(i)) {
            if (page.kind(i).breaks() && weights.value(i) >= weights.value(best)) {
                best = i;
            }
        }
        return best;
    }

    /** A box inside that says it is the article, if enough of the text is in it. */
    private int named(int wide) {
        double all = Math.max(1, weights.mass(wide));
        double best = 1;
        int chosen = wide;
        for (int i = wide + 1; i < page.end(wide); i = weights.next(i)) {
            if (page.kind(i) == Kind.BLOCK && page.node(i) instanceof Element element) {
                double score = weights.mass(i) / all * trust(element, chrome.hints(i));
                if (score > best) {
                    best = score;
                    chosen = i;
                }
            }
        }
        return chosen;
    }

    /** How many times its share of the text a box counts; guesses. */
    private static double trust(Element element, int hints) {
        if (element.attributes().get("itemprop").equals("articleBody")) {
            return 3;
        }
        if ((hints & Hints.BODY) != 0) {
            return 2.4;
        }
        return switch (element.normalName()) {
            case "article" -> 2;
            case "main" -> 1.5;
            default -> element.attributes().get("role").equals("main") ? 1.5 : 0;
        };
    }

    /** The box around all boxes of the same make, where an article is set in several and no headline stands between them. */
    private int joined(int chosen, int wide) {
        if (chosen == wide
                || !(page.node(chosen) instanceof Element element)
                || element.normalName().equals("article")
                || element.className().isEmpty()) {
            return chosen;
        }
        int first = chosen;
        int last = chosen;
        for (int i = wide + 1; i < page.end(wide); i = weights.next(i)) {
            if (page.kind(i) == Kind.BLOCK
                    && page.node(i) instanceof Element other
                    && other.className().equals(element.className())
                    && weights.mass(i) > 0) {
                first = Math.min(first, i);
                last = i;
            }
        }
        if (headline(first, last) >= 0) {
            return chosen;
        }
        int around = first;
        while (page.end(around) <= last) {
            around = page.parent(around);
        }
        return around;
    }

    /** The next box outward from a paragraph, an item or the like. */
    private int boxed(int i) {
        int box = i;
        while (box > 0 && page.kind(box) != Kind.BLOCK && page.kind(box) != Kind.CELL) {
            box = page.parent(box);
        }
        return box;
    }

    /** Paragraphs between the headline and the box. */
    private void findLeads(int wide) {
        int headline = headline(0, root);
        for (int i = headline < 0 ? wide : page.end(headline); i < root; i = weights.next(i)) {
            Block block = only(i);
            if (block != null
                    && !weights.dropped(i)
                    && weights.of(block) >= LEAD
                    && block.linkShare() < 0.2
                    && block.ends()) {
                leads.add(i);
                i = page.end(i) - 1;
            }
        }
        if (leads.size() > LEADS) {
            leads.clear();
        }
    }

    /** The block that is all of a paragraph or box which ends before the text, or null. */
    private @Nullable Block only(int i) {
        boolean one = page.kind(i).breaks()
                && page.kind(i) != Kind.HEADING
                && page.pastBlock(i) - page.firstBlock(i) == 1
                && page.end(i) <= root;
        return one ? page.blocks().get(page.firstBlock(i)) : null;
    }

    /** The last headline of first rank between the nodes, or -1. */
    private int headline(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (page.kind(i) == Kind.HEADING
                    && !weights.dropped(i)
                    && page.node(i) instanceof Element element
                    && element.normalName().equals("h1")) {
                return i;
            }
        }
        return -1;
    }
}
