package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import dev.winnow.text.Tongues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text whose paragraphs run from the last to the first.
 *
 * <p>Four facts speak for it: a title at the end, below the paragraph that takes it up; a dateline at the end; a beginning with a word that
 * goes on from something; persons called by their last names first and introduced in full later. No one of them is enough. Entries with
 * times, as a live report has them, the newest first, stay out.
 */
public final class ReversedParagraphs implements Rule {

    static final RuleInfo INFO = RuleInfo.of("reversed-paragraphs", Category.STRUCTURE, Severity.WARNING)
            .summary("The paragraphs run from the last to the first")
            .why("""
                    A scraper that climbs a page's tree or pops paragraphs from a stack writes them in reverse. Each sentence is fine
                    and the story is not: persons speak before anybody has said who they are, and the news comes last.
                    """)
            .source(
                    "no article of 340 shows two of the facts, and reversed 65 do; they are the ones the rule was designed on")
            .confidence(0.85)
            .hit("""
                    ⟦But nobody knows when the boat will be painted, since the painter of the harbour went to sea in the storm.

                    Lindqvist told the council that the oak for the stage would come from her own forest, and that she wanted nothing for it.

                    The storm had torn the landing stage away on the first night, and divers looked for its beams until Sunday.

                    Passengers stood on the quay from six in the morning, with their dogs and bicycles, and some had slept there.

                    The ferry to the islands sails again after a week, harbour master Mara Lindqvist said on Tuesday morning.

                    Ferry to the islands sails again after storm⟧
                    """)
            .miss("""
                    Ferry to the islands sails again after storm

                    The ferry to the islands sails again after a week, harbour master Mara Lindqvist said on Tuesday morning.

                    Passengers stood on the quay from six in the morning, with their dogs and bicycles, and some had slept there.

                    The storm had torn the landing stage away on the first night, and divers looked for its beams until Sunday.

                    Lindqvist told the council that the oak for the stage would come from her own forest, and that she wanted nothing for it.

                    But nobody knows when the boat will be painted, since the painter of the harbour went to sea in the storm.
                    """)
            .miss("""
                    14:05 But nobody knows when the boat will be painted, since the painter of the harbour went to sea in the storm.

                    13:40 Lindqvist tells the council that the oak for the stage will come from her own forest, and that she wants nothing.

                    12:10 The storm had torn the landing stage away on the first night, and divers looked for its beams until Sunday.

                    11:30 Passengers stand on the quay since six in the morning, with their dogs and bicycles, and some have slept there.

                    11:00 The ferry to the islands sails again after a week, harbour master Mara Lindqvist says on Tuesday morning.

                    Ferry to the islands sails again after storm
                    """)
            .build();

    /** A shorter line is no paragraph; a guess. */
    private static final int PARAGRAPH = 60;

    private static final int MIN_PARAGRAPHS = 5;

    private static final int MIN_TITLE = 20;

    private static final int MAX_TITLE = 140;

    private static final int MIN_TITLE_WORDS = 4;

    /** So many longer words of a title stand in the lead, too. */
    private static final int SHARED = 2;

    private static final int LONG_WORD = 5;

    /** What the facts have to add up to: two for a title, a dateline and several persons, one for a beginning and one person. */
    private static final int ENOUGH = 3;

    /** So many lines that begin with figures make a list or a live report. */
    private static final int MAX_NUMBERED = 2;

    /** A place, maybe with a date or an agency, and a dash. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\P{L}{0,3}\\p{Lu}[\\p{L}.\u2019' -]{2,30}(?:, [^\u2014\u2013-]{2,40})?(?: \\([^)]{2,30}\\))? ?[\u2014\u2013-]{1,2} .*");

    private static final int DATELINE_ROOM = 120;

    private static final String ENDS = ".!?:\u2026\u3002\uFF01\uFF1F\u061F\u0964\"\u201D\u2019\u00BB)";

    /** Words that go on from something, lower case. */
    private static final Set<String> GOING_ON = Set.of(
            "but",
            "however",
            "he",
            "she",
            "they",
            "his",
            "her",
            "their",
            "meanwhile",
            "also",
            "moreover",
            "therefore",
            "others",
            "aber",
            "doch",
            "er",
            "sie",
            "dagegen",
            "zudem",
            "au\u00DFerdem",
            "dabei",
            "mais",
            "il",
            "elle",
            "ils",
            "elles",
            "cependant",
            "pero",
            "adem\u00E1s",
            "tambi\u00E9n",
            "ellos",
            "inoltre",
            "anche",
            "mas",
            "eles",
            "maar",
            "ook",
            "men",
            "\u043D\u043E",
            "\u043E\u043D",
            "\u043E\u043D\u0430",
            "\u043E\u043D\u0438",
            "\u0442\u0430\u043A\u0436\u0435",
            "\u043E\u0434\u043D\u0430\u043A\u043E",
            "ale",
            "jednak");

