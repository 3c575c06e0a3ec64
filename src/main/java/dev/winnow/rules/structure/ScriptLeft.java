package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Triggers;
import dev.winnow.View;

/** Lines of JavaScript or JSON-LD between lines of prose. */
public final class ScriptLeft implements Rule {

    static final RuleInfo INFO = RuleInfo.of("script-left", Category.STRUCTURE, Severity.WARNING)
            .summary("A script was left in the text")
            .why("""
                    A scraper that takes all text of a page takes its scripts, too: counters, advertisements, and the data that
                    search engines read. None of it is said to the reader.
                    """)
            .source("JSON-LD 1.1, keywords; the globals of browsers and of the counters in widest use")
            .confidence(EmbeddedCode.SURE)
            .hit(
                    "The ferry sails again on Tuesday, said the harbour master.\n⟦window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\ngtag('config', 'UA-1');→⟧\nThe fare stays.")
            .hit(
                    "The ferry sails again on Tuesday, said the harbour master.\n\n⟦{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"}→⟧")
            .miss("window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}")
            .miss(
                    "The window. It was open, and let x = y be, said the teacher of the class at the school by the harbour.")
            .build();

    public ScriptLeft(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(
                "{",
                "document.",
                "window.",
                "gtag(",
                "fbq(",
                "ga('",
                "ga(\"",
                "_gaq",
                "googletag",
                "dataLayer",
                "adsbygoogle",
                "CDATA[",
                "jQuery(",
                "$(",
                "@context");
    }

    @Override
    public void check(View view, Findings out) {
        EmbeddedCode.report(view, EmbeddedCode.Kind.SCRIPT, "Script", out);
    }
}
