package dev.winnow.report;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Fix;
import dev.winnow.Positions;
import dev.winnow.Span;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one document as SARIF's results.
 *
 * <p>Where the lines of the text are not the lines of the file (records, pages), a result has the line of its record, or none, as its region;
 * the record as its logical location; and no fix, because a fix names places in the file. Used by one thread, findings in order.
 */
final class SarifResults {

    static final String BASE = "%SRCROOT%";

    private static final int MAX_RELATED = 100; // GitHub keeps 100 locations of a result
    private static final int MAX_SNIPPET = 200;

    private final Reported reported;
    private final String text;
    private final Fingerprints fingerprints;

    // Made for the first finding that is kept.
    private @Nullable Positions positions;
    private @Nullable Map<Integer, String> lineHashes;

    SarifResults(Reported reported) {
        this.reported = reported;
        this.text = reported.document().text();
        this.fingerprints = new Fingerprints(text);
    }

    /** What stays of the finding when lines move; asked for every finding once. */
    String fingerprint(Finding finding) {
        return fingerprints.next(finding);
    }

    /** The members of the result behind those that name its rule, and the closing brace. */
    String json(Finding finding, String print) {
        Spot spot = Spot.of(positions(), finding.span());
        JsonText json = new JsonText();
        json.member("level", SarifRules.level(finding.rule().severity()));
        json.member("rank", Math.round(finding.confidence() * 1000) / 10.0);
        message(spot.sentence(reported, finding), json);
        json.key("locations").open('[').open('{').key("physicalLocation").open('{');
        artifact(reported.path(), json);
        if (reported.lineByLine()) {
            json.key("region");
            region(finding.span(), json);
        } else if (reported.line() > 0) {
            json.key("region").open('{').member("startLine", reported.line()).close('}');
        }
        json.close('}');
        logical(reported.record(), json);
        json.close('}').close(']');
        related(finding, json);
        json.key("partialFingerprints").open('{').member("winnow/v1", print);
        if (reported.lineByLine()) {
            json.member("primaryLocationLineHash", lineHash(spot.line()));
        }
        json.close('}');
        fix(Change.shown(finding), json);
        properties(finding, spot, json);
        return json.close('}').toString();
    }

    private Positions positions() {
        if (positions == null) {
            positions = Positions.of(text);
        }
        return positions;
    }

    private String lineHash(int line) {
        if (lineHashes == null) {
            TreeSet<Integer> lines = new TreeSet<>();
            reported.findings().forEach(f -> lines.add(positions().line(f.span().start())));
            lineHashes = LineHashes.of(text, lines);
        }
        return lineHashes.getOrDefault(line, "");
    }

    private void region(Span span, JsonText json) {
        Spot spot = Spot.of(positions(), span);
        json.open('{').member("startLine", spot.line()).member("startColumn", spot.column());
        json.member("endLine", spot.endLine()).member("endColumn", spot.endColumn());
        int start = positions().codePoint(span.start());
        json.member("charOffset", start).member("charLength", positions().codePoint(span.end()) - start);
        if (!span.isEmpty()) {
            String snippet = Excerpt.shown(Excerpt.of(span.in(text), MAX_SNIPPET));
            json.key("snippet").open('{').member("text", snippet).close('}');
        }
        json.close('}');
    }

    private static void artifact(String path, JsonText json) {
        json.key("artifactLocation").open('{').member("uri", Uri.of(path));
        if (!Uri.absolute(path)) {
            json.member("uriBaseId", BASE);
        }
        json.close('}');
    }

    private static void logical(@Nullable String record, JsonText json) {
        if (record != null) {
            json.key("logicalLocations").open('[').open('{');
            json.shown("fullyQualifiedName", record)
                    .member("kind", "object")
                    .close('}')
                    .close(']');
        }
    }

    /** Other records are named by their ids: which file holds them is not known here. */
    private void related(Finding finding, JsonText json) {
        if (finding.related().isEmpty()) {
            return;
        }
        json.key("relatedLocations").open('[');
        int id = 0;
        for (String other : finding.related()
                .subList(0, Math.min(MAX_RELATED - 1, finding.related().size()))) {
            json.open('{').member("id", ++id).key("physicalLocation").open('{');
            artifact(reported.record() == null ? other : reported.path(), json);
            json.close('}');
            logical(reported.record() == null ? null : other, json);
            message("Rests on " + (reported.record() == null ? "this document" : "record '" + other + "'"), json);
            json.close('}');
        }
        json.close(']');
    }

    private void fix(@Nullable Fix fix, JsonText json) {
        if (fix == null || !reported.lineByLine()) {
            return;
        }
        json.key("fixes").open('[').open('{').key("description").open('{');
        json.member("text", Change.phrase(fix))
                .close('}')
                .key("artifactChanges")
                .open('[')
                .open('{');
        artifact(reported.path(), json);
        json.key("replacements").open('[');
        for (Edit edit : fix.edits()) {
            Spot spot = Spot.of(positions(), edit.span());
            int start = positions().codePoint(edit.span().start());
            json.open('{').key("deletedRegion").open('{');
            json.member("startLine", spot.line()).member("startColumn", spot.column());
            json.member("endLine", spot.endLine()).member("endColumn", spot.endColumn());
            json.member("charOffset", start);
            json.member("charLength", positions().codePoint(edit.span().end()) - start)
                    .close('}');
            if (!edit.isDeletion()) {
                json.key("insertedContent")
                        .open('{')
                        .member("text", edit.text())
                        .close('}');
            }
            json.close('}');
        }
        json.close(']').close('}').close(']').close('}').close(']');
    }

    private static void properties(Finding finding, Spot spot, JsonText json) {
        json.key("properties").open('{').member("confidence", finding.confidence());
        json.member("category", finding.rule().category().id());
        json.member("textLine", spot.line()).member("textColumn", spot.column()).close('}');
    }

    /** Braces could be placeholders and brackets links in a message, and viewers do not agree on how to write them otherwise: a blank parts them. */
    private static void message(String sentence, JsonText json) {
        StringBuilder parted = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            char before = i == 0 ? ' ' : sentence.charAt(i - 1);
            boolean brace = before == '{' && (c == '{' || Character.isDigit(c)) || before == '}' && c == '}';
            parted.append(brace || before == ']' && c == '(' ? " " : "").append(c);
        }
        json.key("message").open('{').shown("text", parted.toString()).close('}');
    }
}
