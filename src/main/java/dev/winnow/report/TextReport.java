package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.Span;
import dev.winnow.text.Unseen;

/** Findings for people: place, severity, rule and message, then the source line with the span marked, as compilers do. */
public final class TextReport implements Report {

    /** Characters of the line shown before the span, and of line and span in all. */
    private static final int BEFORE = 40;

    private static final int SHOWN = 100;

    private final Style style;

    public TextReport(Style style) {
        this.style = style;
    }

    @Override
    public String render(Reported reported) {
        if (reported.findings().isEmpty()) {
            return "";
        }
        Positions positions = Positions.of(reported.document().text());
        StringBuilder out = new StringBuilder();
        for (Finding finding : reported.findings()) {
            headline(reported, positions, finding, out);
            source(reported.document().text(), positions, finding, out);
        }
        return out.toString();
    }

    private void headline(Reported reported, Positions positions, Finding finding, StringBuilder out) {
        int start = finding.span().start();
        String place =
                Unseen.escaped(reported.name()) + ":" + positions.line(start) + ":" + positions.column(start) + ":";
        out.append(style.bold(place)).append(' ');
        out.append(style.of(finding.rule().severity(), finding.rule().severity().id()))
                .append(' ');
        out.append(style.bold(finding.rule().id())).append(": ");
        out.append(Unseen.escaped(finding.message()));
        if (!finding.related().isEmpty()) {
            out.append(style.dim(" (see " + Unseen.escaped(String.join(", ", finding.related())) + ")"));
        }
        out.append('\n');
    }

    private void source(String text, Positions positions, Finding finding, StringBuilder out) {
        Span span = finding.span();
        int line = positions.line(span.start());
        int lineEnd = lineEnd(text, span.start(), span.start() + SHOWN + 1);
        int from = windowStart(text, positions.lineStart(line), span.start());
        int to = Excerpt.safe(
                text, Math.min(lineEnd, Math.max(from + SHOWN, Math.min(span.end(), span.start() + SHOWN))));
        int markEnd = Math.max(span.start(), Math.min(span.end(), to));
        String before =
                (from > positions.lineStart(line) ? "…" : "") + Unseen.escaped(text.substring(from, span.start()));
        String marked = Unseen.escaped(text.substring(span.start(), markEnd));
        String after = Unseen.escaped(text.substring(markEnd, Math.max(markEnd, to))) + (to < lineEnd ? "…" : "");
        String number = String.valueOf(line);
        String gutter = " ".repeat(Math.max(0, 6 - number.length())) + number + " | ";
        out.append(style.dim(gutter))
                .append(before)
                .append(marked)
                .append(after)
                .append('\n');
        out.append(style.dim(" ".repeat(6) + " | ")).append(" ".repeat(width(before)));
        out.append(style.of(finding.rule().severity(), "^".repeat(Math.max(1, width(marked)))));
        out.append(remark(positions, finding)).append('\n');
    }

    /** What cannot be drawn under one line: further lines of the span, and what the fix does. */
    private static String remark(Positions positions, Finding finding) {
        Span span = finding.span();
        int lines = positions.line(Math.max(span.start(), span.end() - 1)) - positions.line(span.start());
        String more = lines > 0 ? " and " + lines + (lines == 1 ? " more line" : " more lines") : "";
        Fix fix = finding.fix();
        if (fix == null) {
            return more;
        }
        if (fix.edits().stream().allMatch(Edit::isDeletion)) {
            return more + " [fix: delete]";
        }
        return more
                + (fix.edits().size() == 1
                        ? " [fix: '" + Unseen.escaped(fix.edits().get(0).text()) + "']"
                        : " [fix]");
    }

    private static int windowStart(String text, int lineStart, int spanStart) {
        return spanStart - lineStart <= BEFORE ? lineStart : Excerpt.safe(text, spanStart - BEFORE);
    }

    /** The end of the line, or the limit: a line may be as long as the text, and have many findings. */
    private static int lineEnd(String text, int from, int limit) {
        int end = from;
        while (end < Math.min(text.length(), limit) && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Columns on a terminal: none for combining marks, two for East Asian wide characters and emoji (a close approximation of UAX 11). */
    static int width(String text) {
        return text.codePoints().map(TextReport::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000;
        return wide ? 2 : 1;
    }
}
