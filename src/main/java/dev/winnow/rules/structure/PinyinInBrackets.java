package dev.winnow.rules.structure;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pronunciation of Chinese characters in brackets behind them, with tone marks or tone figures.
 *
 * <p>Encyclopedias and readers for learners write so on purpose, so nothing is taken away unless the user asks for it with the option {@code action}.
 */
public final class PinyinInBrackets implements Rule {

    static final RuleInfo INFO = RuleInfo.of("pinyin-in-brackets", Category.STRUCTURE, Severity.INFO)
            .summary("Pinyin stands in brackets behind Chinese characters")
            .why("""
                    Mirrors and readers for learners put the sound of a name behind its characters. The story did not have it, and
                    a text that is compared or counted by words is another one with it.
                    """)
            .source(
                    "Hanyu Pinyin: ISO 7098:2015; tone marks as there, tone figures 1 to 5 as in Wade-Giles tables and input methods")
            .confidence(0.8)
            .option("action", "report", "report, or delete the brackets with what is in them")
            .hit("渡轮公司总裁林海生⟦（Lín Hǎishēng）⟧周二说，码头将在春天重开。")
            .hit("The harbour of Xiamen (厦门⟦ (Xiàmén)⟧) was closed, and 林海生⟦ [lin2 hai3sheng1]⟧ stayed at home.")
            .miss("渡轮公司（Harbour Ferries）总裁说，码头（Pier 7）将在春天重开。")
            .miss("The café (Zürich) and the town of Jamón (José) have accents; 港口 (port) is Chinese for a port.")
            .build();

    /** The longest pronunciation in brackets; a guess. */
    private static final int LONGEST = 80;

    private static final String VOWELS = "aeiou\u00FC";

    /** The vowels with the four tone marks; and those of a syllable without one. */
    private static final String TONES =
            "\u0101\u00E1\u01CE\u00E0\u0113\u00E9\u011B\u00E8\u012B\u00ED\u01D0\u00EC\u014D\u00F3\u01D2\u00F2\u016B\u00FA\u01D4\u00F9\u01D6\u01D8\u01DA\u01DC";

    private static final String SYLLABLE =
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[" + VOWELS + TONES + "]{1,3}(?:ng|n|r)?";

    private static final String WORD = "(?:" + SYLLABLE + "['\u2019]?){1,5}";

    private static final Pattern MARKED = Pattern.compile(
            "(?=.*[" + TONES + "])" + WORD + "(?:[ \u00B7-]" + WORD + "){0,9}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv\u00FC]{1,3}(?:ng|n|r)?[1-5][ -]?){1,20}",
            Pattern.CASE_INSENSITIVE);

    private final boolean strip;

    public PinyinInBrackets(Settings settings) {
        strip = settings.string(INFO, "action").equals("delete");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters("([\uFF08\u3010");
    }

    @Override
    public void check(View view, Findings out) {
        if (!view.mayBeUnspaced()) {
            return;
        }
        String text = view.text();
        Hits hits = view.hits(this);
        for (int i = 0; i < hits.size(); i++) {
            Span gloss = gloss(text, hits.start(i));
            if (gloss != null) {
                String shown = gloss.in(text).strip();
                out.add(
                        gloss,
                        "Pinyin '" + shown + "' stands behind the characters it reads",
                        strip ? Fix.delete(gloss) : null);
            }
        }
    }

    /** The brackets that open at the index, with the blank before them; null where no pinyin is in them or no character before. */
    private static @Nullable Span gloss(String text, int open) {
        int start = open;
        while (start > 0 && Letters.isBlank(text.charAt(start - 1)) && open - start < 2) {
            start--;
        }
        if (start == 0 || !Character.isIdeographic(text.charAt(start - 1))) {
            return null;
        }
        int close = open + 1;
        while (close < text.length() && close - open <= LONGEST && ")]\uFF09\u3011\n".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close == text.length() || close - open > LONGEST || text.charAt(close) == '\n') {
            return null;
        }
        Matcher marked = MARKED.matcher(text).region(open + 1, close);
        boolean pinyin = marked.matches()
                || NUMBERED.matcher(text).region(open + 1, close).matches();
        return pinyin ? new Span(start, close + 1) : null;
    }
}
