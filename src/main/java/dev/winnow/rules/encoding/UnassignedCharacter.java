package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Peculiarities;
import java.util.Locale;

/** A code point that is no character: one of the noncharacters, or one of a plane in which nothing is assigned. */
public final class UnassignedCharacter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("unassigned-character", Category.ENCODING, Severity.WARNING)
            .summary("A code point that is no character")
            .why("""
                    Noncharacters are kept for the use of programs, and eleven planes of Unicode are empty. One of their code
                    points in a text comes from damaged bytes, or carries something hidden.
                    """)
            .source("The Unicode Standard, section 23.7: Noncharacters; planes 4 to 13 are empty (Unicode 16)")
            .confidence(0.9)
            .hit("The ferry⟦\\u{FFFF}⟧ was late⟦\\u{50123}⟧.")
            .miss("The ferry \uD83D\uDEA2 was late \uD83E\uDEE8.")
            .miss("A letter of a new version of Unicode (\uA7DA) is no damage.")
            .build();

    public UnassignedCharacter(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Peculiarities odd = Odd.in(view);
        for (int i = 0; i < odd.oddCount(); i++) {
            int codePoint = view.text().codePointAt(odd.odd(i));
            if (isEmpty(codePoint)) {
                Span span = new Span(odd.odd(i), odd.odd(i) + Character.charCount(codePoint));
                String name = "U+" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
                out.add(span, name + " in '" + Odd.around(view, span) + "' is no character", null);
            }
        }
    }

    private static boolean isEmpty(int codePoint) {
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint < 0xFDF0;
        return noncharacter || codePoint >= 0x40000 && codePoint < 0xE0000;
    }
}
