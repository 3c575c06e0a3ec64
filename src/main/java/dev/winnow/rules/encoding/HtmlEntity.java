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
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Unseen;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An HTML entity that was not turned into its character. */
public final class HtmlEntity implements Rule {

    static final RuleInfo INFO = RuleInfo.of("html-entity", Category.ENCODING, Severity.WARNING)
            .summary("An HTML entity left in the text")
            .why("""
                    Text that was escaped twice, or never unescaped, shows the names of its characters. Words break at them, and a
                    model learns to write them. Text about HTML stays as it is.
                    """)
            .source(
                    "HTML 4.01, section 24: Character entity references; the reading of numbers 128 to 159 as HTML 5 has it")
            .confidence(0.95)
            .hit("Fish ⟦&amp;→&⟧ chips in the caf⟦&eacute;→\u00E9⟧: it⟦&amp;#8217;→\u2019⟧s⟦&nbsp;→ ⟧cheap.")
            .hit("The sign says ⟦&quot;→\"⟧open⟦&quot;→\"⟧, and 5 ⟦&lt;→<⟧ 7.")
            .miss("AT&T; R&D; &c; Marks & Spencer; a&b;c")
            .miss("In HTML an ampersand is written &amp; and a dash &mdash;.")
            .build();

    private static final int MAX_LENGTH = 40;

    /** Words of texts that show entities on purpose; any of them is enough. */
    private static final Set<Long> TERMS = Hashes.ofWords(
            "html xhtml xml css javascript php entity entities escaped escape unescape escaping markup ampersand unicode utf charset"
                    + " encoding tag tags browser browsers html5 wordpress regex code codes snippet");

    public HtmlEntity(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters("&");
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        boolean asked = false;
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            int start = hits.start(i);
            String good = start < done ? null : good(text, start);
            if (good == null) {
                continue;
            }
            if (!asked && technical(view)) {
                return;
            }
            asked = true;
            int end = end(text, start);
            while ((good.equals(" ") || good.equals("\u00A0")) && text.startsWith("&nbsp;", end)) {
                end += 6;
            }
            done = end;
            Span span = new Span(start, end);
            out.add(span, "'" + span.in(text) + "' stands for '" + Unseen.escaped(good) + "'", fix(text, span, good));
        }
    }

    /** The characters that the entity stands for, escaped once or several times over; null when none begins there. */
    private static @Nullable String good(String text, int start) {
        int end = end(text, start);
        if (end < 0) {
            return null;
        }
        String name = text.substring(start + 1, end - 1);
        while (name.startsWith("amp;")) {
            name = name.substring(4);
        }
        return Entities.character(name);
    }

    /** Behind the semicolon that ends it; -1 without one. */
    private static int end(String text, int start) {
        int i = start + 1;
        while (text.startsWith("amp;", i)) {
            int next = i + 4;
            int more = next < text.length() ? nameEnd(text, next) : -1;
            if (more < 0 || Entities.character(text.substring(next, more)) == null) {
                return next;
            }
            i = next;
        }
        int end = nameEnd(text, i);
        return end < 0 ? -1 : end + 1;
    }

    private static int nameEnd(String text, int start) {
        int i = start;
        while (i < text.length()
                && i - start < MAX_LENGTH
                && (Letters.isAsciiLetter(text.charAt(i))
                        || text.charAt(i) == '#'
                        || text.charAt(i) >= '0' && text.charAt(i) <= '9')) {
            i++;
        }
        return i > start && i < text.length() && text.charAt(i) == ';' ? i : -1;
    }

    /** None where an escaped tag would become one. */
    private static @Nullable Fix fix(String text, Span span, String good) {
        if (good.equals("<") || good.equals(">")) {
            boolean blanks = (span.start() == 0 || text.charAt(span.start() - 1) == ' ')
                    && (span.end() == text.length() || text.charAt(span.end()) == ' ');
            return blanks ? Fix.replace(span, good) : null;
        }
        return Fix.replace(span, good.equals("\u00A0") ? " " : good.equals("\u00AD") ? "" : good);
    }

    /** Whether the text is about such things: it names one, or shows code. */
    private static boolean technical(View view) {
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            if (words.length(i) < 11 && TERMS.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return view.text().indexOf('`') >= 0
                || view.text().contains("</")
                || view.text().contains("();");
    }
}
