package dev.winnow.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Leaves out what stands around an article under a heading of its own (comments, other articles, requests), and boxes with a field to write
 * in, which ask for an address or an opinion.
 */
final class Appendix {

    /** Comments go when so much text is left without them. */
    private static final int AN_ARTICLE = 150;

    /** A box that asks for something says no more than this; a guess. */
    private static final int REQUEST = 400;

    private static final int CAPTION = 200;

    private static final double CAPTIONS = 0.2;

    private final Outline page;
    private final Weights weights;
    private final double all;

    private Appendix(Outline page, Weights weights) {
        this.page = page;
        this.weights = weights;
        this.all = weights.mass(0);
    }

    static void drop(Outline page, Weights weights) {
        Appendix appendix = new Appendix(page, weights);
        for (int field : page.fields()) {
            appendix.dropAround(field);
        }
        for (int i = 0; i < page.size(); i = weights.next(i)) {
            if (appendix.mayBeLabel(i)) {
                String heading = Labels.plain(Headline.text(page, i));
                if (Labels.comments(heading)) {
                    appendix.dropUnder(i, all(appendix.all), 0);
                } else if (Labels.others(heading)) {
                    appendix.dropUnder(i, 0.3 * appendix.all, 0.3);
                }
            }
        }
        appendix.dropCaptions();
        weights.weigh();
    }

    /** Pictures with a line or two each, unless they are what the page is about: instructions go from picture to picture. */
    private void dropCaptions() {
        double mass = 0;
        List<Integer> captions = new ArrayList<>();
        for (int image : page.images()) {
            int caption = caption(image);
            if (caption > 0) {
                mass += weights.mass(caption);
                captions.add(caption);
            }
        }
        if (mass <= CAPTIONS * all) {
            captions.forEach(weights::drop);
        }
    }

    /** The box of a picture and the line or two beside it, or -1. */
    private int caption(int image) {
        int found = -1;
        for (int box = image; box > 0 && !weights.dropped(box); box = page.parent(box)) {
            int blocks = page.pastBlock(box) - page.firstBlock(box);
            if (blocks > 2 || weights.mass(box) > Math.min(CAPTION, 0.1 * all)) {
                break;
            }
            found = page.kind(box) == Kind.BLOCK && blocks > 0 ? box : found;
        }
        return found;
    }

    private static double all(double mass) {
        return Math.max(0.3 * mass, mass - AN_ARTICLE);
    }

    /** The largest box around a field that holds little else. */
    private void dropAround(int field) {
        double most = Math.min(REQUEST, 0.3 * all);
        int box = field;
        int dropped = -1;
        while (box > 0 && !weights.dropped(box) && weights.mass(box) <= most) {
            dropped = page.kind(box).breaks() ? box : dropped;
            box = page.parent(box);
        }
        if (dropped > 0) {
            weights.drop(dropped);
        }
    }

    private boolean mayBeLabel(int i) {
        if (!page.kind(i).breaks() || page.pastBlock(i) - page.firstBlock(i) != 1 || weights.dropped(i)) {
            return false;
        }
        int length = page.blocks().get(page.firstBlock(i)).length();
        return length > 1 && length <= Labels.LONGEST;
    }

    /** Leaves the box out that the heading begins; without one, what follows it on its level. */
    private void dropUnder(int heading, double most, double links) {
        int box = heading;
        while (page.parent(box) > 0
                && page.firstBlock(page.parent(box)) == page.firstBlock(heading)
                && weights.mass(page.parent(box)) <= most) {
            box = page.parent(box);
        }
        weights.drop(box);
        if (page.pastBlock(box) - page.firstBlock(box) > 1) {
            return;
        }
        int past = page.end(page.parent(box));
        double mass = 0;
        for (int i = page.end(box); i < past && mass <= most; i = page.end(i)) {
            if (page.kind(i) == Kind.HEADING) {
                return;
            }
            mass += weights.mass(i);
            if (mass <= most && page.node(i) instanceof Element && weights.linkShare(i) >= links) {
                weights.drop(i);
            }
        }
    }
}
