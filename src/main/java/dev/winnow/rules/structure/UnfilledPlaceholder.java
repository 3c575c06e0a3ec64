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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template's placeholder, or what a script prints for nothing, where a value should stand.
 *
 * <p>Silent in texts that speak of programs or show them: there the placeholder is the subject.
 */
public final class UnfilledPlaceholder implements Rule {

    static final RuleInfo INFO = RuleInfo.of("unfilled-placeholder", Category.STRUCTURE, Severity.WARNING)
            .summary("A template placeholder that was never filled")
            .why("""
                    A scraper that reads the page before its scripts have run takes the template for the text. What it brings
                    home is a variable's name, or the word that the script's language has for nothing.
                    """)
            .confidence(0.9)
            .hit("The ferry sails again on Tuesday.\n\n⟦%d→⟧")
            .hit(
                    "Posted by ⟦{{ post.author }}⟧ on the harbour pages.\n⟦[object Object]→⟧\nThe ferry sails again on Tuesday.")
            .hit("The ferry sails again on Tuesday.\n⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit.→⟧")
            .miss(
                    "Fares rose by 5 %, says the operator. The reason is undefined\u00A0\u2014 and null and void, says the union.")
            .hit(
                    "Dear ⟦{first_name}⟧, your order of ⟦*|ORDER_DATE|*⟧ comes to $⟦NaN:NaN⟧ and was posted to: ⟦undefined⟧ | ⟦TKTK⟧")
            .miss(
                    "The poem leaves it {undefined}, the form says [insert name here], and TK Maxx sells {two_tone shoes}.")
            .miss("Call the function with a format string:\n\n%d\n\nIt prints the number.")
            .miss("The designers wrote \u201Clorem ipsum dolor sit amet\u201D where the timetable will be.")
            .build();

    /** Names with dots, indices and filters, as Mustache, Handlebars, Angular, Liquid and Jinja know them. */
    private static final String NAME = "[A-Za-z_$][\\w.$-]{0,40}(?: ?\\| ?[\\w: '\"-]{1,40})?";

    private static final String BRACED = "\\{\\{\\{? ?" + NAME + " ?}?}}|\\$\\{" + NAME + "}|<%=? ?[\\w.@-]{1,40} ?%>";

    private static final String PRINTF = "%(?:\\d\\$)?[sdi](?![\\p{L}\\p{N}%])";

    /** Fields of mail merges, and the notes of editors for what is to come. */
    private static final String MERGED =
            "\\{[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,4}}|\\*\\|[A-Z0-9_:]{2,30}\\|\\*|%%[A-Za-z_]{2,30}%%"
                    + "|%[A-Z]{3,20}(?:_[A-Z]{1,20}){0,3}%|\\[INSERT [A-Z' ]{2,40}]|TK ?TK(?![\\p{L}\\p{N}])";

    /** What scripts print where a number or a name is missing. */
    private static final String MISSING =
            "NaN(?:%|:NaN|/NaN)(?:[:/]NaN)?|undefined[,/|]? ?undefined(?![\\p{L}\\p{N}])|(?<=[:|\u2022\u00B7] )undefined(?= ?(?:$|[|\u2022\u00B7]))";

    /** What may stand in the middle of a sentence and still is sure. */
    private static final Pattern INSIDE =
            Pattern.compile(BRACED + "|" + PRINTF + "|\\[object Object]|" + MERGED + "|" + MISSING, Pattern.MULTILINE);

    /** What is sure as a whole line only. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:" + INSIDE.pattern()
                    + "|\\{\\d}|\\[\\[[a-z_]{2,30}]]|\\{% ?[\\w ]{2,40} ?%}|undefined|null|NaN|Invalid Date|#REF!|#VALUE!|#NAME\\?|[\\s|/,:\u2022\u00B7()-]){1,20}+");

    private static final String FILLER = "lorem ipsum dolor";

    /** The longest line that is looked at as nothing but placeholders; a guess. */
    private static final int MAX_ALONE = 120;

    /** The longest placeholder by the patterns. */
    private static final int MAX_INSIDE = 100;

    /** A bare word between lines as short as this is one of a list, as the German null is when somebody counts. */
    private static final int SHORT_LINE = 12;

    /** Blank lines skipped to find a neighbour. */
    private static final int MAX_BLANK = 3;

    /** A shorter line that ends in a colon is a label; a guess. */
    private static final int SHORTEST_SENTENCE = 40;

    private static final String FREE_AFTER = "(>:|/,";

    /** A placeholder in a sentence may be meant. */
    private static final double INSIDE_CONFIDENCE = 0.75;

