package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An all-capitals headline of another article as a line of its own inside a story.
 *
 * <p>It stands between two paragraphs of mixed case, is longer than a sub-heading, and the paragraphs beside it do not take up its words.
 * Lengths were set on the news dumps of the development benchmark: linked headlines had 49 characters and more, the articles' own
 * capital sub-headings up to 44 or a question mark.
 */
public final class CapitalsHeadline implements Rule {

    static final RuleInfo INFO = RuleInfo.of("capitals-headline", Category.BOILERPLATE, Severity.WARNING)
            .summary("An all-capitals headline of another article interrupts the story")
            .why("""
                    Some news sites put links to other stories between the paragraphs, in capitals. Without the link's
                    looks the headline reads as a part of the story, to which it has nothing to add.
                    """)
            .confidence(0.9)
            .option("min-words", 5, "words that a headline has at least; sub-headings have fewer")
            .option("min-length", 46, "characters that a headline has at least")
            .hit("""
                    The harbour was closed on Monday after two ferries touched in thick fog near the pier.
                    ⟦MINISTER RESIGNS OVER FORGED EXPENSES AS COALITION TALKS COLLAPSE IN CAPITAL→⟧
                    Nobody was hurt, the harbour master said, and both ships will sail again on Wednesday.""")
            .miss("""
                    The committee met four times and heard thirty witnesses before the summer recess.

                    WHAT THE WITNESSES SAID ABOUT THE SUMMER FLOODS OF LAST YEAR

                    Most witnesses said the floods of last summer had been worse than anyone expected.""")
            .miss("""
                    She walked up to the gate and read what somebody had painted across it in red.

                    NO ENTRY WITHOUT A PASS

                    She had no pass, and so she climbed over the wall behind the old stables.""")
            .build();

    /** Words that begin a part of a book, statute or script, or a sign. */
    private static final Set<String> PART_WORDS = Phrases.words("""
                    chapter part section article act scene book appendix title schedule volume int ext kapitel teil
                    chapitre partie capítulo capitolo figure table step note""");

    /** Headlines name who did it; a line that begins so takes up the story. */
    private static final Set<String> PRONOUNS =
            Phrases.words("she he they whoever sie wer elle ils qui ella quien она они");

    private static final String TECHNICAL = "_={}<>|\\;*#@+$~^[]";

    /** A line of prose with more of its letters in capitals is no measure for the line under it. A guess. */
    private static final double MAX_CAPITALS_BESIDE = 0.4;

    /** The share of the line's own words that the paragraphs beside it may take up. A guess. */
    private static final double MAX_SHARED = 0.5;

    /** So many short headings in capitals are the text's habit; one may be a label of the page. A guess. */
    private static final int MAX_OWN = 2;

    private final int minWords;
    private final int minLength;

    public CapitalsHeadline(Settings settings) {
        minWords = settings.integer(INFO, "min-words");
        minLength = settings.integer(INFO, "min-length");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        List<Span> headlines = new ArrayList<>();
        int own = 0;
        for (int i = 1; i + 1 < view.lineCount(); i++) {
            if (beginsInCapitals(view, i)) {
                Span line = view.visibleLine(i);
                if (isHeadline(view, line) && interrupts(view, i, line)) {
                    headlines.add(line);
                } else if (own < MAX_OWN && isSubHeading(view, i, line)) {
                    own++;
                }
            }
        }
        if (own < MAX_OWN) {
            headlines.forEach(line -> report(view.text(), line, out));
        }
    }

    private static void report(String text, Span line, Findings out) {
        String found = Prose.quoted(line.in(text));
        out.add(line, "Headline " + found + " of another article interrupts the story", Fix.deleteLines(text, line));
    }

    /** Whether the line is a short heading in capitals of the text itself: a text with two of them has long ones too. */
    private boolean isSubHeading(View view, int line, Span visible) {
        int next = Prose.next(view, line);
        return visible.length() < minLength
                && next < view.lineCount()
                && capitals(view.text(), visible) >= 0.9
                && !visible.in(view.text()).contains("CLICK")
                && isMixedProse(view, next);
    }

    /** A line within quotation marks is somebody's word, set in large type out of the story. */
    private static boolean isPullQuote(String text, Span line) {
        char first = text.charAt(line.start());
        int mate = "\"'\u201C\u2018\u00AB\u201E".indexOf(first);
        return mate >= 0
                && text.indexOf("\"'\u201D\u2019\u00BB\u201C".charAt(mate), line.start() + 1) == line.end() - 1;
    }

    /** A cheap look before the costly ones: the first two letters of the line are capitals. */
    private static boolean beginsInCapitals(View view, int line) {
        String text = view.text();
        int end = view.lineEnd(line);
        int letters = 0;
        for (int i = view.lineStart(line); i < end && letters < 2; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters++;
            } else if (c >= 'a' && c <= 'z') {
                return false;
            } else if (c >= 0x80 && Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters == 2;
    }

    private boolean isHeadline(View view, Span line) {
        String text = view.text();
        if (line.length() < minLength
                || line.length() > 200
                || ".:,;?\u2026".indexOf(text.charAt(line.end() - 1)) >= 0
                || isPullQuote(text, line)) {
            return false;
        }
        Words words = view.words();
        int first = words.from(line.start());
        int last = words.from(line.end());
        if (last - first < minWords
                || Character.isDigit(words.first(first))
                || PART_WORDS.contains(Prose.folded(words.text(first)))
                || PRONOUNS.contains(Prose.folded(words.text(first)))) {
            return false;
        }
        int longWords = 0;
        for (int i = first; i < last; i++) {
            longWords += words.length(i) >= 5 ? 1 : 0;
        }
        return longWords >= 3 && capitals(text, line) >= 0.9 && !isTechnical(text, line);
    }

    private static boolean isTechnical(String text, Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (TECHNICAL.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The share of capitals among the letters that have two cases; 1 when there are none. */
    private static double capitals(String text, Span span) {
        int upper = 0;
        int lower = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper + lower == 0 ? 1 : (double) upper / (upper + lower);
    }

    /** Whether prose in mixed case stands before and after the line and goes on without taking up its words. */
    private static boolean interrupts(View view, int line, Span headline) {
        int before = Prose.previous(view, line);
        int after = Prose.next(view, line);
        if (before < 0 || after >= view.lineCount() || !isMixedProse(view, before) || !isMixedProse(view, after)) {
            return false;
        }
        Set<Long> beside = new HashSet<>();
        collect(view.words(), view.visibleLine(before), beside);
        collect(view.words(), view.visibleLine(after), beside);
        Set<Long> own = new HashSet<>();
        collect(view.words(), headline, own);
        int all = own.size();
        own.removeAll(beside);
        return all - own.size() <= MAX_SHARED * all;
    }

    private static boolean isMixedProse(View view, int line) {
        return Prose.isProse(view, line) && capitals(view.text(), view.visibleLine(line)) <= MAX_CAPITALS_BESIDE;
    }

    /** Hashes of the span's words of four letters and more, cut to five so that inflected forms meet; 400 words will do. */
    private static void collect(Words words, Span span, Set<Long> into) {
        int last = Math.min(words.from(span.end()), words.from(span.start()) + 400);
        for (int i = words.from(span.start()); i < last; i++) {
            if (words.length(i) >= 4) {
                into.add(Hashes.folded(words.text(i), 0, Math.min(5, words.length(i))));
            }
        }
    }
}
