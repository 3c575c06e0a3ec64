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
import java.util.ArrayDeque;
import java.util.Deque;

/** Controls that turn the direction of writing and are not closed, or that overrule the letters' own. */
public final class BidiControl implements Rule {

    static final RuleInfo INFO = RuleInfo.of("bidi-control", Category.ENCODING, Severity.WARNING)
            .summary("A direction control that is not closed, or an override")
            .why("""
                    Controls of direction change the order in which a line is shown. One that is not closed before the line ends,
                    or one that overrules the letters' own direction, makes a reader see another text than a program reads.
                    """)
            .source("Unicode Standard Annex 9; Boucher and Anderson, Trojan Source, 2021 (CVE-2021-42574)")
            .confidence(0.9)
            .hit("The ferry⟦\\u{202E}⟧ was late\\u{202C}.\nThe ⟦\\u{2067}→⟧quay was empty.")
            .hit("The ferry⟦\\u{202C}→⟧ was late.")
            .miss("\u05E9\u05DC\u05D5\u05DD \u2066The Times\u2069, \u200F(1)\u200F \u202BA\u202C")
            .miss("The ferry\u200E was late.")
            .build();

    private static final String CONTROLS = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final String OVERRIDES = "\u202D\u202E";
    private static final String ISOLATES = "\u2066\u2067\u2068";

    public BidiControl(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(CONTROLS);
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int i = 0;
        while (i < hits.size()) {
            int line = view.lineAt(hits.start(i));
            int first = i;
            while (i < hits.size() && hits.start(i) < view.lineEnd(line)) {
                i++;
            }
            checkLine(view, first, i, out);
        }
    }

    private void checkLine(View view, int from, int to, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            char c = text.charAt(hits.start(i));
            if (c == '\u202C' || c == '\u2069') {
                boolean isolate = c == '\u2069';
                if (open.isEmpty() || isolate != isIsolate(text, open.peek())) {
                    report(view, hits.start(i), "closes nothing", out);
                } else {
                    open.pop();
                }
            } else {
                if (OVERRIDES.indexOf(c) >= 0) {
                    out.add(
                            hits.get(i),
                            "Direction of writing is overruled at '" + Odd.around(view, hits.get(i)) + "'",
                            null);
                }
                open.push(hits.start(i));
            }
        }
        for (int at : open) {
            if (OVERRIDES.indexOf(text.charAt(at)) < 0) {
                report(view, at, "is not closed on its line", out);
            }
        }
    }

    private static void report(View view, int at, String what, Findings out) {
        Span span = new Span(at, at + 1);
        out.add(span, "Direction control in '" + Odd.around(view, span) + "' " + what, Fix.delete(span));
    }

    private static boolean isIsolate(String text, int at) {
        return ISOLATES.indexOf(text.charAt(at)) >= 0;
    }
}
