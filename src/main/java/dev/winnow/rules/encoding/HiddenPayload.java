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
import dev.winnow.text.Unseen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text hidden in characters that are not seen: tag characters, rows of variation selectors, rows of zero-width characters. */
public final class HiddenPayload implements Rule {

    static final RuleInfo INFO = RuleInfo.of("hidden-payload", Category.ENCODING, Severity.ERROR)
            .summary("Text hidden in characters that are not seen")
            .why("""
                    Tag characters repeat ASCII without being seen, variation selectors can carry any byte, and rows of zero-width
                    characters any bits. A reader sees nothing; a language model reads the hidden text, and obeys it. Flags of
                    regions, which are written with tag characters, and selectors behind an emoji stay.
                    """)
            .source(
                    "The Unicode Standard, section 23.9: Tag Characters; Unicode Technical Standard 51 (emoji tag sequences); eight zero-width"
                            + " characters in a row are one byte")
            .confidence(0.95)
            .hit("A fine⟦\\u{E0068}\\u{E0069}→⟧ day⟦\\u{FE01}\\u{E0101}\\u{FE02}\\u{E0103}→⟧.")
            .hit("A fine day⟦\\u{200B}\\u{200C}\\u{200B}\\u{200B}\\u{200C}\\u{200C}\\u{200B}\\u{200B}→⟧.")
            .miss("\\u{1F3F4}\\u{E0067}\\u{E0062}\\u{E0073}\\u{E0063}\\u{E0074}\\u{E007F} is a flag")
            .miss("\u2764\uFE0F and \u845B\uDB40\uDD00 have one selector each.")
            .build();

    /** Zero-width characters in a row that carry something: a byte. */
    static final int MIN_BITS = 8;

    /** Selectors in a row that carry something; one, or two by accident, belong to what stands before them. */
    private static final int MIN_SELECTORS = 4;

    private static final int MAX_SHOWN = 60;

    private static final String BITS = "\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\u180E\uFEFF";

    public HiddenPayload(Settings settings) {}

    private enum Kind {
        NONE,
        TAG,
        SELECTOR,
        BIT
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Peculiarities odd = Odd.in(view);
        int done = 0;
        for (int i = 0; i < odd.oddCount(); i++) {
            int start = odd.odd(i);
            Kind kind = kind(text.codePointAt(start));
            if (start >= done && kind != Kind.NONE) {
                int end = start;
                int count = 0;
                while (end < text.length() && kind(text.codePointAt(end)) == kind) {
                    end += Character.charCount(text.codePointAt(end));
                    count++;
                }
                done = end;
                report(view, kind, new Span(start, end), count, out);
            }
        }
    }

    private static void report(View view, Kind kind, Span span, int count, Findings out) {
        String payload = span.in(view.text());
        switch (kind) {
            case TAG -> {
                if (!isFlag(view.text(), span)) {
                    out.add(span, "Tag characters hide '" + shown(ascii(payload)) + "'", Fix.delete(span));
                }
            }
            case SELECTOR -> {
                if (count >= MIN_SELECTORS) {
                    out.add(
                            span,
                            "Variation selectors hide " + count + " bytes: '" + shown(bytes(payload)) + "'",
                            Fix.delete(span));
                }
            }
            case BIT -> {
                if (count >= MIN_BITS) {
                    out.add(span, count + " zero-width characters in a row hide something", Fix.delete(span));
                }
            }
            case NONE -> {}
        }
    }

    private static Kind kind(int codePoint) {
        if (codePoint >= 0xE0000 && codePoint < 0xE0080) {
            return Kind.TAG;
        }
        if (codePoint >= 0xFE00 && codePoint < 0xFE10 || codePoint >= 0xE0100 && codePoint < 0xE01F0) {
            return Kind.SELECTOR;
        }
        return BITS.indexOf(codePoint) >= 0 ? Kind.BIT : Kind.NONE;
    }

    /** A black flag, the letters of a region, and the tag that ends them. */
    private static boolean isFlag(String text, Span span) {
        boolean flag = span.start() > 0 && text.codePointBefore(span.start()) == 0x1F3F4;
        return flag && text.codePointBefore(span.end()) == 0xE007F && span.length() <= 16;
    }

    private static String ascii(String payload) {
        StringBuilder out = new StringBuilder();
        payload.codePoints().forEach(c -> out.append((char) (c - 0xE0000)));
        return out.toString();
    }

    private static String bytes(String payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        payload.codePoints().forEach(c -> out.write(c < 0xE0000 ? c - 0xFE00 : c - 0xE0100 + 16));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String shown(String payload) {
        String seen = Unseen.escaped(payload);
        return seen.length() > MAX_SHOWN ? seen.substring(0, MAX_SHOWN) + "..." : seen;
    }
}
