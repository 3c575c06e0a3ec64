package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Marked;
import dev.winnow.Positions;
import dev.winnow.text.Unseen;
import java.util.List;

/** The text of each document that has findings, with its spans marked in the notation of {@link Marked}. */
public final class MarkedReport implements Report {

    @Override
    public String render(Reported reported) {
        List<Finding> findings = reported.findings();
        if (findings.isEmpty()) {
            return "";
        }
        String text = reported.document().text();
        StringBuilder out = new StringBuilder();
        out.append("==> ").append(Unseen.escaped(reported.name())).append(" <==\n");
        out.append(Marked.of(text, findings).source());
        out.append(text.endsWith("\n") ? "" : "\n");
        Positions positions = Positions.of(text);
        for (Finding finding : Marked.undrawn(findings)) {
            out.append("also ").append(positions.line(finding.span().start())).append(':');
            out.append(positions.column(finding.span().start())).append(' ');
            out.append(finding.rule().id())
                    .append(": ")
                    .append(Unseen.escaped(finding.message()))
                    .append('\n');
        }
        return out.append('\n').toString();
    }
}
