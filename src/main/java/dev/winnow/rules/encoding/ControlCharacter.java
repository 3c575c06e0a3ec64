package dev.winnow.rules.encoding;

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
import dev.winnow.text.Peculiarities;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A control character that is no tab and ends no line. */
public final class ControlCharacter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("control-character", Category.ENCODING, Severity.WARNING)
            .summary("A control character in the text")
            .why("""
                    Controls come from damaged bytes, from PDF files, from colours of a terminal. They are not seen, and some
                    programs stop at them.
                    """)
            .source("ISO/IEC 6429 (controls; CSI sequences begin with ESC and a bracket)")
            .confidence(0.9)
            .hit("The ferry ⟦\\u{1B}[31m→⟧was late⟦\\u{7}→⟧ again.")
            .hit("The fer⟦\\u{3}⟧ry was ⟦\\u{81}⟧late.")
            .miss("The ferry\twas late.\r\nNobody complained.")
            .miss("The caf\u00E9\u00A0\u2013 closed. [31m is no colour.")
            .build();

    public ControlCharacter(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.hasControls()) {
            String text = view.text();
            for (int i = 0; i < text.length(); i++) {
                if (isControl(text.charAt(i))) {
                    i = report(view, i, out) - 1;
                }
            }
        }
        Peculiarities odd = Odd.in(view);
        for (int i = 0; i < odd.oddCount(); i++) {
            char c = view.text().charAt(odd.odd(i));
            if (c < 0xA0 && !Misread.in(view).covers(odd.odd(i))) {
                report(view, odd.odd(i), out);
            }
        }
    }

    /** Reports the control at the index, with its fellows of the same kind, and says where it ends. */
    private static int report(View view, int start, Findings out) {
        String text = view.text();
        char c = text.charAt(start);
        int end = c == 0x1B ? sequenceEnd(text, start) : start + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        Span span = new Span(start, end);
        String name = "U+" + Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
        out.add(span, "Control character " + name + " in '" + Odd.around(view, span) + "'", fix(text, span));
        return end;
    }

    /** Nothing is lost with a control that no word goes on across; what a lost letter, a hyphen or a blank was, nobody can know. */
    private static @Nullable Fix fix(String text, Span span) {
        char c = text.charAt(span.start());
        boolean inside = span.start() > 0
                && span.end() < text.length()
                && Letters.isWord(text.charAt(span.start() - 1))
                && Letters.isWord(text.charAt(span.end()));
        boolean means = c >= 0x80 || c == 0x0B || c == 0x0C || inside && c != 0 && c != 0x1B && c != 0x7F;
        return means ? null : Fix.delete(span);
    }

    /** Where the sequence of a terminal ends that begins with an escape. */
    private static int sequenceEnd(String text, int escape) {
        int end = escape + 1;
        if (end >= text.length() || text.charAt(end) != '[') {
            return end;
        }
        end++;
        while (end < text.length() && end - escape < 20 && "0123456789;?".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && Letters.isAsciiLetter(text.charAt(end)) ? end + 1 : escape + 1;
    }

    private static boolean isControl(char c) {
        return c == 0x7F || c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
