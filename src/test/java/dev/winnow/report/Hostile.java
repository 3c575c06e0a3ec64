package dev.winnow.report;

import dev.winnow.Category;
import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents whose text, name and messages are made of what means something to some reader of a report. Seeded: a run is like every other. */
final class Hostile {

    private static final List<String> PIECES = List.of(
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u001b]0;x\u0007",
            "\u009b",
            "\r",
            "\n",
            "\r\n",
            "\t",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\udbff\udfff",
            "]]>",
            "<![CDATA[",
            "-->",
            "<!--",
            "</script>",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "&amp;",
            "&#0;",
            "::error::x",
            "::set-output name=a::b",
            "%0A",
            "%",
            "](http://e.vil)",
            "[x](1)",
            "![](http://e.vil/i.png)",
            "{0}",
            "{{name}}",
            "}}",
            "`",
            "``",
            "```",
            "```\n# x",
            "|",
            "\\",
            "*",
            "_",
            "~~",
            "# ",
            "- ",
            "1. ",
            "> ",
            "@admin",
            "#12",
            "GH-1",
            "http://e.vil",
            "www.e.vil",
            "a@e.vil",
            ":100:",
            "<b>",
            "'",
            "\"",
            "\\u0000",
            "$(id)",
            ";",
            ",",
            ":",
            "e\u0301",
            "Wörter",
            "文字",
            "plain words",
            " ");

    private static final RuleInfo ERROR = rule("hostile-error", Category.INJECTION, Severity.ERROR);
    private static final RuleInfo INFO = rule("hostile-info", Category.QUALITY, Severity.INFO);

    private final Random random;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    private static RuleInfo rule(String id, Category category, Severity severity) {
        return RuleInfo.of(id, category, severity)
                .summary("A ```rule``` of <b>@somebody</b> | ](x)")
                .why("Because ```\n\n</script> ]]> of\nit")
                .hit("⟦x```⟧")
                .miss("```\n[y](z)")
                .build();
    }

    String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A file, a record or a page, with up to six findings. */
    Reported document() {
        String text = "x" + text(1 + random.nextInt(40));
        int line = random.nextInt(3) - 1;
        String record = line > 0 || line < 0 && random.nextBoolean() ? "r" + text(3) : null;
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            findings.add(finding(text));
        }
        findings.sort(Finding.REPORT_ORDER);
        String path = (random.nextBoolean() ? "./" : "") + "p" + text(2);
        return new Reported(path, record, line, Document.of(record == null ? path : record, text), findings);
    }

    private Finding finding(String text) {
        Span span = span(text);
        RuleInfo rule = random.nextInt(3) == 0 ? INFO : random.nextBoolean() ? ERROR : Sample.RULE;
        Fix fix = random.nextBoolean() ? null : new Fix(List.of(new Edit(span, random.nextBoolean() ? "" : text(2))));
        List<String> related = random.nextInt(3) == 0 ? List.of("q" + text(2), "p" + text(1)) : List.of();
        return new Finding(rule, random.nextInt(11) / 10.0, span, "M" + text(5), related, fix);
    }

    private Span span(String text) {
        int a = random.nextInt(text.length() + 1);
        int b = random.nextInt(text.length() + 1);
        return new Span(Math.min(a, b), Math.max(a, b));
    }
}
