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
import dev.winnow.rules.PageHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of other articles' headlines behind the text, whatever the words above them.
 *
 * <p>A list at a text's end may be the author's own. It is the page's when a counter of clicks stands above it, when the page's head was
 * made by a program, or when a second list repeats lines of the first, as a ranking does.
 */
public final class HeadlineList implements Rule {

    static final RuleInfo INFO = RuleInfo.of("headline-list", Category.BOILERPLATE, Severity.WARNING)
            .summary("Lists of other articles' headlines stand behind the text")
            .why("""
                    Below an article a page lists what else it has: related, latest, most read, with buttons and counters between.
                    Without the links these are headlines of stories that have nothing to do with the text.
                    """)
            .source("96 of 122 pages of one network end in a counter and two lists of ten headlines each")
            .confidence(0.9)
            .hit("""
                    The ferry sails again on Monday, a week after the storm, the port said.

                    ⟦wellDone! (5113)

                    On the shelf

                    - Baker of the old town wins a prize for rye bread
                    - Why the night train is late again
                    - Four hives stand on the roof of the town hall→⟧
                    """)
            .hit("""
                    Die Fähre fährt am Montag wieder, eine Woche nach dem Sturm, sagte der Hafenmeister.

                    ⟦Frisch
                    • Bäcker aus der Altstadt gewinnt Preis
                    • Nachtzug kommt wieder zu spät
                    • Vier Bienenstöcke auf dem Rathaus
                    Beliebt
                    • Nachtzug kommt wieder zu spät
                    • Bäcker aus der Altstadt gewinnt Preis→⟧
                    """)
            .miss("""
                    Take these along when you sail in winter, and stow them where you can reach them.

                    Below deck

                    - Dry matches in a tin
                    - A lamp that burns oil
                    - Wool socks for everybody

                    On deck

                    - Two lines of forty feet
                    - An axe
                    """)
            .miss("""
                    The members of the crew and their years of service are listed by watch.

                    First watch (12)

                    The second watch has been on board for longer than the first, and its mate for longer than the captain.
                    """)
            .build();

    /** The lines looked at from the end, the longest list of one network having 24 lines; a guess. */
    private static final int MOST_LINES = 200;

    private static final int LONGEST_LABEL = 40;

    private static final int MOST_LABEL_WORDS = 4;

    private static final int LONGEST_ITEM = 200;

    /** Fewer headlines make no list. */
    private static final int FEWEST_ITEMS = 3;

    /** Items as long as this and equally long are beginnings of articles, which are another rule's. */
    private static final int SNIPPET = 79;

    /** A word or two and a number in brackets: clicks, likes, comments. */
    private static final Pattern COUNTER =
            Pattern.compile("\\p{L}[\\p{L} ]{0,30}[!\uFF01]{0,3} ?[(\\[\uFF08]\\d{1,9}[)\\]\uFF09]");

    private static final String BULLETS = "-\u2022*\u00B7\u2013\u2014\u25AA\u25BA\u25E6\u2023\u25CF";

    private static final String ENDS = ".!?:;,\u2026\u3002\uFF01\uFF1F";

    public HeadlineList(Settings settings) {}

    private enum Kind {
        COUNTER,
        LABEL,
        BULLET,
        HEADLINE,
        OTHER;

        boolean item() {
            return this == BULLET || this == HEADLINE;
        }
    }

