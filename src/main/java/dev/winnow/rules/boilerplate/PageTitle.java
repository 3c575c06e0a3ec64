package dev.winnow.rules.boilerplate;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Looks for the line of a page that is the article's title: what its address, the sentences below it and a date line say. */
final class PageTitle {

    /** A title below this is not to be trusted; set by hand on 100 page dumps. */
    static final double LEAST = 1.5;

    /** How far below a title its first sentences stand, in lines, and how many of them are looked at. Guesses. */
    private static final int REACH = 24;

    private static final int SENTENCES = 5;

    /** A headline between blank lines has at most so many words and stands at most so many lines above the first sentence. Guesses. */
    private static final int HEADLINE_WORDS = 20;

    private static final int HEADLINE_REACH = 4;

    private static final int MIN_HEADLINE = 3;

    private final View view;
    private final PageLines lines;
    private final Set<Long> slug;

    /** The content words of the sentences below the last line asked for. */
    private final BitSet below;

    private int firstBelow = -1;
    private int sentencesBelow = -1;

    private PageTitle(View view, PageLines lines) {
        this.view = view;
        this.lines = lines;
        this.below = new BitSet(lines.contentWords());
        this.slug = slug(view.document().meta().getOrDefault("url", ""));
    }

    /** The number of the title's line, or -1. */
    static int of(View view, PageLines lines) {
        return new PageTitle(view, lines).best();
    }

    private int best() {
        float prose = 0.001f;
        for (int i = 0; i < lines.count(); i++) {
            prose += lines.is(i, PageLines.PROSE) ? lines.words[i] : 0;
        }
        float before = 0;
        double most = LEAST;
        int best = -1;
        for (int i = 0; i < lines.count(); i++) {
            float n = lines.words[i];
            boolean fits = lines.is(i, PageLines.BLANKLESS)
                    ? lines.end[i] - lines.start[i] >= 8 && n <= 44
                    : n >= 3 && n <= 26;
            if (fits) {
                double score = score(i) - 2 * before / prose;
                best = score > most ? i : best;
                most = Math.max(most, score);
            }
            before += lines.is(i, PageLines.PROSE) ? n : 0;
        }
        return best >= 0 ? best : headline();
    }

    /** The line between blank lines shortly above the first sentence, or the one on top of it, when it is no label: a short headline shares no word with its text. */
    private int headline() {
        int first = 0;
        while (first < lines.count() && !lines.is(first, PageLines.PROSE)) {
            first++;
        }
        if (first == lines.count()) {
            return -1;
        }
        for (int i = first - 1; i >= Math.max(0, first - HEADLINE_REACH); i--) {
            boolean apart = lines.line[i + 1] > lines.line[i] + 1 && (i == 0 || lines.line[i] > lines.line[i - 1] + 1);
            boolean above = i == first - 1 && lines.words[i] >= MIN_HEADLINE && !lines.is(i, PageLines.TERMINAL);
            if ((apart || above)
                    && lines.words[i] <= HEADLINE_WORDS
                    && lines.chrome[i] == 0
                    && !lines.is(i, PageLines.LABELLED)) {
                return i;
            }
        }
        return -1;
    }

    private double score(int i) {
        double score = ofSlug(i);
        score -= lines.is(i, PageLines.TERMINAL) && !lines.is(i, PageLines.ASKS) ? 0.7 : 0;
        score += dated(i) ? 0.8 : 0;
        score += lines.is(i, PageLines.REPEATED) ? 0.5 : 0;
        score -= lines.chrome[i] > 0 || lines.is(i, PageLines.LABEL | PageLines.LABEL_START) ? 1 : 0;
        score -= lines.words[i] < 5 && !lines.is(i, PageLines.BLANKLESS) ? 0.5 : 0;
        score -= lines.is(i, PageLines.BULLET | PageLines.WEB | PageLines.DATE_ONLY) ? 0.7 : 0;
        score -= lines.is(i, PageLines.CREDIT | PageLines.CAPTION) ? 1.5 : 0;
        if (score + 3.5 < LEAST) {
            return score;
        }
        readBelow(i);
        int from = lines.contentFrom[i];
        int to = lines.contentFrom[i + 1];
        int known = 0;
        for (int k = from; k < to; k++) {
            known += below.get(lines.content[k]) ? 1 : 0;
        }
        return score + 2.0 * known / (1 + to - from) + 0.3 * Math.min(3, sentencesBelow);
    }

    private boolean dated(int i) {
        for (int j = i + 1; j < Math.min(lines.count(), i + 5); j++) {
            if (lines.is(j, PageLines.DATE_ONLY | PageLines.BYLINE)) {
                return true;
            }
        }
        return false;
    }

    /** Collects the words of the first sentences below the line; the lines of one menu share them. */
    private void readBelow(int i) {
        int end = Math.min(lines.count(), i + 1 + REACH);
        int first = i + 1;
        while (first < end && !lines.is(first, PageLines.PROSE)) {
            first++;
        }
        int sentences = 0;
        for (int j = first; j < end && sentences < SENTENCES; j++) {
            sentences += lines.is(j, PageLines.PROSE) ? 1 : 0;
        }
        if (first == firstBelow && sentences == sentencesBelow) {
            return;
        }
        firstBelow = first;
        sentencesBelow = sentences;
        below.clear();
        for (int j = first, left = sentences; left > 0; j++) {
            if (lines.is(j, PageLines.PROSE)) {
                left--;
                for (int k = lines.contentFrom[j]; k < lines.contentFrom[j + 1]; k++) {
                    below.set(lines.content[k]);
                }
            }
        }
    }

    /** Up to 4 for a line whose words are those of the page's address. */
    private double ofSlug(int i) {
        if (slug.size() < 3) {
            return 0;
        }
        Words words = view.words();
        int all = 0;
        int hits = 0;
        for (int w = words.from(lines.start[i]); w < words.count() && words.start(w) < lines.end[i]; w++) {
            if (words.length(w) > 2) {
                all++;
                hits += slug.contains(plain(words, w)) ? 1 : 0;
            }
        }
        return hits < 2
                ? 0
                : 4 * Math.min(1, hits / (double) slug.size()) * Math.min(1, 1.5 * hits / (double) Math.max(1, all));
    }

    /** The word's hash as an address would write it, without diacritics. */
    private static long plain(Words words, int i) {
        String word = words.text(i);
        if (word.chars().allMatch(c -> c < 0x80)) {
            return words.foldedHash(i);
        }
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(plain.length());
        plain.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return Hashes.folded(letters.toString(), 0, letters.length());
    }

    /** The words of the address's path. */
    private static Set<Long> slug(String url) {
        Set<Long> words = new HashSet<>();
        int scheme = url.indexOf("://");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int start = -1;
        for (int i = Math.max(0, path); path >= 0 && i <= url.length(); i++) {
            char c = i < url.length() ? url.charAt(i) : ' ';
            if (c == '?' || c == '#') {
                break;
            }
            boolean letter = Character.isLetter(c);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start > 2) {
                    words.add(Hashes.folded(url, start, i));
                }
                start = -1;
            }
        }
        return words;
    }
}
