package dev.winnow.rules.boilerplate;

import dev.winnow.View;
import java.util.stream.IntStream;

/**
 * Which lines of a page are the article's body and which stand before it, inside it and after it.
 *
 * <p>The best path through before, body, (inside, body)..., after: a line in the body counts its score times the root of its words, each
 * change costs. Immutable.
 */
final class PageLayout {

    static final byte BEFORE = 0;
    static final byte BODY = 1;
    static final byte INSIDE = 2;
    static final byte AFTER = 3;

    /** Costs of leaving the body for something inside it, of staying there for a line and a label, and of coming back. */
    private static final double LEAVE = 2;

    private static final double STAY = 0.5;
    private static final double STAY_LABEL = 0.8;
    private static final double RETURN = 2;

    /** What it costs to come back from behind the heading of the readers' comments. */
    private static final double STAY_COMMENTS = 25;

    /** What it costs not to take a sentence below the title for the body's first, times the root of its words. */
    private static final double SKIP = 0.8;

    /** What speaks for the body's end before a label, before what only begins as one, and before any labelled line. */
    private static final double END_LABEL = 2.8;

    private static final double END_LABELLED = 1.3;

    /** The words of sentences that make an article; a guess. */
    private static final int MIN_BODY = 30;

    private static final double IMPOSSIBLE = -1e12;

    /** The fewest words of a sentence that is kept for its form alone; a guess. */
    private static final int MIN_SENTENCE = 3;

    private static final int NO_SENTENCE = PageLines.ELLIPSIS
            | PageLines.COPYRIGHT
            | PageLines.WEB
            | PageLines.DATE_ONLY
            | PageLines.CREDIT
            | PageLines.CAPTION
            | PageLines.SIGNED
            | PageLines.STAMPED
            | PageLines.LABELLED
            | PageLines.LABEL
            | PageLines.LABEL_START
            | PageLines.REPEATED
            | PageLines.COPY
            | PageLines.SEPARATED
            | PageLines.BULLET;

    private final int title;
    private final byte[] parts;

    private PageLayout(int title, byte[] parts) {
        this.title = title;
        this.parts = parts;
    }

    /** What the layout of a page looks like when nothing is known of the site's other pages. */
    static PageLayout of(View view) {
        return view.derived(PageLayout.class, any -> {
            PageLines lines = PageLines.of(any);
            return decoded(any, lines, new boolean[lines.count()]);
        });
    }

    /** The same with lines that the site's other pages have too. */
    static PageLayout of(View view, PageLines lines, boolean[] shared) {
        for (boolean known : shared) {
            if (known) {
                return decoded(view, lines, shared);
            }
        }
        return of(view);
    }

    private static PageLayout decoded(View view, PageLines lines, boolean[] shared) {
        int title = PageTitle.of(view, lines);
        PageHead head = PageHead.of(lines, title);
        double[] scores = new PageScores(lines, title, head, shared).smoothed();
        byte[] parts = decode(lines, scores, head);
        PageTopic.prune(lines, parts);
        keepSentences(lines, parts, shared);
        return new PageLayout(title, parts);
    }

    /**
     * Gives sentences within the body and right below it back to it, unless the site's other pages have them too. A short one scores little,
     * and a wrong deletion costs more than a teaser that stays.
     */
    private static void keepSentences(PageLines lines, byte[] parts, boolean[] shared) {
        for (int i = 1; i < parts.length; i++) {
            boolean near = parts[i - 1] == BODY || parts[i] == INSIDE;
            if (near && parts[i] != BODY && !shared[i] && isSentence(lines, i)) {
                parts[i] = BODY;
            }
        }
    }

    /** Whether the line is a sentence and shows nothing of a label, a date, a credit or a link. */
    private static boolean isSentence(PageLines lines, int i) {
        return lines.words[i] >= MIN_SENTENCE && lines.is(i, PageLines.TERMINAL) && !lines.is(i, NO_SENTENCE);
    }

    /** The line of the article's title, or -1. */
    int title() {
        return title;
    }

    byte part(int i) {
        return parts[i];
    }

    /** The body's first sentences, at most so many. */
    int[] firstSentences(PageLines lines, int most) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i] == BODY && lines.is(i, PageLines.PROSE))
                .limit(most)
                .toArray();
    }

    /** Whether the line is neither of the body nor its title. */
    boolean isChrome(int i) {
        return parts[i] != BODY && i != title;
    }

    /** Whether the body has sentences enough to be an article. */
    boolean hasBody(PageLines lines) {
        float words = 0;
        int sentences = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean sentence = parts[i] == BODY && lines.is(i, PageLines.PROSE);
            words += sentence ? lines.words[i] : 0;
            sentences += sentence ? 1 : 0;
        }
        return words >= MIN_BODY && (sentences >= 2 || words >= 2 * MIN_BODY);
    }

    private static byte[] decode(PageLines lines, double[] scores, PageHead head) {
        int count = lines.count();
        byte[][] from = new byte[count][];
        double[] best = {0, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE};
        boolean sentence = false;
        for (int i = 0; i < count; i++) {
            double gain = scores[i] * Math.sqrt(lines.words[i] + 0.3);
            double enter = best[BEFORE] + (head.last() >= 0 && !head.holds(i) && !sentence ? 1 : 0);
            boolean below = head.last() >= 0 && !head.holds(i) && lines.is(i, PageLines.PROSE);
            double skip = below && scores[i] > 0 ? SKIP * Math.sqrt(lines.words[i]) : 0;
            sentence |= below;
            double back = best[INSIDE] - RETURN;
            byte body = enter > best[BODY] && enter > back ? BEFORE : back > best[BODY] ? INSIDE : BODY;
            boolean labelled = lines.is(i, PageLines.LABELLED);
            double leave = best[BODY] - LEAVE + (labelled ? 1 : 0);
            double end = best[BODY] + end(lines, i);
            byte inside = leave > best[INSIDE] ? BODY : INSIDE;
            byte after = end > best[AFTER] ? BODY : AFTER;
            from[i] = new byte[] {BEFORE, body, inside, after};
            best = new double[] {
                best[BEFORE] - skip,
                gain + (body == BEFORE ? enter : body == INSIDE ? back : best[BODY]),
                Math.max(leave, best[INSIDE]) - stay(lines, i),
                Math.max(end, best[AFTER])
            };
        }
        byte[] parts = new byte[count];
        byte part = best[BODY] >= best[AFTER] ? BODY : AFTER;
        for (int i = count - 1; i >= 0; i--) {
            parts[i] = part;
            part = from[i][part];
        }
        return parts;
    }

    private static double stay(PageLines lines, int i) {
        boolean comments = lines.is(i, PageLines.LABEL) && (lines.kinds[i] & PageWords.COMMENTS) != 0;
        return STAY + (lines.is(i, PageLines.LABELLED) ? STAY_LABEL : 0) + (comments ? STAY_COMMENTS : 0);
    }

    private static double end(PageLines lines, int i) {
        return lines.is(i, PageLines.LABEL)
                ? END_LABEL
                : lines.is(i, PageLines.LABEL_START)
                        ? END_LABEL * 0.6
                        : lines.is(i, PageLines.LABELLED) ? END_LABELLED : 0;
    }
}