    public UnfilledPlaceholder(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(
                        "%s",
                        "%d",
                        "%i",
                        "%1$",
                        "%2$",
                        "${",
                        "<%",
                        "[[",
                        "{",
                        "%first",
                        "%last",
                        "%name",
                        "%email",
                        "%user",
                        "*|",
                        "%%",
                        "[insert ",
                        "tktk",
                        "tk tk",
                        "#ref!",
                        "#value!",
                        "#name?",
                        "[object object]",
                        "undefined",
                        "null",
                        "nan",
                        "invalid date",
                        FILLER)
                .ignoringCase();
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        Technical technical = Technical.of(view);
        boolean quotedFiller = quotedFiller(view, hits);
        Span line = new Span(0, 0);
        int lineEnd = -1;
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            Span hit = hits.get(i);
            if (hit.start() < done) {
                continue;
            }
            if (hit.start() > lineEnd) {
                int number = view.lineAt(hit.start());
                line = view.visibleLine(number);
                lineEnd = view.lineEnd(number);
                if (isAlone(view, number, line) || isFiller(hit) && line.start() == hit.start() && !quotedFiller) {
                    done = lineEnd;
                    if (!technical.holds()) {
                        out.add(line, message(line.in(text)), Fix.deleteLines(text, line));
                    }
                    continue;
                }
            }
            Span inside = inside(text, hit.start(), lineEnd);
            done = inside == null ? done : inside.end();
            if (inside != null && !introduced(view, line) && !technical.holds()) {
                out.add(INSIDE_CONFIDENCE, inside, message(inside.in(text)), null);
            }
        }
    }

    /** Whether the line holds placeholders and marks between them, and is no word among lines of single words. */
    private static boolean isAlone(View view, int number, Span line) {
        if (line.length() > MAX_ALONE
                || !ALONE.matcher(view.text()).region(line.start(), line.end()).matches()) {
            return false;
        }
        boolean word = Letters.isWord(view.text().charAt(line.start()));
        return !word || !shortLine(view, number, -1) && !shortLine(view, number, 1);
    }

    /** Whether the next visible line in the direction is short. */
    private static boolean shortLine(View view, int number, int direction) {
        int next = number + direction;
        for (int blank = 0;
                blank < MAX_BLANK && next >= 0 && next < view.lineCount() && view.blankLine(next);
                blank++) {
            next += direction;
        }
        int length = next < 0 || next >= view.lineCount()
                ? 0
                : view.visibleLine(next).length();
        return length > 0 && length <= SHORT_LINE;
    }

    private static boolean isFiller(Span hit) {
        return hit.length() == FILLER.length();
    }

    /** Whether the filler also stands inside a line: such a text is about it. */
    private static boolean quotedFiller(View view, Hits hits) {
        for (int i = 0; i < hits.size(); i++) {
            int start = hits.start(i);
            if (hits.end(i) - start == FILLER.length()
                    && !Letters.isBlank(view.text(), view.lineStart(view.lineAt(start)), start)) {
                return true;
            }
        }
        return false;
    }

    /** The placeholder that begins at the index and stands free of quotation marks, words and formulas; null without one. */
    private static @Nullable Span inside(String text, int start, int lineEnd) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        boolean price = (before == '$' || before == '\u20AC') && text.charAt(start) != '{';
        boolean free = price || Letters.isBlank(before) || FREE_AFTER.indexOf(before) >= 0;
        boolean percent = start > 1 && text.charAt(start) == '%' && Character.isDigit(text.charAt(start - 2));
        if (!free || percent) {
            return null;
        }
        Matcher matcher = INSIDE.matcher(text)
                .region(start, Math.min(lineEnd, start + MAX_INSIDE))
                .useTransparentBounds(true);
        return matcher.lookingAt() ? new Span(start, matcher.end()) : null;
    }

    /** Whether the sentence above ends in a colon: it shows the placeholder as an example. */
    private static boolean introduced(View view, Span line) {
        int above = view.lineAt(line.start()) - 1;
        for (int blank = 0; blank < MAX_BLANK && above >= 0 && view.blankLine(above); blank++) {
            above--;
        }
        Span sentence = above < 0 ? new Span(0, 0) : view.visibleLine(above);
        return sentence.length() >= SHORTEST_SENTENCE && view.text().charAt(sentence.end() - 1) == ':';
    }

    private static String message(String found) {
        String shown =
                found.length() > MAX_INSIDE ? found.substring(0, MAX_INSIDE).strip() + " ..." : found;
        return "Placeholder '" + shown + "' stands where a template should have put a value";
    }
}
