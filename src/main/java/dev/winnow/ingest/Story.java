package dev.winnow.ingest;

import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Winnow;
import dev.winnow.config.Policy;
import dev.winnow.io.Entry;
import dev.winnow.io.Loaded;
import dev.winnow.io.Note;
import dev.winnow.io.Splice;
import dev.winnow.report.JsonlReport;
import dev.winnow.report.Reported;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is written of one document, once it is decided what becomes of it. Used by one thread. */
final class Story {

    private final Plan plan;
    private final Entry.Raw raw;
    private final Loaded loaded;
    private final List<Finding> found;
    private final @Nullable String attributes;

    Story(Plan plan, Entry.Raw raw, Loaded loaded, List<Finding> found) {
        this.plan = plan;
        this.raw = raw;
        this.loaded = loaded;
        this.found = found;
        this.attributes = plan.extras().attributes() ? attributes() : null;
    }

    /** Let in with the changes, or as it is when there are none. */
    Judged accepted(List<Change> changes, String text, String reason) {
        Decision decision = changes.isEmpty() ? Decision.ACCEPTED : Decision.MENDED;
        List<Edit> edits = changes.stream().map(Change::edit).toList();
        boolean converts = plan.extras().jsonLines() && !raw.file().format().json();
        List<Splice> splices = converts ? null : loaded.splices(edits);
        byte[] bytes =
                converts ? record(text) : splices == null ? loaded.withText(text) : spliced(raw.bytes(), splices);
        JsonLine line = line(decision, reason);
        line.put("bytes", bytes.length);
        if (splices == null) {
            line.put("sha256", Digests.of(raw.bytes()));
            if (!changes.isEmpty()) {
                line.raw("edits", edits(changes));
            }
            line.bytes("original", raw.bytes());
        } else if (!changes.isEmpty()) {
            line.put("sha256", Digests.of(raw.bytes()));
            line.raw("edits", edits(changes)).raw("splices", splices(splices));
        }
        return new Judged(raw, decision, reason, found, bytes, null, null, line.toString(), attributes, List.of());
    }

    /** Put aside, unchanged but for the note. */
    Judged quarantined(Policy.Verdict verdict) {
        Note note = new Note(note(verdict), plan.extras().filterReason() ? verdict.reason() : null);
        Splice insertion = loaded.metadata(note);
        byte[] bytes = insertion == null ? raw.bytes() : spliced(raw.bytes(), List.of(insertion));
        JsonLine line = line(Decision.QUARANTINED, verdict.reason());
        line.put("why", verdict.why());
        line.put("bytes", bytes.length).put("sha256", Digests.of(raw.bytes()));
        if (insertion != null) {
            line.raw("inserted", "[" + insertion.start() + ", " + insertion.bytes().length + "]");
        }
        String beside = insertion == null ? beside(note) : null;
        return new Judged(
                raw,
                Decision.QUARANTINED,
                verdict.reason(),
                found,
                null,
                bytes,
                beside,
                line.toString(),
                attributes,
                List.of());
    }

    /** Left out: the edits hold all of it. */
    Judged dropped(Policy.Verdict verdict) {
        JsonLine line = line(Decision.DROPPED, verdict.reason());
        line.put("why", verdict.why());
        line.put("sha256", Digests.of(raw.bytes())).bytes("original", raw.bytes());
        return new Judged(
                raw,
                Decision.DROPPED,
                verdict.reason(),
                found,
                null,
                null,
                null,
                line.toString(),
                attributes,
                List.of());
    }

    private JsonLine line(Decision decision, String reason) {
        JsonLine line = new JsonLine()
                .put("path", raw.file().path())
                .put("doc", loaded.recordId())
                .put("line", raw.line())
                .put("decision", decision.id());
        return reason.isEmpty() ? line : line.put("reason", reason);
    }

    private String note(Policy.Verdict verdict) {
        return new JsonLine()
                .put("version", plan.version())
                .put("config_hash", plan.configuration())
                .put("decision", Decision.QUARANTINED.id())
                .put("reason", verdict.reason())
                .put("why", verdict.why())
                .raw("findings", findings())
                .toString();
    }

