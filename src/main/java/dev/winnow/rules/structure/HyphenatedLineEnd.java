package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import dev.winnow.text.Tongues;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word divided at a line's end, as on a printed page.
 *
 * <p>The text's own words decide first whether the hyphen goes or stays, then the English lexicon: what is one word is joined, of two words
 * that make no third the hyphen stays. In other languages that seldom join words by hyphens a typeset page is joined where the second part is
 * no word of the text. What nobody can decide is told and left.
 */
public final class HyphenatedLineEnd implements Rule {

    static final RuleInfo INFO = RuleInfo.of("hyphenated-line-end", Category.STRUCTURE, Severity.WARNING)
            .summary("A word divided at the end of a line")
            .why("""
                    Printed pages divide words to fill their lines. In a text that was taken from one, the parts are two strings of
                    letters that mean nothing, and the word is missing.
                    """)
            .confidence(0.9)
            .hit("The harbour master gave us the ⟦infor-\nmation→information⟧ that we\nneeded, and a pot of tea.")
            .hit("Nobody doubts that the pilot is a ⟦well-\nknown→well-known⟧ man on\nthis coast, and on the next.")
            .hit("The lamp was lit by Captain ⟦Ransdorf-\nkarsen⟧ and his daughters\nwhen the night came on.")
            .miss("The ferry carries first-\nand second-class passengers to the islands.")
            .miss("Wait -\nthe ferry sails at seven.")
            .miss("Sail no.: A-\nb")
            .build();

    private static final double OWN_CONFIDENCE = 0.95;

    /** How sure what the lexicon says of two words is, and a typeset page; guesses. */
    private static final double LIKELY = 0.85;

    private static final double UNDECIDED = 0.6;

    /** So many words have to stand in the line; fewer make a label or a verse. */
    private static final int MIN_WORDS = 4;

    /** A line is full when it has so many tenths of the longest line near it; a guess. */
    private static final int FULL_TENTHS = 7;

    private static final int NEAR = 5;

    /** Longer lines are paragraphs; a guess. */
    private static final int WIDEST = 125;

    /** The longest part of a word that is looked at; a guess. */
    private static final int MAX_PART = 30;

    /** So many divided words make a typeset page; a guess. */
    private static final int TYPESET = 3;

    /** SCOWL's size 50 is the last whose words everybody knows. */
    private static final int COMMON = 4;

    /** Of a shorter part nobody can tell whether it is a word; a guess. */
    private static final int SHORT = 3;

    /**
     * Languages in which few words are joined by a hyphen to a word in lower case; of 300 divided words of T7 texts in them, wrapped for the
     * purpose, 3 were.
     */
    private static final Set<String> JOINING = Set.of(
            "de", "nl", "sv", "da", "nb", "fi", "hu", "et", "es", "it", "id", "pl", "cs", "sk", "ro", "hr", "sl", "tr",
            "ru", "uk", "bg", "sr");

    /** Such a part makes an adjective with another one, as in Italo-Spanish or its Russian like; and such a one follows a hyphen in Russian. */
    private static final String LINKING_VOWELS = "o\u043E";

    private static final Set<String> PARTICLES =
            Set.of("\u043B\u0438\u0431\u043E", "\u043D\u0438\u0431\u0443\u0434\u044C", "\u0442\u0430\u043A\u0438");

    /** Words before which a hyphen stands for the rest of a compound, beside the small ones of the text's language. */
    private static final Set<String> LINKS = Set.of(
            "and",
            "or",
            "to",
            "und",
            "oder",
            "bis",
            "sowie",
            "bzw",
            "y",
            "o",
            "e",
            "ou",
            "och",
            "og",
            "eller",
            "i",
            "lub",
            "en",
            "of",
            "ja",
            "tai",
            "a",
            "nebo",
            "\u0438",
            "\u0438\u043B\u0438",
            "\u0442\u0430");

    public HyphenatedLineEnd(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals("-\n", "-\r", "\u2010\n", "\u2010\r", "\u00AC\n", "\u00AC\r");
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        @Nullable Tongues tongues = null;
        for (int i = 0; i < hits.size(); i++) {
            Span left = left(view, hits.start(i));
            Span right = left == null ? null : right(view, hits.start(i));
            if (left != null && right != null && full(view, hits.start(i))) {
                tongues = tongues == null ? Tongues.of(view.text()) : tongues;
                report(view, tongues, List.of(left, right), out);
            }
        }
    }

