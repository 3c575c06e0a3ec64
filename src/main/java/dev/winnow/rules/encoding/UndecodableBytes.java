package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;

/** Places where the bytes of the file are not text in its encoding, as the reader saw them. */
public final class UndecodableBytes implements Rule {

    static final RuleInfo INFO = RuleInfo.of("undecodable-bytes", Category.ENCODING, Severity.ERROR)
            .summary("Bytes that do not decode")
            .why("""
                    A file that was cut in the middle of a character, or that holds a second encoding, has bytes that mean
                    nothing in its own. The reader shows U+FFFD in their place; what stood there is lost, and the document
                    cannot be written back as it was.
                    """)
            .source("The Unicode Standard, section 3.9: U+FFFD Substitution of Maximal Subparts")
            .confidence(1)
            .hit("#! undecodable\nThe caf⟦\\u{FFFD}⟧ by the canal closed in spring.")
            .miss("The exporter wrote caf\\u{FFFD} where the page said caf\u00E9, and the file itself decodes.")
            .miss("A diamond with a question mark is what browsers show for a byte they cannot read.")
            .build();

    public UndecodableBytes(Settings settings) {}

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
        for (Span place : view.document().undecodable()) {
            out.add(place, message(view, place), null);
        }
    }

    private static String message(View view, Span place) {
        String text = view.text();
        String before =
                text.substring(Math.max(view.lineStart(view.lineAt(place.start())), place.start() - 20), place.start());
        return before.isBlank()
                ? "Bytes at the beginning of the line are not text in the file's encoding"
                : "Bytes after '" + before.strip() + "' are not text in the file's encoding";
    }
}
