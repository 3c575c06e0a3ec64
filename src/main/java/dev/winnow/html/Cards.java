package dev.winnow.html;

import org.jsoup.nodes.Element;

/**
 * Leaves out boxes of one make that follow each other, each of which announces something else: a linked headline, and a few sentences at
 * most. Sections of an article are made alike, too; they are longer, or their headlines lead nowhere.
 */
final class Cards {

    /** So many make a list of them. */
    private static final int FEW = 3;

    /** The most that an announcement says, in characters of sentences; a guess. */
    private static final int ANNOUNCEMENT = 450;

    private static final int MOST_BLOCKS = 30;

    private final Outline page;
    private final Weights weights;

    private int from;
    private int boxes;
    private int cards;
    private double mass;

    private Cards(Outline page, Weights weights) {
        this.page = page;
        this.weights = weights;
    }

    static void drop(Outline page, Weights weights) {
        Cards cards = new Cards(page, weights);
        for (int i = 0; i < page.size(); i = weights.next(i)) {
            if (page.pastBlock(i) - page.firstBlock(i) >= FEW) {
                cards.look(i);
            }
        }
        weights.weigh();
    }

    /** Looks at what stands directly below the node. */
    private void look(int box) {
        String make = "";
        begin(box + 1);
        for (int i = box + 1; i < page.end(box); i = page.end(i)) {
            if (weights.dropped(i) || !(page.node(i) instanceof Element element)) {
                continue;
            }
            String now = element.normalName() + "." + element.className();
            if (!now.equals(make)) {
                end(i);
                begin(i);
                make = now;
            }
            boxes++;
            cards += isCard(i) ? 1 : 0;
            mass += weights.mass(i);
        }
        end(page.end(box));
    }

    private void begin(int i) {
        from = i;
        boxes = 0;
        cards = 0;
        mass = 0;
    }

    /** Leaves the row out if most of it are cards, and they are not all that the page has. */
    private void end(int to) {
        if (cards < FEW || cards < 0.6 * boxes || mass > 0.7 * weights.mass(0)) {
            return;
        }
        for (int i = from; i < to; i = page.end(i)) {
            if (page.kind(i).breaks()) {
                weights.drop(i);
            }
        }
    }

    private boolean isCard(int i) {
        Kind kind = page.kind(i);
        if (!kind.breaks()
                || kind == Kind.PARAGRAPH
                || page.pastBlock(i) - page.firstBlock(i) > MOST_BLOCKS
                || weights.mass(i) > ANNOUNCEMENT) {
            return false;
        }
        for (int b = page.firstBlock(i); b < page.pastBlock(i); b++) {
            Block block = page.blocks().get(b);
            if (block.linkShare() > 0.8 && block.length() >= 15) {
                return true;
            }
        }
        return false;
    }
}
