package dev.winnow.rules.structure;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Tongues;
import java.util.HashMap;
import java.util.Map;

/**
 * How many persons a text introduces by their full names before it calls them by the last name alone, and how many it does the other way
 * round. German capitals say nothing of names. Used by one thread.
 */
final class Introductions {

    /** Longer runs of capitals are titles and headings. */
    private static final int MAX_NAME = 3;

    private static final int MIN_LETTERS = 3;

    private final View view;
    private final Words words;
    private final Tongues tongues;

    /** The first line with a full name, by the last name's hash. */
    private final Map<Long, Integer> full = new HashMap<>();

    /** The first and the last line with the last name alone. */
    private final Map<Long, int[]> alone = new HashMap<>();

    private int forward;
    private int backward;

    Introductions(View view, Tongues tongues) {
        this.view = view;
        this.words = view.words();
        this.tongues = tongues;
        if (!tongues.likeliest().equals("de")) {
            read();
            count();
        }
    }

    /** Names whose short form comes only after the full one. */
    int forward() {
        return forward;
    }

    /** Names whose short form comes only in lines before the full one. */
    int backward() {
        return backward;
    }

    private void read() {
        int i = 0;
        while (i < words.count()) {
            int end = i;
            while (end < words.count() && name(end) && (end == i || joined(end))) {
                end++;
            }
            if (end - i > 1 && tongues.isSmall(view.text(), words.start(i), words.end(i))) {
                i++;
            }
            if (end > i && end - i <= MAX_NAME) {
                keep(i, end - 1);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean name(int word) {
        return words.capitalised(word) && words.length(word) >= MIN_LETTERS;
    }

    private boolean joined(int word) {
        return words.start(word) == words.end(word - 1) + 1 && view.text().charAt(words.end(word - 1)) == ' ';
    }

    private void keep(int first, int last) {
        int line = view.lineAt(words.start(last));
        if (last > first) {
            full.putIfAbsent(words.foldedHash(last), line);
        } else {
            alone.computeIfAbsent(words.foldedHash(last), key -> new int[] {line, line})[1] = line;
        }
    }

    private void count() {
        full.forEach((name, line) -> {
            int[] lines = alone.get(name);
            if (lines != null) {
                backward += lines[1] < line ? 1 : 0;
                forward += lines[0] >= line && lines[1] > line ? 1 : 0;
            }
        });
    }
}
