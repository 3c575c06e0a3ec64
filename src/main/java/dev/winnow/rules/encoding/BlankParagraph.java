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
import java.util.Locale;

/** A line that looks empty and holds no-break spaces, zero-width or other invisible characters. */
public final class BlankParagraph implements Rule {

    /**
     * Characters without a glyph that are found alone in a paragraph: wide and no-break spaces (Unicode category Zs but U+0020),
     * zero-width ones and direction marks (Cf), and the blanks that are letters or symbols (Hangul fillers, Braille blank).
     */
    private static final String INVISIBLE =
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"
                    + "\u00AD\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\u2800\u3164\u115F\uFEFF\uFFA0";

    static final RuleInfo INFO = RuleInfo.of("blank-paragraph", Category.ENCODING, Severity.INFO)
            .summary("A paragraph of invisible characters")
            .why("""
                    Editors on the web put a no-break space into an empty paragraph so that it keeps its height. In the text
                    it looks like an empty line and is none: paragraphs are counted wrong, and a model learns the character.
                    """)
            .confidence(0.95)
            .hit("The ferry was late again.\n\n⟦\\u{A0}→⟧\n\nNobody on the quay complained.")
            .hit("The ferry was late again.\n⟦\\u{200B} \\u{FEFF}→⟧\nNobody on the quay complained.")
            .miss("The ferry was late again.\n \t \nNobody on the quay complained.")
            .miss("\u201CLate?\u201D\n\n\u2014\n\nNobody on the quay complained about 10\u00A0minutes.\u00A0")
            .build();

    public BlankParagraph(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(INVISIBLE);
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.start(i) > done) {
                int line = view.lineAt(hits.start(i));
                done = view.lineEnd(line);
                if (invisible(view, line)) {
                    Span lines = new Span(view.lineStart(line), view.lineEnd(lastInvisible(view, line)));
                    done = lines.end();
                    String name = name(view.text().charAt(hits.start(i)));
                    out.add(lines, "Line looks empty and holds " + name, Fix.deleteLines(view.text(), lines));
                }
            }
        }
    }

    /** The last line of this kind before the next visible one; they are one gap in the text, and one finding. */
    private static int lastInvisible(View view, int first) {
        int last = first;
        for (int i = first + 1; i < view.lineCount() && invisible(view, i); i++) {
            if (holdsMore(view, i)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean holdsMore(View view, int line) {
        for (int i = view.lineStart(line); i < view.lineEnd(line); i++) {
            if (view.text().charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean invisible(View view, int line) {
        for (int i = view.lineStart(line); i < view.lineEnd(line); i++) {
            char c = view.text().charAt(i);
            if (!Letters.isBlank(c) && INVISIBLE.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(char c) {
        return "U+" + Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
    }
}
