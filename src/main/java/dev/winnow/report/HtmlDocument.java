package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One document as the data of the page: its text, or of a long one the pieces around its findings, and the findings. Places are UTF-16 indices,
 * which JavaScript counts in, and beside them the contract's code points for the judgements. Used by one thread.
 */
final class HtmlDocument {

    /** Texts up to this length are shown whole: some 2,000 words, longer than most articles. */
    private static final int WHOLE = 12_000;

    /** Characters shown before and behind a span's ends in a longer text. */
    private static final int AROUND = 1_000;

    /** Findings of one document beyond this number are not shown, the mildest first. */
    private static final int MAX_FINDINGS = 500;

    private static final int MAX_TEXT_CP = 200;

    private final Reported reported;
    private final String text;
    private final List<Finding> findings;
    private final ToIntFunction<RuleInfo> numbers;

    HtmlDocument(Reported reported, ToIntFunction<RuleInfo> numbers) {
        this.reported = reported;
        this.text = reported.document().text();
        this.numbers = numbers;
        this.findings = worst(reported.findings());
    }

    /** How many findings the page shows of the document. */
    int shown() {
        return findings.size();
    }

    String json() {
        Positions positions = Positions.of(text);
        Fingerprints fingerprints = new Fingerprints(text);
        JsonText json = new JsonText().open('{').shown("name", reported.name()).member("path", reported.path());
        if (reported.record() != null) {
            json.member("record", reported.record());
        }
        json.member("site", Sites.of(reported)).member("line", reported.line());
        json.member("length", text.length())
                .member("hidden", reported.findings().size() - findings.size());
        json.key("pieces").open('[');
        for (Span piece : pieces()) {
            json.open('[').number(piece.start()).number(positions.line(piece.start()));
            json.string(piece.in(text)).close(']');
        }
        json.close(']').key("findings").open('[');
        findings.forEach(finding -> finding(finding, positions, fingerprints.next(finding), json));
        return json.close(']').close('}').toString();
    }

    private static List<Finding> worst(List<Finding> findings) {
        if (findings.size() <= MAX_FINDINGS) {
            return findings;
        }
        return findings.stream()
                .sorted(Comparator.<Finding, Severity>comparing(f -> f.rule().severity(), Comparator.reverseOrder())
                        .thenComparing(Finding::confidence, Comparator.reverseOrder()))
                .limit(MAX_FINDINGS)
                .sorted(Finding.REPORT_ORDER)
                .toList();
    }

    private void finding(Finding finding, Positions positions, String print, JsonText json) {
        Span span = finding.span();
        Spot spot = Spot.of(positions, span);
        int start = positions.codePoint(span.start());
        json.open('{').member("rule", numbers.applyAsInt(finding.rule())).member("confidence", finding.confidence());
        json.member("start", span.start()).member("end", span.end());
        json.key("points")
                .open('[')
                .number(start)
                .number(positions.codePoint(span.end()))
                .close(']');
        json.member("line", spot.line()).member("column", spot.column()).shown("message", finding.message());
        int end = span.start();
        for (int i = 0; i < MAX_TEXT_CP && end < span.end(); i++) {
            end = text.offsetByCodePoints(end, 1);
        }
        json.member("text", text.substring(span.start(), Math.min(end, span.end())))
                .member("print", print);
        if (!finding.related().isEmpty()) {
            json.key("related").open('[');
            finding.related().forEach(json::string);
            json.close(']');
        }
        Fix fix = finding.fix();
        if (fix != null) {
            json.key("edits").open('[');
            for (Edit edit : fix.edits()) {
                json.open('[')
                        .number(edit.span().start())
                        .number(edit.span().end())
                        .string(edit.text())
                        .close(']');
            }
            json.close(']');
        }
        json.close('}');
    }

    /** What is shown of the text, in order, apart from each other. */
    private List<Span> pieces() {
        if (text.length() <= WHOLE) {
            return List.of(new Span(0, text.length()));
        }
        List<Span> wanted = new ArrayList<>();
        wanted.add(around(0));
        for (Finding finding : findings) {
            wanted.add(around(finding.span().start()));
            wanted.add(around(finding.span().end()));
        }
        wanted.sort(null);
        List<Span> pieces = new ArrayList<>();
        for (Span next : wanted) {
            Span last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && next.start() <= last.end()) {
                pieces.set(pieces.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
            } else {
                pieces.add(next);
            }
        }
        return pieces;
    }

    /** From the beginning of a line to the end of one where there is one near. */
    private Span around(int at) {
        int from = Excerpt.safe(text, Math.max(0, at - AROUND));
        int to = Excerpt.safe(text, Math.min(text.length(), at + AROUND));
        for (int i = from; i > Math.max(0, from - AROUND); i--) {
            if (text.charAt(i - 1) == '\n') {
                from = i;
                break;
            }
        }
        for (int i = to; i < Math.min(text.length(), to + AROUND); i++) {
            if (text.charAt(i) == '\n') {
                to = i + 1;
                break;
            }
        }
        return new Span(from, to);
    }
}
