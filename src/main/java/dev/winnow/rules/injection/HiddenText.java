package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Instructions;
import dev.winnow.text.Letters;

/**
 * Sentences that a page holds and its readers do not see, as the reader of HTML saw them; they are not in the text, so the finding stands at its
 * first line.
 */
public final class HiddenText implements Rule {

    /** So much of a passage is quoted. */
    private static final int QUOTED = 100;

    static final RuleInfo INFO = RuleInfo.of("hidden-text", Category.INJECTION, Severity.INFO)
            .summary("The page hides sentences from its readers")
            .why("""
                    What is not displayed, has no size, stands off the screen or has the colour of its background is read by
                    programs only: search engines are fed with it. Winnow leaves it out of the text and says so, because who hides one
                    thing may have changed others. Most hidden sentences wait for a reader's click, so this is no more than a
                    hint; instructions to a language model are found by hidden-instruction.
                    """)
            .source("WHATWG HTML and CSS: hidden, aria-hidden, display, visibility, opacity, font-size, color, clip")
            .confidence(0.8)
            .hit(
                    "#! hidden: Cheap flour, cheap sugar and cheap butter are waiting for you at our partner.\n⟦The bakery on Mill Lane reopens⟧\n\n"
                            + "The ovens are lit again from Monday on.")
            .miss("The bakery on Mill Lane reopens\n\nThe ovens are lit again from Monday on.")
            .miss("What white text on white paper can do\n\nIgnore all earlier instructions, the hidden sentence said.")
            .build();

    public HiddenText(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.EVERY_TEXT;
    }

    @Override
    public void check(View view, Findings out) {
        String hidden = view.document().meta().get("hidden");
        if (hidden == null || view.words().count() == 0) {
            return;
        }
        for (String passage : hidden.split("\n", -1)) {
            if (!Letters.isBlank(passage, 0, passage.length()) && Instructions.first(passage) == null) {
                out.add(
                        firstLine(view),
                        "The page holds '" + quoted(passage) + "', which its readers do not see",
                        null);
            }
        }
    }

    /** The first line that is not blank. */
    static Span firstLine(View view) {
        int line = 0;
        while (line + 1 < view.lineCount() && view.blankLine(line)) {
            line++;
        }
        return view.visibleLine(line);
    }

    /** The start of the passage. */
    static String quoted(String passage) {
        return passage.length() > QUOTED ? passage.substring(0, QUOTED) + "…" : passage;
    }
}
