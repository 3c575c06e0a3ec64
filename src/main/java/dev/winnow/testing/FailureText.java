package dev.winnow.testing;

import dev.winnow.Finding;
import dev.winnow.Marked;
import dev.winnow.Positions;
import dev.winnow.Span;
import java.util.List;

/** The words of failed tests: findings as a list, and texts in the notation, ready to paste. */
final class FailureText {

    private FailureText() {}

    /** The text with its findings marked. */
    static String marked(String text, List<Finding> findings) {
        return Marked.of(text, findings).source();
    }

    /** The text with nothing marked, escaped as the notation wants it. */
    static String plain(String text) {
        return new Marked(text, List.of()).source();
    }

    /** One finding a line: line and column, rule, severity, message. */
    static String list(String text, List<Finding> findings) {
        Positions positions = Positions.of(text);
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append("  ").append(place(positions, finding.span().start()));
            lines.append("  ").append(finding.rule().id());
            lines.append("  ").append(finding.rule().severity().id());
            lines.append("  ").append(plain(finding.message())).append('\n');
        }
        return lines.toString();
    }

    /** A heading and a block below it, set off by blank lines. */
    static String block(String heading, String body) {
        return "\n" + heading + ":\n\n" + body + (body.endsWith("\n") ? "" : "\n");
    }

    /** The findings that cannot be drawn because they overlap others; nothing when there are none. */
    static String undrawn(String text, List<Finding> findings) {
        List<Finding> rest = Marked.undrawn(findings);
        return rest.isEmpty() ? "" : block("not drawn because they overlap others", list(text, rest));
    }

    /** Line and column of a UTF-16 index. */
    static String place(Positions positions, int utf16) {
        return positions.line(utf16) + ":" + positions.column(utf16);
    }

    /** One span with what becomes of it, on one line, in the notation. */
    static String mark(String text, Marked.Mark mark) {
        String bad = mark.span().in(text);
        Marked alone = new Marked(bad, List.of(new Marked.Mark(new Span(0, bad.length()), mark.replacement())));
        return alone.source().replace("\n", "\\u{A}");
    }
}
