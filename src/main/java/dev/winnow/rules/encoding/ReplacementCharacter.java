package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Set;

/** U+FFFD in the text: a character was lost before the text came here. */
public final class ReplacementCharacter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("replacement-character", Category.ENCODING, Severity.WARNING)
            .summary("A character was lost and replaced by U+FFFD")
            .why("""
                    A program that met bytes it could not read wrote the replacement character in their place. What stood there
                    is gone; a person may guess it, and until then the word is broken.
                    """)
            .source("The Unicode Standard, section 23.8: Replacement Character")
            .confidence(0.95)
            .hit("The caf⟦\\u{FFFD}⟧ by the canal closed in spring, said the owner⟦\\u{FFFD}\\u{FFFD}⟧.")
            .miss("The caf\u00E9 by the canal closed in spring. Or did it?")
            .miss("The sign \uFFFD, a question mark in a diamond, is what a wrong charset leaves.")
            .miss("A black diamond \u25C6 and a question mark are two characters.")
            .build();

    /** Words of texts that show the character on purpose. */
    private static final Set<Long> DISCUSSED = Hashes.ofWords(
            "mojibake charset charsets unicode utf utf8 encoding encodings fffd codepoint zeichensatz zeichens\u00E4tze"
                    + " zeichenkodierung zeichencodierung encodage codificaci\u00F3n codifica\u00E7\u00E3o codifica tekenset kodowanie kodowania"
                    + " \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0430 \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0438"
                    + " \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0435 \u044E\u043D\u0438\u043A\u043E\u0434");

    public ReplacementCharacter(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters("\uFFFD");
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        if (hits.size() == 0) {
            return;
        }
        boolean discussed = Odd.speaksOf(view, DISCUSSED);
        int i = 0;
        while (i < hits.size()) {
            int start = hits.start(i);
            int end = hits.end(i);
            for (i++; i < hits.size() && hits.start(i) == end; i++) {
                end = hits.end(i);
            }
            Span span = new Span(start, end);
            boolean shown = discussed && alone(view.text(), span);
            if (!shown && !undecodable(view, start) && !Misread.in(view).covers(start)) {
                out.add(span, "Something was lost in '" + Odd.around(view, span) + "' before the text came here", null);
            }
        }
    }

    /** Whether no letter or digit touches the span, as in a text that shows the character. */
    private static boolean alone(String text, Span span) {
        return (span.start() == 0 || !Letters.isWord(text.charAt(span.start() - 1)))
                && (span.end() == text.length() || !Letters.isWord(text.charAt(span.end())));
    }

    /** Whether the character stands for bytes of this very file, which another rule reports. */
    private static boolean undecodable(View view, int at) {
        return view.document().undecodable().stream().anyMatch(place -> place.start() <= at && at < place.end());
    }
}
