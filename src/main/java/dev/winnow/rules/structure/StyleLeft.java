package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Triggers;
import dev.winnow.View;

/** Rules of a style sheet between lines of prose. */
public final class StyleLeft implements Rule {

    static final RuleInfo INFO = RuleInfo.of("style-left", Category.STRUCTURE, Severity.WARNING)
            .summary("A style sheet was left in the text")
            .why("""
                    A scraper that takes all text of a page takes its style sheets, too. They say how the page looked and nothing of
                    what it said.
                    """)
            .source("CSS Syntax Module Level 3: rules, selectors, declarations")
            .confidence(EmbeddedCode.SURE)
            .hit(
                    "The ferry sails again on Tuesday, said the harbour master.\n⟦.ad-box{color:#fff;margin:0 auto}\n@media (max-width:600px){.ad-box{display:none}}→⟧\nThe fare stays the same.")
            .hit(
                    "The ferry sails again ⟦#promo .title { font-weight: bold; } →⟧on Tuesday, said the master of the harbour, and the fare stays.")
            .miss(
                    "In CSS the rule that hides the menu reads:\n\n.menu { display: none; }\n\nWrite it into the stylesheet, then the script.")
            .miss("The set {color: red} has one element, said the teacher, and {width: 3} another, on that day in May.")
            .build();

    public StyleLeft(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters("{");
    }

    @Override
    public void check(View view, Findings out) {
        EmbeddedCode.report(view, EmbeddedCode.Kind.STYLE, "Style sheet", out);
    }
}
