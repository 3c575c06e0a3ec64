package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.HashSet;
import java.util.Set;

/** Teasers of other articles: pairs of a headline and a text that is cut off at a fixed number of characters. */
public final class ForeignTeasers implements Rule {

    static final RuleInfo INFO = RuleInfo.of("foreign-teasers", Category.CONCATENATION, Severity.ERROR)
            .summary("Headlines and cut-off beginnings of other articles stand in the text")
            .why("""
                    A recommendation box shows the first hundred characters of other articles. Scraped along, they put the
                    names, places and dates of foreign stories into this one, and sentences that end in the middle of a word.
                    """)
            .source(
                    "cut at 100 code points and then trimmed: 30 of 30 snippets of one network; 79 to 301 are taken because other sites cut"
                            + " elsewhere, which fired on none of 381 untouched texts")
            .confidence(0.95)
            .option("min-pairs", 2, "the fewest teasers in a row that count")
            .hit(
                    "The harbour stays closed until Friday, the port authority said.\n\n⟦"
                            + "Bakers of the old town win a prize for rye bread\n\n"
                            + "The jury tasted forty loaves before it chose the bread of two sisters who had taken over the mill on\n\n"
                            + "Why the night train is late again\n\n"
                            + "Travellers waited for three hours on Sunday because a signal box near the border had lost its power→⟧")
            .miss(
                    "Opening hours\n\nThe library opens at nine from Monday to Friday and at ten on Saturdays, but not on holidays.\n\n"
                            + "Lending\n\nTen books may be taken home for four weeks, and each loan can be renewed twice by telephone.\n")
            .miss("A poem\n\nThe boats came home when all the lamps were lit along the quay and rain\n\nThe second\n\n"
                    + "The nets were drawn and nobody would sit\n")
            .build();

    /** Shorter lines of one length are headlines in a list; longer ones are paragraphs. Guesses around the 100 of the wild. */
    private static final int SHORTEST = 79;

    private static final int LONGEST = 301;

    /**
     * Where programs cut: two teasers are proof enough. Other lengths need three, for in lists of headlines two lines of one length are
     * no rarity (in 19 of 100 raw news pages; 3 of 100 at one of these lengths).
     */
    private static final Set<Integer> USUAL_CUTS = Set.of(80, 100, 120, 140, 150, 160, 180, 200, 250, 255, 300);

    /** The longest headline above a teaser had 17 words on 30 pages; the rest is room, a guess. */
    private static final int MOST_HEADLINE_WORDS = 25;

    /** A longer row is reported in parts: keeps the work on a file of equal lines in proportion to its length. */
    private static final int MOST_IN_A_ROW = 100;

    private final int minPairs;

    public ForeignTeasers(Settings settings) {
        minPairs = Math.max(2, settings.integer(INFO, "min-pairs"));
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (!hasCuts(view)) {
            return;
        }
        Lines lines = new Lines(view);
        int i = 1;
        while (i + 2 < lines.count()) {
            int snippets = lines.snippetsFrom(i);
            boolean enough = snippets >= minPairs && (snippets > 2 || lines.usualCut(i, snippets));
            if (enough && lines.teasers(i, snippets)) {
                int last = i + 2 * (snippets - 1);
                Span span = new Span(lines.line(i - 1).start(), lines.line(last).end());
                String headline = lines.line(i - 1).in(view.text());
                String message = snippets + " teasers of other articles, cut at " + lines.length(i, snippets)
                        + " characters, begin with '" + headline + "'";
                out.add(span, message, Fix.deleteLines(view.text(), span));
                i = last + 2;
            } else {
                i++;
            }
        }
    }

    /** Whether at least two lines may be snippets and end in no full stop: cheaper to know than what stands between them. */
    private static boolean hasCuts(View view) {
        int cuts = 0;
        for (int i = 0; i < view.lineCount() && cuts < 2; i++) {
            int length = view.lineEnd(i) - view.lineStart(i);
            if (length >= SHORTEST && length <= 2 * LONGEST && !view.blankLine(i)) {
                cuts += ends(view.text(), view.visibleLine(i)) ? 0 : 1;
            }
        }
        return cuts == 2;
    }

