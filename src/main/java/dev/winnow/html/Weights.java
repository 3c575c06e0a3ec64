package dev.winnow.html;

import java.util.List;

/** What the blocks of a page are worth as running text, and which nodes are out. Used by one thread. */
final class Weights {

    /** A block of so many plain characters with punctuation is text, whatever stands around it. */
    private static final int SENTENCES = 60;

    /** Longer blocks count as this: a licence of 20,000 characters is one block, too. */
    private static final int MOST = 1000;

    private final Outline page;
    private final boolean[] dropped;
    private final boolean[] out;
    private final double[] values;
    private final double[] masses;
    private final long[] lengths;
    private final long[] linked;

    Weights(Outline page) {
        this.page = page;
        int blocks = page.blocks().size();
        this.dropped = new boolean[page.size()];
        this.out = new boolean[blocks];
        this.values = new double[blocks + 1];
        this.masses = new double[blocks + 1];
        this.lengths = new long[blocks + 1];
        this.linked = new long[blocks + 1];
        weigh();
    }

    /** Sums up anew; until then what was dropped still counts. */
    void weigh() {
        List<Block> blocks = page.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            double value = out[b] ? 0 : of(block);
            values[b + 1] = values[b] + value;
            masses[b + 1] = masses[b] + Math.max(0, value);
            lengths[b + 1] = lengths[b] + (out[b] ? 0 : block.length());
            linked[b + 1] = linked[b] + (out[b] ? 0 : block.linked());
        }
    }

    /** Text is worth its length, what is short or linked costs; guesses that were fitted on half of the development pages. */
    double of(Block block) {
        int plain = block.length() - block.linked();
        double links = block.linkShare();
        if (page.kind(block.box()) == Kind.HEADING) {
            return 0;
        }
        if (plain >= SENTENCES && links < 0.5 && block.punctuated()) {
            return block.speaksOfCookies() ? 0 : Math.min(plain, MOST);
        }
        if (plain >= 25 && links < 0.4 && block.ends() && block.words() >= 4 || plain >= 100 && links < 0.3) {
            return block.speaksOfCookies() ? 0 : plain * 0.5;
        }
        if (block.linked() == 0) {
            return page.kind(block.box()) == Kind.CELL ? -1 : -4;
        }
        return -(12 + Math.min(60, block.linked() * 0.5));
    }

    /** What all blocks below the node are worth. */
    double value(int i) {
        return values[page.pastBlock(i)] - values[page.firstBlock(i)];
    }

    /** The same without what costs. */
    double mass(int i) {
        return masses[page.pastBlock(i)] - masses[page.firstBlock(i)];
    }

    /** The share of links among the characters below the node; 0 for no characters. */
    double linkShare(int i) {
        long length = lengths[page.pastBlock(i)] - lengths[page.firstBlock(i)];
        return length == 0 ? 0 : (double) (linked[page.pastBlock(i)] - linked[page.firstBlock(i)]) / length;
    }

    boolean out(int block) {
        return out[block];
    }

    boolean dropped(int i) {
        return dropped[i];
    }

    /** The next node when this one and, if it was dropped, all below it are done with. */
    int next(int i) {
        return dropped[i] ? page.end(i) : i + 1;
    }

    /** Leaves the node out with all below it. */
    void drop(int i) {
        dropped[i] = true;
        if (page.kind(i).breaks()) {
            for (int b = page.firstBlock(i); b < page.pastBlock(i); b++) {
                out[b] = true;
            }
        }
    }
}
