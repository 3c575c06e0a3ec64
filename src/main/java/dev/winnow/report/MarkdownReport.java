package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of the rules that found something and the worst findings by document, for a comment or a summary. It stays below the 65,536
 * characters that GitHub takes for a comment, and says what it leaves out.
 */
public final class MarkdownReport implements Report {

    private static final int LONGEST = 60_000;

    /** More findings than fit. */
    private static final int KEPT = 1000;

    private static final int QUOTED = 80;

    private final Overview overview = new Overview();
    private final Worst<Item> worst = new Worst<>(KEPT);

    private List<Trend> trends = List.of();

    /** A finding as a line below its document. */
    private record Item(String document, String line) {}

    @Override
    public void add(Reported reported) {
        overview.add(reported);
        Positions[] positions = new Positions[1]; // made for the first finding that is kept
        for (Finding finding : reported.findings()) {
            worst.offer(finding, () -> {
                positions[0] =
                        positions[0] == null ? Positions.of(reported.document().text()) : positions[0];
                return new Item(reported.name(), line(reported, finding, Spot.of(positions[0], finding.span())));
            });
        }
    }

    @Override
    public void compare(List<Trend> compared) {
        trends = compared;
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        StringBuilder text = new StringBuilder("## Winnow: ").append(overview.counts());
        text.append(" in ")
                .append(Overview.count(overview.documents(), "document"))
                .append("\n");
        if (failures > 0) {
            text.append("\n**").append(Overview.count(failures, "failure"));
            text.append("**: inputs that could not be processed are named in the log.\n");
        }
        if (!trends.isEmpty()) {
            text.append("\n| share of documents with | earlier | now |\n|---|--:|--:|\n");
            trends.forEach(trend -> text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% |\n",
                    trend.name(),
                    100 * trend.before(),
                    100 * trend.now())));
        }
        if (overview.findings() > 0) {
            table(text);
            details(text);
        }
        out.accept(text.toString());
    }

    private void table(StringBuilder out) {
        out.append("\n| severity | rule | finds | findings | documents |\n|---|---|---|--:|--:|\n");
        for (Overview.Row row : overview.rows()) {
            out.append("| ").append(row.rule().severity().id());
            out.append(" | `").append(row.rule().id()).append("` | ");
            out.append(Markdown.inline(row.rule().summary().replace('|', '/')));
            out.append(" | ")
                    .append(row.findings())
                    .append(" | ")
                    .append(row.documents())
                    .append(" |\n");
        }
    }

    private void details(StringBuilder out) {
        Map<String, List<String>> documents = new LinkedHashMap<>();
        for (Item item : worst.worstFirst()) {
            documents
                    .computeIfAbsent(item.document(), name -> new ArrayList<>())
                    .add(item.line());
        }
        int shown = 0;
        for (Map.Entry<String, List<String>> document : documents.entrySet()) {
            StringBuilder block = new StringBuilder("\n<details><summary>").append(Markdown.html(document.getKey()));
            block.append("</summary>\n\n");
            document.getValue().forEach(block::append);
            block.append("\n</details>\n");
            if (out.length() + block.length() > LONGEST) {
                break;
            }
            out.append(block);
            shown += document.getValue().size();
        }
        int missing = overview.findings() - shown;
        if (missing > 0) {
            out.append("\nThe worst documents are shown; ").append(Overview.count(missing, "finding"));
            out.append(missing == 1 ? " is" : " are").append(" left out.\n");
        }
    }

    private static String line(Reported reported, Finding finding, Spot spot) {
        StringBuilder out = new StringBuilder("- ");
        String severity = finding.rule().severity().id();
        out.append(finding.rule().severity() == Severity.ERROR ? "**" + severity + "**" : severity);
        out.append(" `").append(finding.rule().id()).append("` at ");
        out.append(spot.line()).append(':').append(spot.column()).append(" – ");
        out.append(Markdown.inline(finding.message()));
        Fix fix = finding.fix();
        if (fix != null) {
            fix(reported.document().text(), fix, out);
        }
        return out.append('\n').toString();
    }

    private static void fix(String text, Fix fix, StringBuilder out) {
        out.append(". Fix: ").append(Change.phrase(fix));
        if (fix.edits().size() > 1) {
            out.append(" in ").append(fix.edits().size()).append(" places");
            return;
        }
        Edit edit = fix.edits().get(0);
        out.append(' ').append(Markdown.code(Excerpt.line(edit.span().in(text).strip(), QUOTED)));
        if (!edit.isDeletion()) {
            out.append(" by ").append(Markdown.code(Excerpt.line(edit.text(), QUOTED)));
        }
    }
}
