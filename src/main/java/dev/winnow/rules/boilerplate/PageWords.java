package dev.winnow.rules.boilerplate;

import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The words and labels of what stands around an article, by kind, in some 16 languages; read from a resource on first use.
 *
 * <p>Immutable, shared between threads. Words are known by their folded hash.
 */
final class PageWords {

    static final int NAVIGATION = 1;
    static final int SHARING = 1 << 1;
    static final int ACCOUNT = 1 << 2;
    static final int SERVICE = 1 << 3;
    static final int COMMENTS = 1 << 4;
    static final int RELATED = 1 << 5;
    static final int ADVERTISING = 1 << 6;

    /** Any word of the page's furniture. */
    static final int CHROME = (1 << 7) - 1;

    /** A word with which a page speaks to its reader about itself. */
    static final int ADDRESS = 1 << 7;

    static final int FUNCTION = 1 << 8;
    static final int DATE = 1 << 9;
    static final int BYLINE = 1 << 10;
    static final int CREDIT = 1 << 11;
    static final int AGENCY = 1 << 12;

    /** A whole label, of one word or more. */
    static final int LABEL = 1 << 13;

    private static final String RESOURCE = "/dev/winnow/rules/boilerplate/page.words";

    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("navigation", NAVIGATION),
            Map.entry("sharing", SHARING),
            Map.entry("account", ACCOUNT),
            Map.entry("service", SERVICE),
            Map.entry("comments", COMMENTS),
            Map.entry("related", RELATED),
            Map.entry("advertising", ADVERTISING),
            Map.entry("address", ADDRESS),
            Map.entry("function", FUNCTION),
            Map.entry("date", DATE),
            Map.entry("byline", BYLINE),
            Map.entry("credit", CREDIT),
            Map.entry("agency", AGENCY),
            Map.entry("label", LABEL));

    private final long[] keys;
    private final short[] bits;

    private PageWords(Map<Long, Integer> kinds) {
        int size = Integer.highestOneBit(kinds.size()) * 4;
        keys = new long[size];
        bits = new short[size];
        kinds.forEach((key, kind) -> {
            int at = slot(key);
            keys[at] = key;
            bits[at] = kind.shortValue();
        });
    }

    /** Loads the words when a text first looks like a page, once. */
    private static final class Holder {
        static final PageWords STANDARD = load();
    }

    static PageWords standard() {
        return Holder.STANDARD;
    }

    /** What is known of the word with the folded hash: any of the kinds but {@link #LABEL}. */
    int of(long word) {
        return bits[slot(word)];
    }

    /** Whether the words, joined by {@link #join}, are a whole label. */
    boolean isLabel(long joined) {
        return bits[slot(joined)] == LABEL;
    }

    /** The hash of a phrase from that of its words before the last, 0 for none, and of its last word. */
    static long join(long before, long word) {
        return Hashes.mix(before * 31 + word + LABEL);
    }

    private int slot(long key) {
        int at = (int) key & keys.length - 1;
        while (bits[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static PageWords load() {
        try (InputStream bytes = PageWords.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("Resource " + RESOURCE + " is not in the program");
            }
            Map<Long, Integer> kinds = new HashMap<>();
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(line -> read(line, kinds));
            return new PageWords(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + RESOURCE, e);
        }
    }

    private static void read(String line, Map<Long, Integer> kinds) {
        int colon = line.indexOf(':');
        Integer kind = KINDS.get(line.substring(0, colon));
        if (kind == null) {
            throw new IllegalStateException(RESOURCE + " has a kind that nobody knows: " + line.substring(0, colon));
        }
        if (kind != LABEL) {
            words(line, colon + 1, line.length(), word -> kinds.merge(word, kind, (a, b) -> a | b));
            return;
        }
        for (int from = colon + 1; from < line.length(); from = end(line, from) + 1) {
            long[] phrase = {0};
            words(line, from, end(line, from), word -> phrase[0] = join(phrase[0], word));
            kinds.put(phrase[0], LABEL);
        }
    }

    private static int end(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /** The folded hashes of the words, cut as the shared pass cuts them. */
    private static void words(String line, int from, int to, LongConsumer each) {
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean word = i < to && Letters.isWord(line.charAt(i));
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                each.accept(Hashes.folded(line, start, i));
                start = -1;
            }
        }
    }
}
