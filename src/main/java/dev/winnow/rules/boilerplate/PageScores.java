package dev.winnow.rules.boilerplate;

/**
 * How much each line of a page looks like the body of its article: above 0 body, below 0 chrome.
 *
 * <p>A line's own score from its length, end, words and marks, then smoothed with the four lines on each side. The method and the first
 * weights are those of a prototype measured on 227 English pages; they were moved by hand, and to where random searches on each half of 100 page dumps pointed.
 */
final class PageScores {

    /** Lines on each side whose scores count, and how much of their mean. */
    private static final int NEIGHBOURS = 4;

    private static final double SMOOTHING = 0.55;

    /** No line says more than this. */
    private static final double CAP = 4;

    /** What a line has against it that other pages of the site have too. */
    private static final double SHARED = 5;

    /** What a line between the title and the body has against it. */
    private static final double HEAD = 5;

    /** How far the labels of a neighbourhood reach, in lines. */
    private static final int DENSITY_REACH = 6;

    private final PageLines lines;
    private final int title;
    private final PageHead head;
    private final boolean[] shared;
    private final double[] own;

    /** Where the readers' comments begin. */
    private final int thread;

    private final boolean[] inventory;

    PageScores(PageLines lines, int title, PageHead head, boolean[] shared) {
        this.lines = lines;
        this.title = title;
        this.head = head;
        this.shared = shared;
        this.thread = PageThread.start(lines, head);
        this.inventory = PageInventory.of(lines, head, thread);
        this.own = new double[lines.count()];
    }

