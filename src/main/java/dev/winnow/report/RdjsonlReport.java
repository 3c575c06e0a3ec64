package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.Span;
import dev.winnow.text.Unseen;
import java.util.List;
import java.util.Locale;

/**
 * One diagnostic a line in the form of reviewdog, which makes comments and suggested changes of them. Its columns count bytes of UTF-8, and its
 * messages end up as Markdown.
 */
public final class RdjsonlReport implements Report {

    @Override
    public String render(Reported reported) {
        if (reported.findings().isEmpty()) {
            return "";
        }
        String text = reported.document().text();
        Positions positions = Positions.of(text);
        Lines lines = new Lines(positions, new Utf8Columns(text, positions));
        StringBuilder out = new StringBuilder();
        for (Finding finding : reported.findings()) {
            new Diagnostic(reported, lines, new JsonText(out)).write(finding);
            out.append('\n');
        }
        return out.toString();
    }

    /** Turns spans into reviewdog's ranges. */
    private record Lines(Positions positions, Utf8Columns columns) {

        void range(Span span, JsonText json) {
            json.key("range").open('{');
            place("start", span.start(), json);
            place("end", span.end(), json);
            json.close('}');
        }

        private void place(String name, int utf16, JsonText json) {
            json.key(name).open('{').member("line", positions.line(utf16));
            json.member("column", columns.column(utf16)).close('}');
        }
    }

    /** Writes the findings of one document. */
    private record Diagnostic(Reported reported, Lines lines, JsonText json) {

        void write(Finding finding) {
            Spot spot = Spot.of(lines.positions(), finding.span());
            json.open('{');
            json.member("message", message(spot.sentence(reported, finding)));
            json.key("location").open('{').member("path", Uri.relative(reported.path()));
            if (reported.lineByLine()) {
                lines.range(finding.span(), json);
            } else {
                json.key("range").open('{').key("start").open('{');
                json.member("line", spot.lineInFile(reported)).close('}').close('}');
            }
            json.close('}');
            json.member("severity", finding.rule().severity().name().toUpperCase(Locale.ROOT));
            json.key("source").open('{').member("name", "winnow").close('}');
            json.key("code").open('{').member("value", finding.rule().id()).close('}');
            Fix fix = Change.shown(finding);
            if (fix != null && reported.lineByLine()) {
                suggestion(fix);
            }
            json.close('}');
        }

        /** All edits as one: a reviewer takes a suggestion or leaves it, and each one of several would stand alone. */
        private void suggestion(Fix fix) {
            List<Edit> edits = fix.edits();
            Span whole = new Span(
                    edits.get(0).span().start(),
                    edits.get(edits.size() - 1).span().end());
            json.key("suggestions").open('[').open('{');
            lines.range(whole, json);
            json.member("text", Change.whole(reported.document().text(), fix));
            json.close('}').close(']');
        }

        private static String message(String sentence) {
            return Markdown.inline(Unseen.escaped(sentence));
        }
    }
}