    /** A visible line and what it looks like. */
    private record Line(Span span, Kind kind) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        List<Line> tail = tail(view);
        if (tail.size() <= FEWEST_ITEMS) {
            return;
        }
        int start = start(view, tail);
        if (start < 0) {
            return;
        }
        int end = start;
        boolean snippets = snippets(tail.subList(start, tail.size()));
        while (end + 1 < tail.size() && !(snippets && tail.get(end + 1).kind() == Kind.HEADLINE)) {
            end++;
        }
        Span span =
                new Span(tail.get(start).span().start(), tail.get(end).span().end());
        out.add(
                span,
                "Headings and headlines of other articles stand behind the text, from "
                        + Prose.quoted(tail.get(start).span().in(view.text())) + " on",
                Fix.deleteLines(view.text(), span));
    }

    /** The last lines of the text that may belong to lists, in their order. */
    private static List<Line> tail(View view) {
        List<Line> tail = new ArrayList<>();
        for (int i = view.lineCount() - 1; i > 0 && tail.size() < MOST_LINES; i--) {
            int length = view.lineEnd(i) - view.lineStart(i);
            if (length > 2 * LONGEST_ITEM) {
                break;
            }
            Span line = view.visibleLine(i);
            if (!line.isEmpty()) {
                Kind kind = kind(view, line);
                if (kind == Kind.OTHER) {
                    break;
                }
                tail.add(new Line(line, kind));
            }
        }
        Collections.reverse(tail);
        return tail;
    }

    private static Kind kind(View view, Span line) {
        String text = view.text();
        char first = text.charAt(line.start());
        if (line.length() > LONGEST_ITEM) {
            return Kind.OTHER;
        }
        if (BULLETS.indexOf(first) >= 0) {
            boolean spaced = line.length() > 3 && !Character.isLetterOrDigit(text.charAt(line.start() + 1));
            return spaced ? Kind.BULLET : Kind.OTHER;
        }
        char last = text.charAt(line.end() - 1);
        int words = view.words().countIn(line);
        if (words == 0) {
            return Kind.OTHER;
        }
        if (Character.isDigit(text.charAt(line.end() - 2))
                && COUNTER.matcher(text).region(line.start(), line.end()).matches()) {
            return Kind.COUNTER;
        }
        boolean label = line.length() <= LONGEST_LABEL
                && words <= MOST_LABEL_WORDS
                && (last == ':' || ENDS.indexOf(last) < 0)
                && Character.isLetter(first);
        if (label) {
            return Kind.LABEL;
        }
        boolean begins = !Character.isLowerCase(first) && !",;.)".contains(String.valueOf(first));
        return begins && (last == '?' || ENDS.indexOf(last) < 0) ? Kind.HEADLINE : Kind.OTHER;
    }

    /** Where in the tail the page's own lines begin; -1 when nothing shows that they are the page's. */
    private static int start(View view, List<Line> tail) {
        for (int i = 0; i < tail.size(); i++) {
            if (tail.get(i).kind() == Kind.COUNTER && listed(tail, i + 1)) {
                return i;
            }
        }
        boolean machine = PageHead.of(view).machineMade();
        for (int i = 0; i < tail.size(); i++) {
            if (tail.get(i).kind() == Kind.LABEL && (machine && listed(tail, i) || repeats(view.text(), tail, i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether labels (or none) and then some items follow. */
    private static boolean listed(List<Line> tail, int from) {
        int items = 0;
        boolean label = false;
        for (int i = from; i < tail.size(); i++) {
            label |= tail.get(i).kind() == Kind.LABEL;
            items += tail.get(i).kind().item() ? 1 : 0;
            if (items == 0 && i - from > 2) {
                return false;
            }
        }
        return label && items >= FEWEST_ITEMS;
    }

    /** Whether a second list repeats items of the list under the label. */
    private static boolean repeats(String text, List<Line> tail, int label) {
        Set<String> first = new HashSet<>();
        int i = label + 1;
        while (i < tail.size() && tail.get(i).kind() == Kind.BULLET) {
            first.add(tail.get(i++).span().in(text));
        }
        int again = 0;
        int others = 0;
        for (; i < tail.size(); i++) {
            boolean bullet = tail.get(i).kind() == Kind.BULLET;
            boolean known = bullet && first.contains(tail.get(i).span().in(text));
            again += known ? 1 : 0;
            others += bullet && !known ? 1 : 0;
        }
        return first.size() >= FEWEST_ITEMS && again >= 2 && again >= others;
    }

    /** Whether lines of one length among the items are cut-off beginnings of articles. */
    private static boolean snippets(List<Line> lines) {
        int longest = 0;
        int alike = 0;
        for (Line line : lines) {
            int length = line.kind() == Kind.HEADLINE ? line.span().length() : 0;
            if (length >= SNIPPET && Math.abs(length - longest) <= 1) {
                alike++;
            }
            longest = Math.max(longest, length);
        }
        return alike > 0;
    }
}