    /** The smoothed scores; lines up to the title have a malus. */
    double[] smoothed() {
        boolean[] first = firstSentences();
        double[] topic = topics();
        for (int i = 0; i < own.length; i++) {
            own[i] = own(i, first[i], topic[i]);
        }
        double[] smoothed = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(own.length - 1, i + NEIGHBOURS); j++) {
                double weight = j == i ? 0 : Math.min(40, lines.words[j] + 2) / (1 + Math.abs(i - j));
                sum += weight * own[j];
                weights += weight;
            }
            double score = own[i] + SMOOTHING * sum / weights;
            smoothed[i] = Math.max(-CAP, Math.min(CAP, score)) - (i <= title ? 2 : 0);
        }
        return smoothed;
    }

    private double own(int i, boolean first, double topic) {
        if (i >= thread) {
            return -CAP;
        }
        if (lines.is(i, PageLines.SIGNED)) {
            return 1;
        }
        double score = ofLength(i) + ofLabels(i) + ofMarks(i);
        score -= lines.is(i, PageLines.CAPTION) ? 1.5 : 0;
        score -= isPrompt(i) ? 3.5 : 0;
        score -= isBiography(i) ? 2 : 0;
        score += first ? 0.8 : -0.5 * rhythm(i);
        score -= shared[i] ? SHARED : 0;
        score -= i > title && head.holds(i) ? HEAD : 0;
        double density = density(i);
        if (!lines.is(i, PageLines.LABELLED) && score < 0 && density < 0.7) {
            score *= 1 - Math.min(1, 0.65 * (0.7 - density) / 0.7);
        }
        score += lines.words[i] >= 7 ? topic - 0.35 : 0;
        return inventory[i] || lines.is(i, PageLines.LISTED) && !lines.is(i, PageLines.LABELLED)
                ? Math.max(score, 0.5)
                : score;
    }

    private double ofLength(int i) {
        float n = lines.words[i];
        double score = n <= 3 ? -2.2 : n <= 8 ? -1.1 : n <= 14 ? -0.6 : n <= 30 ? 1.1 : 2.2;
        score += lines.is(i, PageLines.TERMINAL) && n >= 4 ? 1 : -1.1;
        if (lines.is(i, PageLines.BLANKLESS)) {
            return score;
        }
        return score + (n >= 6 ? 1.8 * (Math.min(0.45, lines.functionShare(i)) - 0.22) : -0.3);
    }

    private double ofLabels(int i) {
        float n = lines.words[i];
        double score = 0;
        if (lines.is(i, PageLines.LABEL) || lines.chrome[i] > 0 && n <= 3) {
            score -= 2.5;
        } else if (lines.is(i, PageLines.LABEL_START)) {
            score -= 1.5;
        }
        int address = lines.address[i];
        if (address >= 3) {
            score -= 4.8;
        } else if (address == 2 || address == 1 && n < 20) {
            score -= 2.7;
        } else if (address == 1 && n < 50) {
            score -= 0.8;
        }
        score -= lines.is(i, PageLines.DATE_ONLY) ? 1 : 0;
        score -= lines.is(i, PageLines.BYLINE) && n <= 8 ? 1 : 0;
        return score - (lines.is(i, PageLines.CREDIT) && n < 50 ? lines.is(i, PageLines.TERMINAL) ? 2.5 : 4 : 0);
    }

    private double ofMarks(int i) {
        float n = lines.words[i];
        double score = 0;
        score -= n >= 5 && !lines.is(i, PageLines.BLANKLESS) && lines.capitalShare(i) > 0.65 ? 0.9 : 0;
        score -= lines.is(i, PageLines.ELLIPSIS | PageLines.WORDLESS) || lines.is(i, PageLines.SEPARATED) && n < 20
                ? 0.7
                : 0;
        score -= lines.is(i, PageLines.WORDLESS) ? 1 : 0;
        score -= lines.is(i, PageLines.COPYRIGHT) ? 2.5 : 0;
        score -= lines.is(i, PageLines.REPEATED) ? n < 14 ? 1.5 : 0.3 : 0;
        return score - (lines.is(i, PageLines.COPY) ? 3.2 : 0);
    }

    /** Whether the button that it asks to press comes next, as that to subscribe does below the praise of a newsletter. */
    private boolean isPrompt(int i) {
        int button = i + 1;
        return button < own.length
                && lines.is(i, PageLines.PROSE)
                && lines.words[i] <= 40
                && lines.words[button] <= 3
                && (lines.kinds[button] & PageWords.ACCOUNT) != 0
                && lines.chrome[button] * 2 >= lines.words[button];
    }

    /** Whether the line tells of the person whose name stands alone shortly before it, and no sentence follows. */
    private boolean isBiography(int i) {
        if (!lines.is(i, PageLines.PROSE) || lines.contentFrom[i] == lines.contentFrom[i + 1]) {
            return false;
        }
        for (int j = i + 1; j < Math.min(own.length, i + 3); j++) {
            if (lines.is(j, PageLines.PROSE)) {
                return false;
            }
        }
        for (int j = Math.max(0, i - 3); j < i; j++) {
            boolean name = lines.words[j] >= 2
                    && lines.words[j] <= 5
                    && lines.capitals[j] >= 2
                    && !lines.is(j, PageLines.TERMINAL);
            if (name && sharesName(j, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the first words of the line is one of the name's. */
    private boolean sharesName(int name, int i) {
        for (int k = lines.contentFrom[i]; k < Math.min(lines.contentFrom[i + 1], lines.contentFrom[i] + 6); k++) {
            for (int n = lines.contentFrom[name]; n < lines.contentFrom[name + 1]; n++) {
                if (lines.content[n] == lines.content[k]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many lines near it are a date or a byline, the beat of a list of teasers; 0 for fewer than 2. */
    private int rhythm(int i) {
        int beats = 0;
        for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(own.length - 1, i + NEIGHBOURS); j++) {
            beats += j != i && lines.words[j] <= 9 && lines.is(j, PageLines.DATE_ONLY | PageLines.BYLINE) ? 1 : 0;
        }
        return beats < 2 ? 0 : Math.min(beats, 4);
    }

    /** The shares of labels among the lines before and after it, added; beyond the text's ends 0.7 of a label a line. */
    private double density(int i) {
        double labels = 0;
        for (int j = i - DENSITY_REACH; j <= i + DENSITY_REACH; j++) {
            if (j < 0 || j >= own.length) {
                labels += 0.7;
            } else if (j != i && lines.is(j, PageLines.LABELLED)) {
                labels++;
            }
        }
        return labels / DENSITY_REACH;
    }

    /** The two first sentences below the title. */
    private boolean[] firstSentences() {
        boolean[] first = new boolean[own.length];
        int left = title < 0 ? 0 : 2;
        for (int i = head.last() + 1; i < Math.min(own.length, head.last() + 14) && left > 0; i++) {
            if (lines.is(i, PageLines.PROSE) && !head.holds(i)) {
                first[i] = true;
                left--;
            }
        }
        return first;
    }

    /** For each line the share of its content words that other sentences of the page hold too. */
    private double[] topics() {
        int[] sentences = new int[lines.contentWords()];
        int[] last = new int[lines.contentWords()];
        for (int i = 0; i < own.length; i++) {
            if (isSentence(i)) {
                for (int k = lines.contentFrom[i]; k < lines.contentFrom[i + 1]; k++) {
                    int word = lines.content[k];
                    sentences[word] += last[word] == i + 1 ? 0 : 1;
                    last[word] = i + 1;
                }
            }
        }
        double[] topics = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            int known = 0;
            int least = isSentence(i) ? 2 : 1;
            for (int k = lines.contentFrom[i]; k < lines.contentFrom[i + 1]; k++) {
                known += sentences[lines.content[k]] >= least ? 1 : 0;
            }
            int all = lines.contentFrom[i + 1] - lines.contentFrom[i];
            topics[i] = all == 0 ? 0.3 : known / (double) all;
        }
        return topics;
    }

    private boolean isSentence(int i) {
        return lines.is(i, PageLines.PROSE) && !lines.is(i, PageLines.REPEATED);
    }
}
