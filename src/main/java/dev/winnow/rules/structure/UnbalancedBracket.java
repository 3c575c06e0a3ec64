package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A round or square bracket of a sentence that lacks its other half.
 *
 * <p>The half may stand in one of the next paragraphs. Smileys, the labels of items as in {@code a)}, half-open intervals and, in Cyrillic
 * texts, a closing bracket that smiles alone are no brackets of a sentence; a text in which many are alone has a custom of its own.
 */
public final class UnbalancedBracket implements Rule {

    static final RuleInfo INFO = RuleInfo.of("unbalanced-bracket", Category.STRUCTURE, Severity.INFO)
            .summary("A bracket without its other half")
            .why("""
                    Where a part of a sentence has been cut out, a link dropped or two versions merged, one half of a pair of brackets stays
                    behind. Writers forget one, too; a person has to look.
                    """)
            .confidence(0.7)
            .hit(
                    "The harbour master ⟦(⟧a sailor for thirty years said on Monday that the ferry to the islands sails again.")
            .hit(
                    "The ferry to the islands, built in 1962⟦)⟧ sails again after a week, the harbour master said on Monday.")
            .miss(
                    "There are two ways to the islands: a) the ferry, b) the boat of the harbour master, if he likes you :)")
            .miss(
                    "The harbour master (a sailor for thirty years) said that x lies in [0, 1) and that the ferry sails again.")
            .miss(
                    "The harbour master spoke for an hour (about the storm,\nthe landing stage, the divers and the ferry) and went home.")
            .build();

    /** Text in a shorter line is a label, a row or a formula; a guess. */
    private static final int MIN_WORDS = 6;

    /** An item's label is no longer: {@code iii)}, {@code 12)}; a guess. */
    private static final int MAX_LABEL = 3;

    /** The longest interval; a guess. */
    private static final int MAX_INTERVAL = 30;

    /** How many lines below the other half may stand; a guess. */
    private static final int MAX_LINES = 6;

    /** Nobody nests deeper. */
    private static final int MAX_OPEN = 50;

    /** More brackets alone, or one of so many, are a custom; guesses. */
    private static final int MAX_ALONE = 4;

    private static final int MIN_SHARE = 3;

    private static final String OPENING = "([\uFF08\u3010";
    private static final String CLOSING = ")]\uFF09\u3011";

    private static final String EYES = ":;=8xX";
    private static final String NOSES = "-'^o*";

    public UnbalancedBracket(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(OPENING + CLOSING);
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        List<Integer> alone = alone(view, hits);
        boolean some = !alone.isEmpty() && alone.size() <= MAX_ALONE && alone.size() * MIN_SHARE <= hits.size() + 2;
        if (!some || view.derived(Technical.class, Technical::new).holds()) {
            return;
        }
        for (int at : alone) {
            if (view.words().countIn(view.visibleLine(view.lineAt(at))) >= MIN_WORDS) {
                report(view, at, out);
            }
        }
    }

    private static void report(View view, int at, Findings out) {
        Words words = view.words();
        boolean opens = OPENING.indexOf(view.text().charAt(at)) >= 0;
        int word = words.from(at) - (opens ? 0 : 1);
        String near = word >= 0 && word < words.count() ? " at '" + words.text(word) + "'" : "";
        Span span = new Span(at, at + 1);
        out.add(
                span,
                "Bracket '" + span.in(view.text()) + "'" + near + (opens ? " is never closed" : " was never opened"),
                null);
    }

    /** The places of brackets without their other half, in order, counted up to one more than matter. */
    private static List<Integer> alone(View view, Hits hits) {
        String text = view.text();
        List<Integer> alone = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < hits.size() && alone.size() <= MAX_ALONE; i++) {
            int at = hits.start(i);
            while (open.size() > MAX_OPEN
                    || !open.isEmpty() && view.lineAt(at) - view.lineAt(open.peekLast()) > MAX_LINES) {
                alone.add(open.pollLast());
            }
            if (smiles(text, at)) {
                continue;
            }
            if (OPENING.indexOf(text.charAt(at)) >= 0) {
                open.push(at);
            } else if (open.stream().anyMatch(opening -> pair(text, opening, at))) {
                while (!pair(text, open.peek(), at)) {
                    alone.add(open.pop());
                }
                open.pop();
            } else if (!labels(text, at) && !laughs(text, at)) {
                alone.add(at);
            }
        }
        alone.addAll(open);
        alone.sort(null);
        return alone;
    }

    /** Whether the two are of one kind, or the ends of an interval. */
    private static boolean pair(String text, int opening, int closing) {
        boolean alike = OPENING.indexOf(text.charAt(opening)) % 2 == CLOSING.indexOf(text.charAt(closing)) % 2;
        return alike || closing - opening <= MAX_INTERVAL;
    }

    /** Whether the bracket is the mouth of a smiley. */
    private static boolean smiles(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char farther = at < 2 ? ' ' : text.charAt(at - 2);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        boolean nose = NOSES.indexOf(before) >= 0 && EYES.indexOf(farther) >= 0;
        boolean eyes = ":;=".indexOf(before) >= 0 && !Letters.isWord(after);
        return nose || eyes || ":;=".indexOf(after) >= 0 && Letters.isBlank(before);
    }

    /** Whether the closing bracket ends the label of an item. */
    private static boolean labels(String text, int at) {
        int start = at;
        while (start > 0
                && at - start <= MAX_LABEL
                && (Letters.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        boolean opens = start == 0
                || Letters.isBlank(text.charAt(start - 1))
                || ",;:/*\u2022-".indexOf(text.charAt(start - 1)) >= 0;
        return start < at && at - start <= MAX_LABEL && opens;
    }

    /** Whether the closing bracket is a smile of its own: after Cyrillic, or one of several. */
    private static boolean laughs(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        int letter = at;
        while (letter > 0 && at - letter < MAX_LABEL && !Letters.isWord(text.charAt(letter - 1))) {
            letter--;
        }
        boolean cyrillic = letter > 0 && text.charAt(letter - 1) >= '\u0400' && text.charAt(letter - 1) <= '\u04FF';
        return cyrillic || before == ')' || after == ')';
    }
}
