package dev.winnow.report;

import dev.winnow.RuleInfo;
import java.util.List;

/** The manual's page of one rule. */
public final class RulePage {

    private RulePage() {}

    /** The page as plain text. */
    public static String text(RuleInfo info) {
        StringBuilder out = new StringBuilder();
        out.append(info.id()).append(": ").append(info.summary()).append("\n\n");
        out.append("category:   ").append(info.category().id()).append('\n');
        out.append("severity:   ").append(info.severity().id()).append('\n');
        out.append("confidence: ").append(info.confidence()).append(" unless a finding says otherwise\n");
        out.append("compares:   ")
                .append(info.corpus() ? "documents of one run with each other" : "nothing, sees one document")
                .append('\n');
        out.append("runs:       ")
                .append(info.enabled() ? "by default" : "only with --select " + info.id())
                .append("\n\n");
        out.append(info.why()).append('\n');
        if (info.source() != null) {
            out.append("\nSource: ").append(info.source()).append('\n');
        }
        if (!info.options().isEmpty()) {
            out.append("\nOptions:\n");
            info.options()
                    .forEach(option -> out.append("  ")
                            .append(option.name())
                            .append(": ")
                            .append(option.value())
                            .append("  (")
                            .append(option.meaning())
                            .append(")\n"));
        }
        examples("Found and marked, ⟦bad→good⟧ where it is mended:", info.hits(), out);
        examples("Left alone:", info.misses(), out);
        return out.toString();
    }

    /** The summary and the reason as a text, a paragraph a line. */
    static String description(RuleInfo info) {
        String why = info.why().replace("\n\n", "\u2029").replace('\n', ' ').replace("\u2029", "\n\n");
        return info.summary() + ". " + why;
    }

    /** Why the damage matters and what it looks like, in Markdown. */
    static String markdown(RuleInfo info) {
        StringBuilder out = new StringBuilder();
        description(info)
                .lines()
                .forEach(line ->
                        out.append(line.isEmpty() ? "" : Markdown.inline(line)).append('\n'));
        fenced("\nFound and marked, `⟦bad→good⟧` where it is mended:\n", info.hits(), out);
        fenced("\nLeft alone:\n", info.misses(), out);
        return out.append("\n`winnow explain ")
                .append(info.id())
                .append("` tells more.\n")
                .toString();
    }

    private static void examples(String heading, List<String> texts, StringBuilder out) {
        if (!texts.isEmpty()) {
            out.append('\n').append(heading).append('\n');
        }
        for (String text : texts) {
            out.append('\n');
            text.stripTrailing()
                    .lines()
                    .forEach(line -> out.append(line.isEmpty() ? "" : "    ")
                            .append(line)
                            .append('\n'));
        }
    }

    private static void fenced(String heading, List<String> texts, StringBuilder out) {
        if (!texts.isEmpty()) {
            out.append(heading);
        }
        texts.forEach(text -> out.append('\n').append(Markdown.fenced(text)));
    }
}
