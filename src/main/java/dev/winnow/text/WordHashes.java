package dev.winnow.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The folded hashes of a list of words in an open table.
 *
 * <p>Most rules are never asked for theirs, so the table is made with the first question. Immutable, shared between threads.
 */
final class WordHashes extends AbstractSet<Long> {

    private final String words;
    private volatile long @Nullable [] table;

    /** The words stand with one blank between them. */
    WordHashes(String words) {
        this.words = words;
    }

    @Override
    public boolean contains(@Nullable Object hash) {
        return hash instanceof Long wanted && contains(wanted.longValue());
    }

    private boolean contains(long hash) {
        long[] known = table();
        return known[place(known, hash)] == hash && hash != 0;
    }

    @Override
    public int size() {
        return (int) Arrays.stream(table()).filter(hash -> hash != 0).count();
    }

    @Override
    public Iterator<Long> iterator() {
        return Arrays.stream(table()).filter(hash -> hash != 0).boxed().iterator();
    }

    private long[] table() {
        long[] known = table;
        if (known == null) {
            known = made(words);
            table = known;
        }
        return known;
    }

    private static long[] made(String words) {
        int count = 1;
        for (int i = words.indexOf(' '); i >= 0; i = words.indexOf(' ', i + 1)) {
            count++;
        }
        long[] table = new long[Integer.highestOneBit(count) * 4];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int blank = words.indexOf(' ', start);
            int end = blank < 0 ? words.length() : blank;
            long hash = Hashes.folded(words, start, end);
            table[place(table, hash)] = hash;
            start = end + 1;
        }
        return table;
    }

    /** Where the hash stands, or the free place where it would; at least half of the places are free. */
    private static int place(long[] table, long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != hash && table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