    public ReversedParagraphs(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int top = visible(view, 0, 1);
        int bottom = visible(view, view.lineCount() - 1, -1);
        if (bottom - top < MIN_PARAGRAPHS) {
            return;
        }
        boolean goesOn = goesOn(view, top);
        int above = visible(view, bottom - 1, -1);
        boolean title = title(view, top, bottom, above);
        boolean dateline = dateline(view, bottom) || dateline(view, above);
        if (!goesOn && !title && !dateline || goesOn && goesOn(view, bottom)) {
            return;
        }
        dateline = dateline && !datelineAtTop(view, top);
        int sum = (goesOn ? 1 : 0) + (title ? 2 : 0) + (dateline ? 2 : 0);
        if (sum > 0 && paragraphs(view)) {
            Introductions names = new Introductions(view, Tongues.of(view.text()));
            int persons = names.forward() == 0 ? Math.min(2, names.backward()) : 0;
            if (sum + persons >= ENOUGH) {
                report(view, top, bottom, facts(goesOn, title, dateline, persons > 0), out);
            }
        }
    }

    private static List<String> facts(boolean goesOn, boolean title, boolean dateline, boolean persons) {
        List<String> facts = new ArrayList<>();
        if (title) {
            facts.add("the title stands below the text");
        }
        if (dateline) {
            facts.add("the dateline stands in the last paragraph");
        }
        if (goesOn) {
            facts.add("the first goes on from something");
        }
        if (persons) {
            facts.add("persons are introduced after they are called by their last names");
        }
        return facts;
    }

    private static void report(View view, int top, int bottom, List<String> facts, Findings out) {
        Span span =
                new Span(view.visibleLine(top).start(), view.visibleLine(bottom).end());
        out.add(span, "Paragraphs run from the last to the first: " + String.join(", ", facts), null);
    }

    /** The nearest line with a word from the given one, up or down; -1 or the number of lines when there is none. */
    private static int visible(View view, int from, int step) {
        int line = from;
        while (line >= 0 && line < view.lineCount() && !worded(view, line)) {
            line += step;
        }
        return line;
    }

    private static boolean worded(View view, int line) {
        Words words = view.words();
        int word = words.from(view.lineStart(line));
        return word < words.count() && words.start(word) < view.lineEnd(line);
    }

    /** Whether the line is a paragraph that begins with a word that goes on from something. */
    private static boolean goesOn(View view, int line) {
        int start = view.lineStart(line);
        int word = view.words().from(start);
        if (view.lineEnd(line) - start < PARAGRAPH
                || word == view.words().count()
                || view.words().start(word) >= view.lineEnd(line)
                || view.words().length(word) > 9) {
            return false;
        }
        StringBuilder folded = new StringBuilder();
        for (int i = view.words().start(word); i < view.words().end(word); i++) {
            folded.append(Letters.fold(view.text().charAt(i)));
        }
        return GOING_ON.contains(folded.toString());
    }

    /** Whether the last line is a title that the paragraph above takes up, and the first line is none. */
    private static boolean title(View view, int top, int bottom, int above) {
        Span last = view.visibleLine(bottom);
        Words words = view.words();
        boolean fits = last.length() >= MIN_TITLE
                && last.length() < MAX_TITLE
                && ENDS.indexOf(view.text().charAt(last.end() - 1)) < 0
                && words.countIn(last) >= MIN_TITLE_WORDS
                && paragraph(view, above)
                && paragraph(view, top);
        if (!fits) {
            return false;
        }
        Set<Long> lead = new HashSet<>();
        Span up = view.visibleLine(above);
        for (int i = words.from(up.start()); i < words.from(up.end()); i++) {
            lead.add(words.foldedHash(i));
        }
        int shared = 0;
        for (int i = words.from(last.start()); i < words.from(last.end()); i++) {
            shared += words.length(i) >= LONG_WORD && lead.contains(words.foldedHash(i)) ? 1 : 0;
        }
        return shared >= SHARED;
    }

    private static boolean paragraph(View view, int line) {
        Span visible = view.visibleLine(line);
        return visible.length() >= PARAGRAPH && ENDS.indexOf(view.text().charAt(visible.end() - 1)) >= 0;
    }

    private static boolean datelineAtTop(View view, int top) {
        int line = top;
        for (int i = 0; i < 3 && line < view.lineCount(); i++) {
            if (dateline(view, line)) {
                return true;
            }
            line = visible(view, line + 1, 1);
        }
        return false;
    }

    private static boolean dateline(View view, int line) {
        int start = view.lineStart(line);
        if (view.lineEnd(line) - start < PARAGRAPH * 2 || !mayBeDateline(view.text(), start)) {
            return false;
        }
        return DATELINE.matcher(view.text())
                .region(start, start + DATELINE_ROOM)
                .matches();
    }

    /** Whether a dash stands among the first characters. */
    private static boolean mayBeDateline(String text, int start) {
        for (int i = start; i < start + DATELINE_ROOM - 2; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '\u2013' || c == '\u2014') && text.charAt(i + 1) <= ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has some paragraphs, and hardly a line that begins with a figure. */
    private static boolean paragraphs(View view) {
        int paragraphs = 0;
        int numbered = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            if (view.lineEnd(i) - view.lineStart(i) >= PARAGRAPH) {
                paragraphs += paragraph(view, i) ? 1 : 0;
                Span line = view.visibleLine(i);
                numbered += !line.isEmpty() && Character.isDigit(view.text().charAt(line.start())) ? 1 : 0;
            }
        }
        return paragraphs >= MIN_PARAGRAPHS && numbered <= MAX_NUMBERED;
    }
}
