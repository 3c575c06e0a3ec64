package dev.winnow.rules.boilerplate;

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
import dev.winnow.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The author's name as a line of its own between the title and the first paragraph. */
public final class Byline implements Rule {

    static final RuleInfo INFO = RuleInfo.of("byline", Category.BOILERPLATE, Severity.INFO)
            .summary("A byline stands between the title and the text")
            .why("The author is metadata of the article: worth keeping beside the text, not in it.")
            .confidence(0.9)
            .hit(
                    "Ferries touch in fog\n\n⟦By Ingrid Solheim→⟧\n\nTwo ferries touched in thick fog near the pier on Monday morning.")
            .hit(
                    "Fähren im Nebel\n⟦Von Karl Anders und Rosa Lindt, Hamburg→⟧\nZwei Fähren haben sich am Montag im dichten Nebel vor dem Hafen berührt.")
            .miss("The long rain\n\nBy Monday the rain had stopped, and the river was back in its bed by the evening.")
            .miss("Evening\n\nBy River Road\nwe walked, the two of us,\nBy Silver Lake\nand none to talk to us")
            .build();

    private static final List<String> LABELS = Phrases.phrases("""
                    By, Por, Von, Par, Di, Door, Av, Af, Written by, Posted by, Published by, Reported by, Story by,
                    Words by, Text by, Author:, Text:, Autor:, Autorin:, Auteur:, Autore:, Автор:, Text von,
                    Escrito por, Publié par, Scritto da, Geschreven door, Tekst:, 作者：, 作者:, 記者, 文/""");

    private static final Pattern ROLE = Pattern.compile("(.+?)\\s*(?:[,|·•/–—-]\\s*(.+))?");

    private static final Set<String> NEVER_NAMES = Phrases.words("""
                    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
                    august september october november december the road lake river sea street night day god""");

    private static final Set<String> AGENCIES = Phrases.words("""
                    reuters afp ap dpa efe ansa ians pti ani xinhua tass upi bloomberg staff admin editor agencies""");

    /** Metadata stands above the text; a guess. */
    private static final int FIRST_LINES = 12;

    private static final int MAX_LENGTH = 110;

    /** Agencies send name and date in one line as the head of the text itself: it is told, and left. */
    private static final double DATED_CONFIDENCE = 0.7;

    public Byline(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(LABELS).atLineStart().ignoringCase();
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = -1;
        for (int i = 0; i < hits.size(); i++) {
            int line = view.lineAt(hits.start(i));
            if (line > done && !standsOnTop(view, line)) {
                return;
            }
            Span visible = view.visibleLine(line);
            if (line > done && visible.length() <= MAX_LENGTH && isByline(view, new Span(hits.end(i), visible.end()))) {
                done = line;
                String found = Prose.quoted(visible.in(view.text()));
                double confidence = holdsDigit(view.text(), visible) ? DATED_CONFIDENCE : INFO.confidence();
                out.add(
                        confidence,
                        visible,
                        "Byline " + found + " is metadata, not text",
                        Fix.deleteLines(view.text(), visible));
            }
        }
    }

    /** Whether the line is one of the first dozen, and no prose stands before it but perhaps a standfirst. */
    private static boolean standsOnTop(View view, int line) {
        int above = 0;
        for (int i = Prose.previous(view, line); i >= 0 && above <= FIRST_LINES; i = Prose.previous(view, i)) {
            above++;
        }
        return above <= FIRST_LINES && Prose.count(view, 0, line, 2) < 2;
    }

    private static boolean holdsDigit(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByline(View view, Span rest) {
        int line = view.lineAt(rest.start());
        int above = Prose.previous(view, line);
        if (above < 0 || view.text().charAt(view.visibleLine(above).end() - 1) == ',' || !proseFollows(view, line)) {
            return false;
        }
        Matcher parts = ROLE.matcher(view.text()).region(rest.start(), rest.end());
        if (!parts.matches()) {
            return false;
        }
        Span name = new Span(parts.start(1), parts.end(1));
        Words words = view.words();
        int first = words.from(name.start());
        int count = words.countIn(name);
        if (count < 2) {
            return count == 1 && AGENCIES.contains(Prose.folded(words.text(first)));
        }
        for (int i = first; i < first + count; i++) {
            if (NEVER_NAMES.contains(Prose.folded(words.text(i)))) {
                return false;
            }
        }
        return Names.isName(view, name, 8) && !Prose.endsSentence(view.text(), rest);
    }

    private static boolean proseFollows(View view, int line) {
        int next = line;
        for (int i = 0; i < 6; i++) {
            next = Prose.next(view, next);
            if (next >= view.lineCount()) {
                return false;
            }
            if (Prose.isProse(view, next)) {
                return true;
            }
        }
        return false;
    }
}