    /** A file of its own for a document that has no room for a note. */
    private String beside(Note note) {
        JsonLine metadata = new JsonLine().raw("winnow", note.winnow());
        if (note.reason() != null) {
            metadata.put("filter_reason", note.reason());
        }
        return new JsonLine()
                .put("path", raw.file().path())
                .put("sha256", Digests.of(raw.bytes()))
                .raw("metadata", metadata.toString())
                .toString();
    }

    /** The findings in the form of the contract, as a JSON array. */
    private String findings() {
        Reported reported = new Reported(
                raw.file().path(), loaded.recordId(), raw.line(), loaded.document(), Winnow.limited(found));
        StringBuilder array = new StringBuilder("[");
        new JsonlReport()
                .render(reported)
                .lines()
                .forEach(line -> array.append(array.length() > 1 ? ", " : "").append(line));
        return array.append(']').toString();
    }

    /** The places of findings as dolma has them: for each rule start, end and score, in code points. */
    private String attributes() {
        Positions positions = Positions.of(loaded.document().text());
        Map<String, StringBuilder> byRule = new TreeMap<>();
        for (Finding finding : found) {
            String name = "winnow__" + finding.rule().id().replace('-', '_');
            StringBuilder spans = byRule.computeIfAbsent(name, key -> new StringBuilder("["));
            spans.append(spans.length() > 1 ? ", [" : "[");
            spans.append(positions.codePoint(finding.span().start())).append(", ");
            spans.append(positions.codePoint(finding.span().end())).append(", ");
            spans.append(finding.confidence()).append(']');
        }
        JsonLine members = new JsonLine();
        byRule.forEach((name, spans) -> members.raw(name, spans.append(']')));
        return new JsonLine()
                .put("id", loaded.document().id())
                .put("source", raw.file().path())
                .raw("attributes", members.toString())
                .toString();
    }

    /** The accepted text as a JSON record, with what the source said beside it. */
    private byte[] record(String text) {
        JsonLine line = new JsonLine().put("id", loaded.document().id()).put("text", text);
        for (String name : List.of("url", "date", "title", "author")) {
            String value = loaded.document().meta().get(name);
            if (value != null) {
                line.put(name, value);
            }
        }
        return (line.put("source", raw.file().path()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What was removed and put in, for people and programs: places in code points of the original text. */
    private String edits(List<Change> changes) {
        String text = loaded.document().text();
        Positions positions = Positions.of(text);
        StringBuilder array = new StringBuilder("[");
        for (Change change : changes) {
            JsonLine line = new JsonLine()
                    .put("start", positions.codePoint(change.edit().span().start()))
                    .put("end", positions.codePoint(change.edit().span().end()))
                    .put("removed", change.edit().span().in(text))
                    .put("inserted", change.edit().text())
                    .raw("rules", "[\"" + String.join("\", \"", change.rules()) + "\"]");
            array.append(array.length() > 1 ? ", " : "").append(line);
        }
        return array.append(']').toString();
    }

    /** The same as changes of the accepted bytes that bring the original ones back. */
    private String splices(List<Splice> splices) {
        StringBuilder array = new StringBuilder("[");
        int shift = 0;
        for (Splice splice : splices) {
            int at = splice.start() + shift;
            JsonLine line = new JsonLine().put("at", at).put("length", splice.bytes().length);
            line.bytes("was", Arrays.copyOfRange(raw.bytes(), splice.start(), splice.end()));
            array.append(array.length() > 1 ? ", " : "").append(line);
            shift += splice.bytes().length - (splice.end() - splice.start());
        }
        return array.append(']').toString();
    }

    private static byte[] spliced(byte[] bytes, List<Splice> splices) {
        if (splices.isEmpty()) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        int from = 0;
        for (Splice splice : splices) {
            out.write(bytes, from, splice.start() - from);
            out.writeBytes(splice.bytes());
            from = splice.end();
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
