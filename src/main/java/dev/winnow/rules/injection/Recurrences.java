package dev.winnow.rules.injection;

import dev.winnow.Census;
import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Witness;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks a document's strings up in the census and finds the places of those that other documents prove foreign. */
final class Recurrences {

    private static final int LONGEST = 60;

    /** Documents that are named as proof. */
    private static final int MOST_NAMED = 5;

    /** Witnesses of lower-case beginnings that are read; keeps the work on a large corpus bounded. A guess. */
    private static final int MOST_LOWER = 256;

    /** Places of one name; who needs more speaks of it. */
    private static final int MOST_PLACES = 200;

    /** Slots for first letters that the census does not know, a power of two. */
    private static final int MISSES = 256;

    private final Page page;
    private final Census census;
    private final String text;
    private final Map<Long, Double> proofs = new HashMap<>();
    private final long[] misses = new long[MISSES];
    private final Map<String, List<Span>> places = new LinkedHashMap<>();
    private final List<Recurrence> found = new ArrayList<>();
    private final long[] lowerLetters;

    private Recurrences(Page page, Census census) {
        this.page = page;
        this.census = census;
        this.text = page.text();
        this.lowerLetters = census.witnesses(NameKeys.LOWER).stream()
                .limit(MOST_LOWER)
                .mapToLong(Witness::value)
                .distinct()
                .toArray();
    }

    /** The places in the document, worked out once for all rules that ask. */
    static List<Recurrence> of(View view, Census census) {
        return view.derived(Recurrences.class, all -> read(all, census)).found;
    }

    private static Recurrences read(View view, Census census) {
        Recurrences recurrences = new Recurrences(Page.of(view), census);
        recurrences.lookUp();
        recurrences.places.forEach(recurrences::judge);
        return recurrences;
    }

    /** Tries every capitalised word, every capital within a word, and the lower-case words that some name begins with. */
    private void lookUp() {
        Words words = page.view().words();
        int done = 0;
        for (int i = 0; i < words.count(); i++) {
            int start = words.start(i);
            int end = words.end(i);
            if (start >= done && (words.capitalised(i) || beginsLower(start))) {
                done = Math.max(done, tryAt(start));
            }
            for (int at = start + 1; at < end - 1; at++) {
                boolean begins = Tokens.upper(text.charAt(at)) && !Tokens.upper(text.charAt(at - 1));
                if (at >= done && begins) {
                    done = Math.max(done, tryAt(at));
                }
            }
        }
    }

    private boolean beginsLower(int start) {
        if (lowerLetters.length == 0 || start + NameKeys.ANCHOR > text.length()) {
            return false;
        }
        long letters = NameKeys.letters(text, start);
        for (long known : lowerLetters) {
            if (known == letters) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the longest proven name that begins at the index; where it ends, or the index. */
    private int tryAt(int start) {
        Span header = page.header();
        boolean inHeader = header != null && header.start() <= start && start < header.end();
        if (start + NameKeys.ANCHOR > text.length() || inHeader) {
            return start;
        }
        long anchor = NameKeys.anchor(text, start);
        int slot = (int) anchor & MISSES - 1;
        if (misses[slot] == anchor) {
            return start;
        }
        if (census.documentsWith(anchor) < 2) {
            misses[slot] = anchor;
            return start;
        }
        int end = longest(start);
        if (end > start) {
            List<Span> spans = places.computeIfAbsent(text.substring(start, end), name -> new ArrayList<>());
            if (spans.size() < MOST_PLACES) {
                spans.add(new Span(start, end));
            }
        }
        return end;
    }

    /** Where the longest proven name ends that begins at the index; the index without one. */
    private int longest(int start) {
        int best = start;
        long state = NameKeys.start();
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < limit && text.charAt(i) >= ' '; i++) {
            state = NameKeys.next(state, text.charAt(i));
            int length = i + 1 - start;
            if (NameKeys.hasBeginning(length) && census.documentsWith(NameKeys.beginning(state)) < 2) {
                return best;
            }
            boolean name = length >= NameKeys.ANCHOR && Letters.isWord(text.charAt(i));
            if (name && proof(NameKeys.key(state), start, i + 1) > 0) {
                best = i + 1;
            }
        }
        return best;
    }

    private double proof(long key, int start, int end) {
        List<Witness> witnesses = census.witnesses(key);
        return witnesses.isEmpty()
                ? 0
                : proofs.computeIfAbsent(key, unknown -> Proof.of(text.substring(start, end), witnesses));
    }

    /** Reports the places where the name is no part of the text, unless the text speaks of it more often. */
    private void judge(String name, List<Span> spans) {
        long key = NameKeys.key(name);
        double confidence = proofs.getOrDefault(key, 0.0);
        List<Recurrence> wrong = new ArrayList<>();
        List<String> documents = census.witnesses(key).stream()
                .map(Witness::document)
                .filter(document -> !document.equals(page.view().document().id()))
                .limit(MOST_NAMED)
                .toList();
        for (Span span : spans) {
            Span cut = cut(span);
            if (cut != null) {
                String message = "Name '" + name + "' is put " + where(span, cut) + ", and into other stories too";
                Fix fix = confidence >= Proof.SURE ? Fix.delete(cut) : null;
                wrong.add(new Recurrence(confidence, cut, message, documents, fix));
            }
        }
        if (2 * wrong.size() >= spans.size()) {
            found.addAll(wrong);
        }
    }

    /** What to take away where the name stands; null where it stands like any other. */
    private @Nullable Span cut(Span name) {
        if (page.hasTitle() && name.start() < page.title().end()) {
            for (Affix affix : Affix.of(page)) {
                if (affix.name().equals(name)) {
                    return affix.whole();
                }
            }
            return null;
        }
        boolean blankless = name.end() < text.length() && SplitTraces.blankless(text.charAt(name.end()))
                || name.start() > 0 && SplitTraces.blankless(text.charAt(name.start() - 1));
        if (blankless) {
            return SplitTraces.parts(text, name) ? name : null;
        }
        int wordEnd = Tokens.wordEnd(text, name.end());
        String rest = text.substring(name.end(), wordEnd);
        if (wordEnd > name.end()) {
            boolean oneLetter = rest.length() == 1 && !rest.equals("a") && !rest.equals("I");
            return oneLetter || Tokens.inflection(rest) || Character.isDigit(rest.charAt(0)) ? null : name;
        }
        boolean left = name.start() > 0 && Letters.isWord(text.charAt(name.start() - 1));
        return left || Occurrences.gluedToMark(text, name) ? name : null;
    }

    private String where(Span name, Span cut) {
        if (!cut.equals(name)) {
            return cut.start() == name.start() ? "before the title" : "behind the title";
        }
        int wordEnd =
                SplitTraces.blankless(text.charAt(name.start() - 1)) ? name.end() : Tokens.wordEnd(text, name.end());
        return wordEnd > name.end()
                ? "into the sentence before '" + text.substring(name.end(), wordEnd) + "'"
                : "into the sentence after '" + text.charAt(name.start() - 1) + "'";
    }
}