    private static boolean ends(String text, Span line) {
        int i = line.end() - 1;
        while (i > line.start() && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        boolean ellipsis = text.startsWith("...", i - 2);
        return !ellipsis && ".!?。！？".indexOf(text.charAt(i)) >= 0;
    }

    /** The lines that are not blank, with the lengths of those that may be snippets. */
    private static final class Lines {

        private final View view;
        private final int[] visible;
        private final int[] lengths;
        private int count;

        Lines(View view) {
            this.view = view;
            visible = new int[view.lineCount()];
            lengths = new int[view.lineCount()];
            for (int i = 0; i < visible.length; i++) {
                int length = view.lineEnd(i) - view.lineStart(i);
                if (length > 0 && !view.blankLine(i)) {
                    lengths[count] = length >= SHORTEST && length <= 2 * LONGEST ? codePoints(view, i) : 0;
                    visible[count++] = i;
                }
            }
        }

        int count() {
            return count;
        }

        /** The visible characters of the i-th line that is not blank. */
        Span line(int i) {
            return view.visibleLine(visible[i]);
        }

        /** How many lines from the i-th on, every second one, have one length, or one less where the cut met a blank. */
        int snippetsFrom(int i) {
            int longest = lengths[i];
            int shortest = longest;
            int k = i;
            while (k < Math.min(count, i + 2 * MOST_IN_A_ROW) && fits(lengths[k])) {
                longest = Math.max(longest, lengths[k]);
                shortest = Math.min(shortest, lengths[k]);
                if (longest - shortest > 1) {
                    break;
                }
                k += 2;
            }
            return (k - i) / 2;
        }

        /** The length at which the snippets are cut. */
        int length(int first, int snippets) {
            int longest = 0;
            for (int k = 0; k < snippets; k++) {
                longest = Math.max(longest, lengths[first + 2 * k]);
            }
            return longest;
        }

        /** Whether the length is one at which programs cut, or one less all over because each cut met a blank. */
        boolean usualCut(int first, int snippets) {
            int longest = length(first, snippets);
            boolean all = true;
            for (int k = 0; k < snippets; k++) {
                all &= lengths[first + 2 * k] == longest;
            }
            return USUAL_CUTS.contains(longest) || all && USUAL_CUTS.contains(longest + 1);
        }

        /** Whether the lines read like headlines and beginnings of articles, nearly all of them cut. */
        boolean teasers(int first, int snippets) {
            int cut = 0;
            int sentences = 0;
            boolean usual = usualCut(first, snippets);
            Set<String> seen = new HashSet<>();
            for (int k = 0; k < snippets; k++) {
                Span headline = line(first + 2 * k - 1);
                Span snippet = line(first + 2 * k);
                boolean begins = begins(headline) && begins(snippet);
                boolean once = seen.add(headline.in(view.text())) && seen.add(snippet.in(view.text()));
                boolean shorter = usual || headline.length() < snippet.length() - 10;
                if (!begins
                        || !once
                        || !shorter
                        || view.words().countIn(headline) > MOST_HEADLINE_WORDS
                        || !prose(snippet)) {
                    return false;
                }
                cut += ends(view.text(), snippet) ? 0 : 1;
                sentences += view.text().charAt(headline.end() - 1) == '.' ? 1 : 0;
            }
            return cut >= 2 && cut * 3 >= snippets * 2 && sentences * 2 <= snippets;
        }

        private static boolean fits(int length) {
            return length >= SHORTEST && length <= LONGEST;
        }

        private static int codePoints(View view, int line) {
            Span visible = view.visibleLine(line);
            return view.text().codePointCount(visible.start(), visible.end());
        }

        /** Not in the middle of a sentence, for hard-wrapped text goes on in lower case, and no item of a list. */
        private boolean begins(Span line) {
            int first = view.text().codePointAt(line.start());
            return !Character.isLowerCase(first) && "-*•–#|<>`~=+_{}[]\\/$:;,.)&%^@".indexOf(first) < 0;
        }

        /** Whether at least half of the letters are capitals, as in a disclaimer. */
        private boolean capitals(Span line) {
            int balance = 0;
            for (int i = line.start(); i < line.end(); i++) {
                char c = view.text().charAt(i);
                balance += Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? -1 : 0;
            }
            return balance > 0;
        }

        /** Mostly letters with single blanks between, as no row of a table and no line of code is. */
        private boolean prose(Span line) {
            int letters = 0;
            int wide = 0;
            for (int i = line.start() + 1; i < line.end(); i++) {
                boolean blank = Letters.isBlank(view.text().charAt(i));
                letters += blank || Character.isLetter(view.text().charAt(i)) ? 1 : 0;
                wide += blank && Letters.isBlank(view.text().charAt(i - 1)) ? 1 : 0;
            }
            return letters * 10 >= line.length() * 7 && wide < 3 && !capitals(line);
        }
    }
}
