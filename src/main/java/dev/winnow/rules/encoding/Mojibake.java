package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Edit;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.MisreadUtf8.Repair;
import dev.winnow.text.Recoded;
import java.util.List;

/** Characters whose bytes were read in another charset than their own, where only one explanation fits. */
public final class Mojibake implements Rule {

    static final RuleInfo INFO = RuleInfo.of("mojibake", Category.ENCODING, Severity.ERROR)
            .summary("Text that was read in another charset than its own")
            .why("""
                    A program that takes UTF-8 for Windows-1252, Mac Roman, GBK or another old charset turns every letter
                    beyond ASCII into two or three others; one that takes an old charset for another makes rows of accents
                    of Russian or Chinese. The words are lost to searches and tokenisers, and a model learns the debris.
                    The bytes are still there: where they make sense in one way only, they are read again.
                    """)
            .source(
                    "The Unicode Standard, table 3-7 (well-formed UTF-8); WHATWG Encoding (undefined bytes of Windows charsets)")
            .confidence(0.95)
            .hit("The caf⟦\u00C3\u00A9 by the canal isn\u00E2\u20AC\u2122→\u00E9 by the canal isn\u2019⟧t open.")
            .hit(
                    "⟦\u00D0\u0178\u00D0\u00BE\u00D1\u20AC\u00D1\u201A→\u041F\u043E\u0440\u0442⟧ Bergen\nDer B\u00E4r sa\u00DF im K⟦\u251C\u00F1→\u00E4⟧fig")
            .hit("It⟦\u9225\u6A9A a caf\u8305→\u2019s a caf\u00E9⟧ by the canal.")
            .hit("Die F⟦\u00C3\u0192\u00C2\u00A4→\u00E4⟧hre legt an.")
            .miss(
                    "In S\u00E3o Jo\u00E3o a caf\u00E9\u2019s door says \u00AB\u00C0 bient\u00F4t\u00BB \u2014 \u00C5\u2122 is a name\u2026\u201D")
            .miss(
                    "\u0412\u0406\u041A\u0406, \u0421\u0406\u041A \u0456 \u00AB\u0426\u0456\u00BB: \u0442\u0440\u0438 \u0441\u043B\u043E\u0432\u0430 \u0443\u043A\u0440\u0430\u0457\u043D\u0441\u044C\u043A\u043E\u044E")
            .miss("Caf\u00C3\u00A9 is what UTF-8 looks like to a program that expects another charset.")
            .miss(
                    "A T\u6064 with \u8305\u53F0 on it, \u00C4\u00D6\u00DC\u00DF on a key, \u9B51\u9B45\u9B4D\u9B4E in a tale.")
            .build();

    /** Where only the look of the letters tells. */
    private static final double LETTERS_CONFIDENCE = 0.85;

    public Mojibake(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        for (List<Repair> passage : Misread.passages(view, Misread.in(view).repairs())) {
            List<Edit> edits = passage.stream()
                    .map(repair -> new Edit(new Span(repair.start(), repair.end()), repair.good()))
                    .toList();
            out.add(Misread.span(passage), Misread.message(view, passage), new Fix(edits));
        }
        for (Recoded.Line line : Misread.in(view).lines()) {
            if (line.sure()) {
                Span span = new Span(line.start(), line.end());
                out.add(LETTERS_CONFIDENCE, span, Misread.message(view, line), Fix.replace(span, line.good()));
            }
        }
    }
}
