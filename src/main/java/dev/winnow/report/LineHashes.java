package dev.winnow.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * The line hashes by which GitHub's code scanning follows a result from commit to commit ({@code primaryLocationLineHash}): for each line the
 * rolling hash, base 37 modulo 2^64, of the 100 visible characters that begin with it, line breaks counted as LF, and the number of the line
 * among those with an equal hash.
 */
final class LineHashes {

    private static final int WINDOW = 100;
    private static final int BASE = 37;
    private static final char END = '\uFFFF';

    private final char[] window = new char[WINDOW];
    private final int[] lineAt = new int[WINDOW];
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Integer, String> hashes = new TreeMap<>();
    private final NavigableSet<Integer> wanted;
    private final long leaving;
    private long hash;
    private int next;

    private LineHashes(NavigableSet<Integer> wanted) {
        this.wanted = wanted;
        Arrays.fill(lineAt, 0);
        long power = 1;
        for (int i = 0; i < WINDOW; i++) {
            power *= BASE;
        }
        this.leaving = power;
    }

    /** The hashes of the 1-based lines asked for. */
    static Map<Integer, String> of(String text, NavigableSet<Integer> lines) {
        LineHashes hashes = new LineHashes(lines);
        hashes.read(text);
        return hashes.hashes;
    }

    private void read(String text) {
        int line = 0;
        boolean begins = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? END : text.charAt(i);
            boolean afterReturn = i > 0 && text.charAt(i - 1) == '\r';
            if (c == ' ' || c == '\t' || c == '\n' && afterReturn) {
                continue;
            }
            push(c == '\r' ? '\n' : c, begins ? ++line : 0);
            begins = c == '\n' || c == '\r';
        }
        for (int i = 0; i < WINDOW; i++) {
            push((char) 0, 0);
        }
    }

    /** Takes a character, and lets go of the one that came 100 before it; if that one began a line, the line's hash is known now. */
    private void push(char c, int line) {
        if (lineAt[next] > 0) {
            int count = counts.merge(hash, 1, Integer::sum);
            if (wanted.contains(lineAt[next])) {
                hashes.put(lineAt[next], Long.toHexString(hash) + ":" + count);
            }
        }
        hash = BASE * hash + c - leaving * window[next];
        window[next] = c;
        lineAt[next] = line;
        next = (next + 1) % WINDOW;
    }
}
