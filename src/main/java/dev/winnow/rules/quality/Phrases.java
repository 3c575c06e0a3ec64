package dev.winnow.rules.quality;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What sequences of a number of words take of a text. Used by one thread. */
final class Phrases {

    private final Tokens tokens;
    private final long[] hashes;
    private final int words;

    Phrases(View view, int words) {
        this.tokens = Tokens.of(view);
        this.hashes = tokens.hashes();
        this.words = words;
    }

    /**
     * A share of the text.
     *
     * @param characters code points
     * @param times how many sequences they belong to
     * @param first where one of them stands
     */
    record Taken(int characters, int times, Span first) {}

    /** The characters of the most frequent sequence, of equally frequent ones the first, with one blank between words. */
    Taken mostFrequent() {
        Map<Long, Integer> counts = new HashMap<>();
        int most = 0;
        for (int i = 0; i + words <= tokens.count(); i++) {
            most = Math.max(most, counts.merge(hash(i), 1, Integer::sum));
        }
        for (int i = 0; i + words <= tokens.count(); i++) {
            if (counts.getOrDefault(hash(i), 0) == most) {
                return new Taken(most * (length(i) + words - 1), most, tokens.span(i, i + words - 1));
            }
        }
        return new Taken(0, 0, new Span(0, 0));
    }

    /** The characters of sequences that stood before, none counted twice, without blanks. */
    Taken repeated() {
        Set<Long> seen = new HashSet<>();
        int characters = 0;
        int times = 0;
        Span first = new Span(0, 0);
        int i = 0;
        while (i + words <= tokens.count()) {
            if (seen.add(hash(i))) {
                i++;
                continue;
            }
            first = times == 0 ? tokens.span(i, i + words - 1) : first;
            characters += length(i);
            times++;
            i += words;
        }
        return new Taken(characters, times, first);
    }

    private int length(int from) {
        int length = 0;
        for (int i = from; i < from + words; i++) {
            length += tokens.length(i);
        }
        return length;
    }

    private long hash(int from) {
        long hash = words;
        for (int i = from; i < from + words; i++) {
            hash = hash * 0x100000001b3L + hashes[i];
        }
        return Hashes.mix(hash);
    }
}