    /** The part of a word before the hyphen; null where there is none of two letters or more. */
    private static @Nullable Span left(View view, int hyphen) {
        String text = view.text();
        int line = view.lineStart(view.lineAt(hyphen));
        int start = hyphen;
        while (start > line && hyphen - start <= MAX_PART && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean opens = start == line
                || " \u00A0\t\"'(\u201C\u2018\u201E\u00AB-\u2010\u2014".indexOf(text.charAt(start - 1)) >= 0;
        return hyphen - start >= 2 && opens ? new Span(start, hyphen) : null;
    }

    /** The lower-case part with which the next line begins; null without one, or where a linking word stands there. */
    private static @Nullable Span right(View view, int hyphen) {
        String text = view.text();
        int line = view.lineAt(hyphen) + 1;
        if (line >= view.lineCount()) {
            return null;
        }
        int start = view.visibleLine(line).start();
        int end = start;
        while (end < text.length() && end - start <= MAX_PART && Letters.isWord(text.charAt(end))) {
            end++;
        }
        boolean part = end > start && Character.isLowerCase(text.charAt(start));
        return part && !LINKS.contains(text.substring(start, end)) ? new Span(start, end) : null;
    }

    /** Whether the line has some words and is about as long as those near it. */
    private static boolean full(View view, int hyphen) {
        int line = view.lineAt(hyphen);
        Span visible = view.visibleLine(line);
        int longest = visible.length();
        for (int i = Math.max(0, line - NEAR); i <= Math.min(view.lineCount() - 1, line + NEAR); i++) {
            int length = view.visibleLine(i).length();
            longest = length > WIDEST ? longest : Math.max(longest, length);
        }
        return visible.length() * 10 >= longest * FULL_TENTHS && view.words().countIn(visible) >= MIN_WORDS;
    }

    private void report(View view, Tongues tongues, List<Span> parts, Findings out) {
        String text = view.text();
        String left = parts.get(0).in(text);
        String right = parts.get(1).in(text);
        if (tongues.isSmall(right, 0, right.length())
                && !Lexicon.english().knowsWord(left + right, 0, left.length() + right.length())) {
            return;
        }
        Span span = new Span(parts.get(0).start(), parts.get(1).end());
        double join = joined(view, tongues, left, right);
        double keep = kept(view, tongues, left, right);
        String message = "Word '" + left + right + "' is divided at the line's end";
        if (join >= LIKELY && join > keep) {
            out.add(join, span, message, Fix.replace(span, left + right));
        } else if (keep >= LIKELY && keep > join) {
            out.add(
                    keep,
                    span,
                    "Word '" + left + "-" + right + "' is divided at the line's end",
                    Fix.replace(span, left + "-" + right));
        } else if (!view.derived(Technical.class, Technical::new).holds()) {
            out.add(UNDECIDED, span, message + ", with a hyphen of its own or not", null);
        }
    }

    /** How sure it is that the parts are one word. */
    private double joined(View view, Tongues tongues, String left, String right) {
        OwnWords own = OwnWords.of(view);
        String word = left + right;
        if (own.hold(word)) {
            return OWN_CONFIDENCE;
        }
        if (tongues.likeliest().equals("en")) {
            Lexicon lexicon = Lexicon.english();
            int found = lexicon.find(word, 0, word.length());
            boolean sure =
                    found != Lexicon.UNKNOWN && (Lexicon.tier(found) > 0 || Character.isUpperCase(word.charAt(0)));
            boolean two = common(left) && common(right);
            return !sure ? 0 : two && Lexicon.tier(found) > COMMON ? 0 : two ? LIKELY : INFO.confidence();
        }
        boolean mayJoin = right.length() >= SHORT
                && (LINKING_VOWELS.indexOf(left.charAt(left.length() - 1)) < 0
                        || tongues.likeliest().equals("de"))
                && !PARTICLES.contains(right)
                && !own.hold(right);
        boolean typeset = view.hits(this).size() >= TYPESET;
        return mayJoin && typeset && JOINING.contains(tongues.likeliest()) ? LIKELY : 0;
    }

    /** How sure it is that the hyphen belongs to the word. */
    private static double kept(View view, Tongues tongues, String left, String right) {
        OwnWords own = OwnWords.of(view);
        if (own.hold(left, right)) {
            return OWN_CONFIDENCE;
        }
        String word = left + right;
        boolean two = tongues.likeliest().equals("en")
                && left.length() >= SHORT
                && right.length() >= SHORT
                && common(left)
                && common(right);
        return two && !Lexicon.english().knows(word, 0, word.length()) ? LIKELY : 0;
    }

    /** Whether the string is an English word that everybody knows. */
    private static boolean common(String part) {
        int found = Lexicon.english().find(part, 0, part.length());
        return found != Lexicon.UNKNOWN && Lexicon.tier(found) > 0 && Lexicon.tier(found) <= COMMON;
    }
}
