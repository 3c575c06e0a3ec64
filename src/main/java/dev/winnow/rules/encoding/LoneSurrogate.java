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
import dev.winnow.text.Peculiarities;

/** Half of a surrogate pair, which is no character. */
public final class LoneSurrogate implements Rule {

    static final RuleInfo INFO = RuleInfo.of("lone-surrogate", Category.ENCODING, Severity.ERROR)
            .summary("Half of a surrogate pair")
            .why("""
                    A program that counts in UTF-16 cut an emoji or a rare letter in two, and JSON lets the half pass as an
                    escape. It is no character: writing the text as UTF-8 fails, or loses the rest.
                    """)
            .source("The Unicode Standard, section 3.8: Surrogates; RFC 8259, section 8.2")
            .confidence(0.98)
            .hit("See you on the quay ⟦\\u{D83D}→\\u{FFFD}⟧ at six.")
            .miss("See you on the quay \uD83D\uDE00 at six.")
            .miss("\uD842\uDFB7 is one character of two halves.")
            .build();

    public LoneSurrogate(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Peculiarities odd = Odd.in(view);
        for (int i = 0; i < odd.oddCount(); i++) {
            int at = odd.odd(i);
            if (Character.isSurrogate(text.charAt(at)) && Character.charCount(text.codePointAt(at)) == 1) {
                Span span = new Span(at, at + 1);
                String message = "Half of a character in '" + Odd.around(view, span) + "'";
                out.add(span, message, Fix.replace(span, "\uFFFD"));
            }
        }
    }
}
