package dev.winnow.rules.encoding;

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
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * No-break spaces that an editor left where an ordinary space or nothing should be.
 *
 * <p>A typographer's no-break space keeps two things on one line: a number and its unit, an initial and a name, a word and the mark
 * after it. Those stay, and a text that has more of them than of the others is trusted with the others too.
 */
public final class NoBreakSpace implements Rule {

    static final RuleInfo INFO = RuleInfo.of("no-break-space", Category.ENCODING, Severity.INFO)
            .summary("A no-break space in place of an ordinary one")
            .why("""
                    Web editors write a no-break space where a writer typed two spaces, at the edge of a link, or at a line's
                    end. It looks like a space and is another character: searches miss the phrase, and tokenisers see a
                    word of its own.
                    """)
            .source(
                    "Typographic uses: Imprimerie nationale, Lexique (before ; : ! ? \u00BB); Milchin, Spravochnik (short words, initials, numbers)")
            .confidence(0.9)
            .hit(
                    "As the⟦\\u{A0}→ ⟧Harbour Times reported, the ferry was late.⟦\\u{A0} → ⟧Nobody complained.⟦\\u{A0}→⟧\nIt sails again today.")
            .miss(
                    "Il est tard\u00A0: le bac de 18\u00A0heures, dit \u00AB\u00A0l'Aubrac\u00A0\u00BB, part-il\u00A0? Non\u00A0!")
            .miss("Dr.\u00A0Weiss paid 10\u00A0000\u00A0kr to J.\u00A0B.\u00A0Holm on page\u00A04.")
            .build();

    private static final char NO_BREAK = '\u00A0';

    /** A wider gap inside a line is an alignment of columns; a guess. */
    private static final int MAX_GAP = 3;

    /** The words looked at on either side; longer ones are cut, which changes no answer. */
    private static final int WINDOW = 24;

    /** Below this number a text's typographic no-break spaces may be chance; a guess. */
    private static final int MIN_TYPOGRAPHIC = 2;

    private static final String BEFORE_PLAIN = ".,;:!?\u2026)\u201D\u2019\"'";
    private static final String AFTER_PLAIN = "(\u201C\u2018\"'";

    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+(e|er|\u00E8me)?");

    /** Titles and reference words that are bound to what follows, with or without a full stop. */
    private static final Set<String> BOUND = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Ste", "Sir", "Mme", "Mlle", "Herr", "Frau", "Hr", "Fr", "Sr", "Sra",
            "Don", "Nr", "No", "Fig", "Vol", "pp", "Art", "Abs", "Tab", "Eq", "van", "von", "de", "del", "le", "la");

    public NoBreakSpace(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(String.valueOf(NO_BREAK));
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        List<Span> doubtful = new ArrayList<>();
        int typographic = 0;
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.start(i) < done) {
                continue;
            }
            Span gap = gap(text, hits.start(i));
            done = gap.end();
            boolean first = gap.start() == 0 || isBreak(text.charAt(gap.start() - 1));
            boolean last = gap.end() == text.length() || isBreak(text.charAt(gap.end()));
            if (first || last) {
                checkEdge(gap, view.lineCount() == 1 || first && last || first && gap.length() > 1, out);
            } else if (gap.length() == 1) {
                if (bound(text, gap)) {
                    typographic++;
                } else {
                    doubtful.add(gap);
                }
            } else if (gap.length() <= MAX_GAP && betweenWords(text, gap)) {
                out.add(
                        gap,
                        "No-break and other spaces in a row after '" + wordBefore(text, gap.start()) + "'",
                        Fix.replace(gap, " "));
            }
        }
        if (typographic < MIN_TYPOGRAPHIC || typographic < doubtful.size()) {
            doubtful.forEach(gap -> out.add(gap, message(text, gap), Fix.replace(gap, " ")));
        }
    }

    /** A text of one line is a field whose edges nobody can judge, an empty line is another rule's, and a wide gap at a line's beginning may be an indentation. */
    private static void checkEdge(Span gap, boolean tolerated, Findings out) {
        if (!tolerated) {
            out.add(gap, "No-break space at the edge of a line", Fix.delete(gap));
        }
    }

    /** The no-break space and the blanks on either side within its line. */
    private static Span gap(String text, int at) {
        int start = at;
        while (start > 0 && isGap(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && isGap(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether something keeps the two sides together: a number, a mark, an initial, a short word. */
    private static boolean bound(String text, Span gap) {
        String before = wordBefore(text, gap.start());
        String after = wordAfter(text, gap.end());
        return !betweenWords(text, gap)
                || bindsNext(before)
                || ROMAN.matcher(after).matches()
                || shortCyrillic(after)
                || endsLine(text, gap.end());
    }

    /** Whether letters, or marks that touch their words, stand on both sides. */
    private static boolean betweenWords(String text, Span gap) {
        char left = text.charAt(gap.start() - 1);
        char right = text.charAt(gap.end());
        return (Character.isLetter(left) || BEFORE_PLAIN.indexOf(left) >= 0)
                && (Character.isLetter(right) || AFTER_PLAIN.indexOf(right) >= 0);
    }

    /** Initials, abbreviations of up to three letters, titles, single letters, Roman numerals, short Russian words. */
    private static boolean bindsNext(String word) {
        boolean abbreviation = word.endsWith(".") && word.length() <= 4;
        return abbreviation
                || word.length() == 1
                || BOUND.contains(word)
                || ROMAN.matcher(word).matches()
                || shortCyrillic(word);
    }

    /** Russian typography binds prepositions and particles of up to three letters. */
    private static boolean shortCyrillic(String word) {
        return !word.isEmpty() && word.length() <= 3 && UnicodeScript.of(word.charAt(0)) == UnicodeScript.CYRILLIC;
    }

    /** Whether the word after the gap is the line's last: some editors bind it so that it does not stand alone on a line. */
    private static boolean endsLine(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + WINDOW && !isGap(text.charAt(end)) && !isBreak(text.charAt(end))) {
            end++;
        }
        return end == text.length() || isBreak(text.charAt(end));
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < WINDOW && !Letters.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordAfter(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < WINDOW && Letters.isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String message(String text, Span gap) {
        return "No-break space between '" + wordBefore(text, gap.start()) + "' and '" + wordAfter(text, gap.end())
                + "', where nothing binds the two";
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == NO_BREAK;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
