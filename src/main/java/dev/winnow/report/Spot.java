package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Span;
import dev.winnow.text.Unseen;

/** Where a span stands in its document's text: 1-based lines and columns in code points, the end exclusive. */
record Spot(int line, int column, int endLine, int endColumn) {

    static Spot of(Positions positions, Span span) {
        return new Spot(
                positions.line(span.start()),
                positions.column(span.start()),
                positions.line(span.end()),
                positions.column(span.end()));
    }

    /** The line of the file in which a host is to show it: the record's, or the first where the text has lines of its own. */
    int lineInFile(Reported reported) {
        return reported.lineByLine() ? line : Math.max(1, reported.line());
    }

    /** The finding's message on one line; where the file's lines are not the text's, with the place in the text behind it. */
    String sentence(Reported reported, Finding finding) {
        String message = Unseen.escaped(finding.message());
        if (reported.lineByLine()) {
            return message;
        }
        String whose = reported.record() == null ? "" : " of record '" + Unseen.escaped(reported.record()) + "'";
        return message + " (line " + line + ", column " + column + " of the text" + whose + ")";
    }
}
