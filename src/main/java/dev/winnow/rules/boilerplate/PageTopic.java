package dev.winnow.rules.boilerplate;

import java.util.BitSet;

/** Takes blocks of sentences out of a page's body that stand apart behind its longest block and speak of something else: teasers in full sentences. */
final class PageTopic {

    /** So many lines that are not of the body part two blocks. A guess. */
    private static final int GAP = 4;

    /**
     * A block of another subject shares less than so many hundredths of its content words with the longest block. On 100 page dumps it was 3 to 20 for
     * 13 of 16 blocks of teasers and 21 to 45 for blocks of the article.
     */
    private static final int SHARED = 20;

    /** Fewer content words tell nothing. A guess. */
    private static final int MIN_WORDS = 8;

    private static final int MIN_VOCABULARY = 80;

    private final PageLines lines;
    private final byte[] parts;
    private final BitSet vocabulary;

    private int coreFrom;
    private int coreTo;
    private float coreWords;

    private PageTopic(PageLines lines, byte[] parts) {
        this.lines = lines;
        this.parts = parts;
        this.vocabulary = new BitSet(lines.contentWords());
    }

    /** Changes the parts of those blocks from body to inside or after. */
    static void prune(PageLines lines, byte[] parts) {
        PageTopic topic = new PageTopic(lines, parts);
        for (int i = topic.next(0); i < parts.length; i = topic.next(topic.end(i))) {
            topic.compare(i, topic.end(i));
        }
        for (int i = topic.coreFrom; i < topic.coreTo; i++) {
            topic.learn(i);
        }
        if (topic.vocabulary.cardinality() >= MIN_VOCABULARY) {
            for (int i = topic.next(topic.coreTo); i < parts.length; i = topic.next(topic.end(i))) {
                topic.judge(i, topic.end(i));
            }
        }
    }

    /** The first line of the body at the given one or later. */
    private int next(int from) {
        int i = from;
        while (i < parts.length && parts[i] != PageLayout.BODY) {
            i++;
        }
        return i;
    }

    /** Where the block that begins at the line ends. */
    private int end(int from) {
        int last = from;
        for (int i = from + 1; i < parts.length && i - last <= GAP; i++) {
            last = parts[i] == PageLayout.BODY ? i : last;
        }
        return last + 1;
    }

    private void compare(int from, int to) {
        float words = 0;
        for (int i = from; i < to; i++) {
            words += isSentence(i) ? lines.words[i] : 0;
        }
        if (words > coreWords) {
            coreWords = words;
            coreFrom = from;
            coreTo = to;
        }
    }

    private boolean isSentence(int i) {
        return parts[i] == PageLayout.BODY && lines.is(i, PageLines.PROSE) && !lines.is(i, PageLines.BLANKLESS);
    }

    private void learn(int i) {
        if (parts[i] == PageLayout.BODY) {
            for (int k = lines.contentFrom[i]; k < lines.contentFrom[i + 1]; k++) {
                vocabulary.set(lines.content[k]);
            }
        }
    }

    private void judge(int from, int to) {
        int known = 0;
        int all = 0;
        boolean sentence = false;
        for (int i = from; i < to; i++) {
            sentence |= isSentence(i);
            if (parts[i] == PageLayout.BODY) {
                for (int k = lines.contentFrom[i]; k < lines.contentFrom[i + 1]; k++) {
                    known += vocabulary.get(lines.content[k]) ? 1 : 0;
                }
                all += lines.contentFrom[i + 1] - lines.contentFrom[i];
            }
        }
        if (sentence && all >= MIN_WORDS && known * 100 < all * SHARED) {
            byte part = next(to) < parts.length ? PageLayout.INSIDE : PageLayout.AFTER;
            for (int i = from; i < to; i++) {
                parts[i] = parts[i] == PageLayout.BODY ? part : parts[i];
            }
        }
    }
}
