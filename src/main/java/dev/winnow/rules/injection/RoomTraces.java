package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.Set;

/** English names between two words that leave no room for one: {@code is Name visiting}, {@code he Name said}. */
final class RoomTraces {

    private static final Set<Long> AUXILIARIES = Hashes.ofWords("is are was were has have had will would could should");
    private static final Set<Long> PRONOUNS = Hashes.ofWords("he she they it");
    private static final Set<Long> ASKING = Hashes.ofWords(
            "what when where who whom why how which whose than as nor so only neither not never and or but if");
    private static final Set<Long> AFTER_PRONOUN = Hashes.ofWords(
            "is are was were has have had will would could should said says did does made took came went got");
    private static final Set<Long> AFTER_AUXILIARY =
            Hashes.ofWords("been be a an the not expected likely able also now");

    /** Words of a name. */
    private static final int LONGEST = 4;

    /** Places that are kept; a guess. */
    private static final int MOST_PLACES = 3;

    private final Page page;
    private final Traces traces;
    private final String text;
    private final Words words;

    RoomTraces(Page page, Traces traces) {
        this.page = page;
        this.traces = traces;
        this.text = page.text();
        this.words = page.view().words();
    }

    void collect() {
        Capitals capitals = page.capitals();
        int places = 0;
        int k = page.english() ? next(capitals.from(page.body())) : capitals.size();
        for (; k < capitals.size() && places < MOST_PLACES && !traces.full(); k = next(k + 1)) {
            int i = capitals.word(k);
            if (noRoom(i)) {
                int last = last(i);
                Span name = new Span(words.start(i), words.end(last));
                traces.add(name, new Trace(Trace.NO_ROOM, traces.wordBefore(name.start()), 0));
                places++;
            }
        }
    }

    /** The first capitalised word from the k-th on whose neighbour on the left may be an auxiliary or a pronoun. */
    private int next(int k) {
        Capitals capitals = page.capitals();
        int next = k;
        while (next < capitals.size() && !follows(capitals.word(next))) {
            next++;
        }
        return next;
    }

    private boolean follows(int i) {
        if (i < 2 || i + 1 >= words.count() || words.length(i - 1) < 2 || words.length(i - 1) > 6) {
            return false;
        }
        int before = words.start(i - 1);
        return switch (text.charAt(before) << 16 | text.charAt(before + 1)) {
            case 'i' << 16 | 's', 'i' << 16 | 't', 'a' << 16 | 'r', 't' << 16 | 'h', 'c' << 16 | 'o' -> true;
            case 'h' << 16 | 'a', 'h' << 16 | 'e', 's' << 16 | 'h' -> true;
            case 'w' << 16 | 'a', 'w' << 16 | 'e', 'w' << 16 | 'i', 'w' << 16 | 'o' -> true;
            default -> false;
        };
    }

    /** Whether the capitalised word begins a name, unknown to the lexicon, that has no room between its neighbours. */
    private boolean noRoom(int i) {
        if (Tokens.upper(words.first(i - 1)) || !joined(i - 1) || !joined(i - 2)) {
            return false;
        }
        long before = words.foldedHash(i - 1);
        boolean auxiliary = AUXILIARIES.contains(before);
        if (!auxiliary && !PRONOUNS.contains(before)) {
            return false;
        }
        int last = last(i);
        if (last + 1 >= words.count() || !joined(last) || !unknown(i, last)) {
            return false;
        }
        long after = words.foldedHash(last + 1);
        if (!auxiliary) {
            return AFTER_PRONOUN.contains(after);
        }
        int end = words.end(last + 1);
        boolean participle = text.startsWith("ing", end - 3) || text.startsWith("ed", end - 2);
        return !Tokens.upper(words.first(i - 2))
                && !ASKING.contains(words.foldedHash(i - 2))
                && !Tokens.upper(words.first(last + 1))
                && (participle || AFTER_AUXILIARY.contains(after));
    }

    private int last(int i) {
        int last = i;
        while (last + 1 < words.count() && last - i < LONGEST && joined(last) && words.capitalised(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean unknown(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.length(i) > 2 && !Lexicon.english().knows(text, words.start(i), words.end(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a single blank parts the word from the next. */
    private boolean joined(int i) {
        return words.end(i) + 1 == words.start(i + 1) && Letters.isBlank(text.charAt(words.end(i)));
    }
}
