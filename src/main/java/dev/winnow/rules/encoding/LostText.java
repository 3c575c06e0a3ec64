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
import java.util.List;

/** Characters that stand where others were lost for good: replacement characters read in an East Asian charset, and memory never written. */
public final class LostText implements Rule {

    static final RuleInfo INFO = RuleInfo.of("lost-text", Category.ENCODING, Severity.ERROR)
            .summary("Characters that show where others were lost for good")
            .why("""
                    A replacement character stands where bytes did not decode. Saved as UTF-8 and read as GBK, a row of them
                    becomes a row of Chinese characters that mean nothing. Memory that a program of Windows never wrote looks like
                    Chinese, too. What stood there is gone; a person has to find it elsewhere.
                    """)
            .source(
                    "EF BF BD, the replacement character in UTF-8, twice over in GBK, Big5, EUC-KR, EUC-JP; CC and CD, which Microsoft's debugger fills memory with")
            .confidence(0.95)
            .hit("The letter began with ⟦\u951F\u65A4\u62F7\u951F\u65A4\u62F7⟧ and was signed.")
            .hit("Name: ⟦\u70EB\u70EB\u70EB\u70EB\u70EB\u70EB⟧\nHafen: Bergen")
            .miss("\u70EB\u70EB\u70EB\uFF01\u5C0F\u5FC3\uFF0C\u6C64\u5F88\u70EB\u3002")
            .miss("\u951F\u65A4\u62F7 \u662F\u5E38\u89C1\u7684\u4E71\u7801\u3002")
            .build();

    private static final String GBK = "\u951F\u65A4\u62F7";
    private static final String BIG5 = "\u5699\u8E1D\u856D";
    private static final String KOREAN = "\u5360\uC3D9\uC619";
    private static final String JAPANESE = "\u9403\u7DD2\u7533";

    /** So often nobody calls out that the soup is hot; a guess. */
    private static final String HOT = "\u70EB".repeat(6);

    private static final String PILED = "\u5C6F".repeat(4);

    /** Parts of words of texts that discuss such rows: garbled, encoding, charset. */
    private static final List<String> DISCUSSED = List.of(
            "\u4E71\u7801",
            "\u4E82\u78BC",
            "\u7F16\u7801",
            "\u7DE8\u78BC",
            "\u6587\u5B57\u5316\u3051",
            "\uC778\uCF54\uB529",
            "mojibake",
            "Mojibake",
            "UTF-8",
            "Unicode",
            "encoding");

    public LostText(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(GBK, BIG5, KOREAN, JAPANESE, HOT, PILED);
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        if (DISCUSSED.stream().anyMatch(text::contains)) {
            return;
        }
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            int start = hits.start(i);
            if (start >= done) {
                String row = text.substring(start, start + 3);
                int end = hits.end(i);
                while (end < text.length() && row.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                done = end;
                out.add(new Span(start, end), message(row), null);
            }
        }
    }

    private static String message(String row) {
        return row.charAt(0) == row.charAt(1)
                ? "A row of '" + row.charAt(0) + "' is memory that a program never wrote"
                : "'" + row + "' is what is left of lost characters: U+FFFD in UTF-8 read in an East Asian charset";
    }
}
