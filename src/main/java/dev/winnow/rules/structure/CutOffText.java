package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import org.jspecify.annotations.Nullable;

/**
 * A text that ends within a sentence, while the paragraphs before end like sentences; where it ends within a word, {@code cut-off-word} tells.
 *
 * <p>Sure are a mark of omission in brackets, a count of what is missing, and an invitation to read on after an ellipsis. An ellipsis alone
 * counts after a small word only, since writers trail off on purpose.
 */
public final class CutOffText implements Rule {

    private static final String FERRY =
            "The ferry to the islands sails again after a week, the harbour master said.\n\n"
                    + "Passengers stood on the quay from six in the morning, and some had slept there.\n\n"
                    + "The storm had torn the landing stage away. Divers looked for its beams until Sunday.\n\n";

    static final RuleInfo INFO = RuleInfo.of("cut-off-text", Category.STRUCTURE, Severity.INFO)
            .summary("The text ends in the middle of a sentence")
            .why("""
                    Feeds and previews show the beginning of an article and leave the rest to the site. What was taken from them stops
                    in the middle of a sentence, often with an ellipsis and an invitation to read on. Only the source has the rest.
                    """)
            .confidence(0.9)
            .hit(FERRY + "The company will pay for the repair and has asked the ministry for⟦ [...]⟧\n")
            .hit(FERRY + "The company will pay for the repair and has asked the ministry⟦... Read more⟧\n")
            .hit(FERRY + "The company will pay for the repair, the harbour master said, and has asked ⟦the⟧\n")
            .miss(FERRY
                    + "The company will pay for the repair. And then it will ask the ministry, and wait, and wait...\n")
            .miss(
                    FERRY
                            + "The company will pay for the repair, the harbour master said.\n\nFrom our correspondent in the\n")
            .miss(FERRY + "The company will pay for the repair, the harbour master said. Harbour Wire\n")
            .build();

    /** How sure a small word, a comma, or any other word is to be no end; guesses. */
    private static final double SMALL_CONFIDENCE = 0.8;

    private static final double WORD_CONFIDENCE = 0.6;

    /** Fewer words behind the last sentence are a signature; a guess. */
    private static final int LEAST_WORDS = 4;

    /** A shorter line may be a signature; a guess. */
    private static final int LONG = 60;

    /** No label is longer; a guess. */
    private static final int LABEL = 30;

    /** Such a sign joins what stands before it to what follows. */
    private static final String JOINS = ",;\uFF0C\u3001\u060C\u2013\u2014(";

    public CutOffText(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        TextEnd end = TextEnd.open(view);
        if (end == null) {
            return;
        }
        String text = view.text();
        Span word = end.word();
        boolean within = word != null && end.withinWord(word);
        if (within) {
            return;
        }
        if (!end.mark().isEmpty()) {
            checkMark(text, end, word, out);
        } else if (word != null && end.wordsOfSentence() >= LEAST_WORDS) {
            if (end.small(word)) {
                report(SMALL_CONFIDENCE, text, word, out);
            } else if (Character.isLowerCase(text.charAt(word.start())) && likeProse(text, end.line())) {
                report(WORD_CONFIDENCE, text, word, out);
            }
        } else if (end.unspaced()) {
            report(
                    WORD_CONFIDENCE,
                    text,
                    new Span(end.line().end() - 1, end.line().end()),
                    out);
        } else if (JOINS.indexOf(text.charAt(end.line().end() - 1)) >= 0 && end.wordsOfSentence() >= LEAST_WORDS) {
            report(
                    SMALL_CONFIDENCE,
                    text,
                    new Span(end.line().end() - 1, end.line().end()),
                    out);
        }
    }

    private static void checkMark(String text, TextEnd end, @Nullable Span word, Findings out) {
        String mark = end.mark().in(text).strip();
        boolean plain = mark.equals("\u2026") || mark.matches("\\.+");
        if (!plain) {
            report(INFO.confidence(), text, end.mark(), out);
        } else if (word != null && end.small(word)) {
            report(SMALL_CONFIDENCE, text, new Span(word.start(), end.mark().end()), out);
        }
    }

    /** Whether the line is long, and no label stands at its beginning, after which a list of keywords or a credit would follow. */
    private static boolean likeProse(String text, Span line) {
        int colon = text.indexOf(':', line.start());
        return line.length() >= LONG && (colon < 0 || colon - line.start() > LABEL);
    }

    private static void report(double confidence, String text, Span span, Findings out) {
        out.add(confidence, span, "Text ends with '" + span.in(text).strip() + "', in the middle of a sentence", null);
    }
}
