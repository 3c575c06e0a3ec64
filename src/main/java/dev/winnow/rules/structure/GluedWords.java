package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two English words run together where a tag was stripped, as in {@code theNew York} or {@code Trumpwas}.
 *
 * <p>A word in lower case that runs into a capitalised one is taken apart where the second is a name by the lexicon, opens sentences, or goes
 * on with a capitalised word behind a function word. A name that runs into a small word is taken apart where no word of the language ends
 * in that. Names with inner capitals are the injection rules' affair, and so are names that nobody knows: here they stay quiet, as do words
 * that come again and texts that show or discuss programs.
 */
public final class GluedWords implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-words", Category.STRUCTURE, Severity.WARNING)
            .summary("Two words run together where a tag was stripped")
            .why("""
                    A link, an emphasis or a caption that was scraped without the gap beside it runs into the next word. The
                    result is in no dictionary; a model learns it, and a search for either word misses it.
                    """)
            .source("Seen in the gold texts of article extraction benchmarks; lexicon: SCOWL")
            .confidence(0.85)
            .hit(
                    "The storm closed the harbour ⟦ofNew→of New⟧ Bedford, and the ⟦ferryThe→ferry The⟧ Sound runs stayed in port.")
            .hit("The deal that ⟦Obamahas→Obama has⟧ asked for is off, and ⟦fromLondon→from London⟧ nothing was heard.")
            .miss(
                    "The new easyJet and eBay offices lie near McDonald's; iPhone, YouTube, deGrasse and LeBron are names.")
            .miss("Mr Biswas, Mrs Goodwill and the Copelands met Colonel Beckwith at Hanover in Delaware.")
            .miss("Call getName and toString, then theMap: the isEmpty of inputStream says so.")
            .build();

    /** The shortest word that is split; "inUs" is the shortest that means something. */
    private static final int SHORTEST = 5;

    /** Longer words are looked at no further. */
    private static final int LONGEST = 40;

    /** A text with more such words is no prose; so many are looked for in it. */
    private static final int MOST_LOOK_UPS = 50;

    /** A name of several words that the text has nowhere else may be foreign to it. */
    private static final double SUSPECTED = 0.6;

    public GluedWords(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Words words = view.words();
        String text = view.text();
        List<RunTogether> splits = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            int length = words.length(i);
            if (length >= SHORTEST && length <= LONGEST) {
                RunTogether split = RunTogether.of(text, words, i);
                if (split != null) {
                    splits.add(split);
                }
            }
        }
        if (splits.isEmpty() || Technical.of(view).holds()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        splits.forEach(split -> counts.merge(split.word().in(text), 1, Integer::sum));
        int lookUps = MOST_LOOK_UPS;
        for (RunTogether split : splits) {
            String found = split.word().in(text);
            double confidence = counts.getOrDefault(found, 0) > 1 || --lookUps < 0 ? 0 : confidence(view, split);
            if (confidence > 0) {
                int at = split.at() - split.word().start();
                String mended = found.substring(0, at) + " " + found.substring(at);
                out.add(
                        confidence,
                        split.word(),
                        "Words '" + found.substring(0, at) + "' and '" + found.substring(at) + "' have run together",
                        confidence == INFO.confidence() ? Fix.replace(split.word(), mended) : null);
            }
        }
    }

    /**
     * How sure the reading is; 0 where another rule's is likelier: in a breadcrumb, or where the name has several words of which a content
     * network may have made it.
     */
    private static double confidence(View view, RunTogether split) {
        String text = view.text();
        int start = split.word().start();
        if (Character.isLowerCase(text.charAt(start))) {
            int line = view.lineStart(view.lineAt(start));
            boolean path = text.lastIndexOf(" > ", start) >= line || text.lastIndexOf(" \u00BB ", start) >= line;
            return path ? 0 : INFO.confidence();
        }
        int previous = Glue.wordStart(text, start - 1);
        boolean led = start > 1 && text.charAt(start - 1) == ' ' && Character.isUpperCase(text.charAt(previous));
        if (!led) {
            return INFO.confidence();
        }
        boolean name = isNameOnly(text, previous, start - 1) || isNameOnly(text, start, split.at());
        return !name ? 0 : standsAlone(text, text.substring(start, split.at())) ? INFO.confidence() : SUSPECTED;
    }

    private static boolean isNameOnly(String text, int start, int end) {
        int found = Lexicon.english().find(text, start, end);
        return found != Lexicon.UNKNOWN && Lexicon.tier(found) == 0;
    }

    private static boolean standsAlone(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0 && Glue.wordEnd(text, at) != at + name.length()) {
            at = text.indexOf(name, at + name.length());
        }
        return at >= 0;
    }
}
