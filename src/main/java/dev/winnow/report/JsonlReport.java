package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.Span;
import dev.winnow.text.JsonStrings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a finding and line, with code points for offsets; its form is public API (README, "Findings as JSON Lines"). */
public final class JsonlReport implements Report {

    /** Longer spans are cut in the member {@code text}, in code points. */
    private static final int MAX_TEXT_CP = 200;

    @Override
    public String render(Reported reported) {
        if (reported.findings().isEmpty()) {
            return "";
        }
        Positions positions = Positions.of(reported.document().text());
        StringBuilder out = new StringBuilder();
        for (Finding finding : reported.findings()) {
            new Line(reported, positions, out).write(finding);
        }
        return out.toString();
    }

    /** Writes the findings of one document. */
    private record Line(Reported reported, Positions positions, StringBuilder out) {

        void write(Finding finding) {
            Span span = finding.span();
            string("{\"path\": ", reported.path());
            string(", \"doc\": ", reported.record());
            string(", \"rule\": ", finding.rule().id());
            string(", \"category\": ", finding.rule().category().id());
            string(", \"severity\": ", finding.rule().severity().id());
            out.append(", \"confidence\": ").append(finding.confidence());
            place(span);
            out.append(", \"line\": ").append(positions.line(span.start()));
            out.append(", \"column\": ").append(positions.column(span.start()));
            string(", \"message\": ", finding.message());
            string(", \"text\": ", shortened(span));
            related(finding.related());
            out.append(", \"fix\": ");
            fix(finding.fix());
            out.append("}\n");
        }

        private void place(Span span) {
            out.append(", \"start\": ").append(positions.codePoint(span.start()));
            out.append(", \"end\": ").append(positions.codePoint(span.end()));
        }

        private String shortened(Span span) {
            String text = reported.document().text();
            int end = span.start();
            for (int i = 0; i < MAX_TEXT_CP && end < span.end(); i++) {
                end = text.offsetByCodePoints(end, 1);
            }
            return text.substring(span.start(), Math.min(end, span.end()));
        }

        private void related(List<String> ids) {
            out.append(", \"related\": [");
            for (int i = 0; i < ids.size(); i++) {
                string(i == 0 ? "" : ", ", ids.get(i));
            }
            out.append(']');
        }

        private void fix(@Nullable Fix fix) {
            if (fix == null) {
                out.append("null");
                return;
            }
            String before = "{\"edits\": [";
            for (Edit edit : fix.edits()) {
                out.append(before)
                        .append("{\"start\": ")
                        .append(positions.codePoint(edit.span().start()));
                out.append(", \"end\": ").append(positions.codePoint(edit.span().end()));
                string(", \"text\": ", edit.text());
                out.append('}');
                before = ", ";
            }
            out.append("]}");
        }

        private void string(String before, @Nullable String value) {
            out.append(before);
            if (value == null) {
                out.append("null");
            } else {
                JsonStrings.quote(value, false, out);
            }
        }
    }
}
