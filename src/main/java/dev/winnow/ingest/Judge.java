package dev.winnow.ingest;

import dev.winnow.Census;
import dev.winnow.Checked;
import dev.winnow.Cleaned;
import dev.winnow.Cleaner;
import dev.winnow.Finding;
import dev.winnow.Winnow;
import dev.winnow.config.Policy;
import dev.winnow.io.BadInput;
import dev.winnow.io.Entry;
import dev.winnow.io.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Decides on one entry after the other, and works out what is to be written of it. Immutable, shared between threads. */
public final class Judge implements Function<Entry, Judged> {

    /** Why records are put aside that are none, or hold bytes that are no characters. */
    private static final String UNREADABLE = "unreadable";

    private static final String UNDECODABLE = "undecodable";

    private final Plan plan;
    private final Winnow winnow;
    private final Cleaner cleaner;
    private final Census census;

    public Judge(Plan plan, Winnow winnow, Census census) {
        this.plan = plan;
        this.winnow = winnow;
        this.cleaner = new Cleaner(winnow, plan.fixConfidence());
        this.census = census;
    }

    @Override
    public Judged apply(Entry entry) {
        if (entry instanceof Entry.Broken broken) {
            return broken.line() == 0
                    ? Judged.failed(entry, List.of(place(entry, 0) + ": " + broken.reason()))
                    : unreadable(entry, broken.line(), broken.reason());
        }
        if (entry instanceof Entry.Raw raw) {
            return document(raw);
        }
        if (entry.bytes().length == 0) {
            return new Judged(entry, null, "", List.of(), entry.bytes(), null, null, null, null, List.of());
        }
        JsonLine line = new JsonLine().put("path", entry.file().path());
        if (entry instanceof Entry.Head head) {
            line.put("annotated", head.annotated().length);
        }
        if (plan.extras().jsonLines() && !entry.file().format().json()) {
            line.bytes("original", entry.bytes());
            return new Judged(entry, null, "", List.of(), null, null, null, line.toString(), null, List.of());
        }
        return Judged.copied(entry, line.put("copied", entry.bytes().length).toString());
    }

    private Judged document(Entry.Raw raw) {
        try {
            Loaded loaded = Loaded.of(raw, plan.fields(), plan.limits());
            boolean readable = loaded.document().undecodable().isEmpty();
            return readable || !raw.file().format().json()
                    ? judged(raw, loaded)
                    : unreadable(raw, raw.line(), "holds bytes that do not decode");
        } catch (BadInput e) {
            return refused(raw, e.reason());
        } catch (OutOfMemoryError e) {
            return refused(raw, "does not fit into memory");
        } catch (RuntimeException | StackOverflowError e) {
            return refused(raw, "unexpected failure, please report it: " + e);
        }
    }

    private Judged refused(Entry.Raw raw, String reason) {
        return raw.line() == 0
                ? Judged.failed(raw, List.of(place(raw, 0) + ": " + reason))
                : unreadable(raw, raw.line(), reason);
    }

    private Judged judged(Entry.Raw raw, Loaded loaded) {
        Checked checked = winnow.check(loaded.document(), census);
        List<String> errors = new ArrayList<>();
        checked.failures()
                .forEach(failure -> errors.add(place(raw, raw.line()) + ": rule '" + failure.rule()
                        + "' failed, please report it: " + failure.cause()));
        Story story = new Story(plan, raw, loaded, checked.findings());
        if (!loaded.document().undecodable().isEmpty()) {
            errors.add(place(raw, raw.line()) + ": holds bytes that do not decode");
            return story.quarantined(new Policy.Verdict(
                            Policy.Action.QUARANTINE, UNDECODABLE, "bytes of it are no characters of its encoding"))
                    .with(errors);
        }
        if (checked.findings().isEmpty()) {
            return story.accepted(List.of(), loaded.document().text(), "").with(errors);
        }
        Cleaned cleaned = cleaner.clean(checked, census);
        if (!cleaned.settled()) {
            errors.add(place(raw, raw.line()) + ": fixes undo each other; the text after the last pass was taken");
        }
        return decided(story, checked, cleaned).with(errors);
    }

    private Judged decided(Story story, Checked checked, Cleaned cleaned) {
        String text = checked.document().text();
        List<Change> changes = Change.of(text, cleaned.passes());
        int gone = changes.stream().mapToInt(c -> c.edit().span().length()).sum();
        int come = changes.stream().mapToInt(c -> c.edit().text().length()).sum();
        double removed = text.isEmpty() ? 0 : Math.max(0, gone - come) / (double) text.length();
        Policy.Verdict verdict =
                plan.policy().judge(new Policy.Case(checked.findings(), left(checked, cleaned), removed));
        return switch (verdict.action()) {
            case ACCEPT -> story.accepted(List.of(), text, verdict.reason());
            case MEND -> story.accepted(changes, cleaned.text(), verdict.reason());
            case QUARANTINE -> story.quarantined(verdict);
            case DROP -> story.dropped(verdict);
        };
    }

    /** What no sure fix mends: found without one, even if another fix takes its place away, or still there after mending. */
    private List<Finding> left(Checked checked, Cleaned cleaned) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : checked.findings()) {
            if (finding.fix() == null || finding.confidence() < plan.fixConfidence()) {
                left.add(finding);
            }
        }
        for (Finding finding : cleaned.left()) {
            boolean told = left.stream()
                    .anyMatch(other -> other.rule().equals(finding.rule())
                            && other.message().equals(finding.message()));
            if (!told) {
                left.add(finding);
            }
        }
        return left;
    }

    /** A record that is none: kept as it stands, apart from the others. */
    private Judged unreadable(Entry entry, int line, String reason) {
        String name = entry.file().path();
        String winnowNote = new JsonLine()
                .put("version", plan.version())
                .put("config_hash", plan.configuration())
                .put("decision", Decision.QUARANTINED.id())
                .put("reason", UNREADABLE)
                .put("why", reason)
                .raw("findings", "[]")
                .toString();
        String record = new JsonLine()
                .put("path", name)
                .put("line", line)
                .bytes("raw", entry.bytes())
                .raw("metadata", new JsonLine().raw("winnow", winnowNote).toString())
                .toString();
        String ledger = new JsonLine()
                .put("path", name)
                .put("doc", "#" + line)
                .put("line", line)
                .put("decision", Decision.QUARANTINED.id())
                .put("reason", UNREADABLE)
                .put("why", reason)
                .put("sha256", Digests.of(entry.bytes()))
                .bytes("original", entry.bytes())
                .toString();
        List<String> errors = List.of(place(entry, line) + ": " + reason);
        return new Judged(entry, Decision.QUARANTINED, UNREADABLE, List.of(), null, null, record, ledger, null, errors);
    }

    private static String place(Entry entry, int line) {
        return line == 0 ? entry.file().path() : entry.file().path() + ":" + line;
    }
}
