package dev.winnow.ingest;

import dev.winnow.io.Compression;
import dev.winnow.io.Entry;
import dev.winnow.io.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run decided, entry by entry in the order of the input, with checkpoints from which an interrupted run goes on.
 *
 * <p>Nothing stands under its final name before {@link #finish}. Used by one thread.
 */
public final class Ingest implements AutoCloseable {

    /** Bytes of input between checkpoints. A guess: what is lost when a run is killed takes a second or two. */
    public static final long CHECKPOINT_BYTES = 8 << 20;

    /** What is put behind a file's name for the file beside it in quarantine that says why it is there. */
    public static final String NOTE = Names.NOTE;

    /** The inputs that were read, for the manifest. */
    private static final String INPUTS = "inputs.jsonl";

    private final Plan plan;
    private final WorkFolder work;
    private final long checkpointBytes;
    private final Map<String, PartFile> open = new LinkedHashMap<>();
    private Tally tally = new Tally();
    private Tally input = new Tally();
    private MessageDigest content = Digests.sha256();
    private @Nullable InputFile current;
    private byte[] head = {};
    private int inputsDone;
    private long entriesDone;
    private long bytesSince;
    private boolean incomplete;
    private boolean finished;
    private String expected = "";

    private Ingest(Plan plan, WorkFolder work, long checkpointBytes) {
        this.plan = plan;
        this.work = work;
        this.checkpointBytes = checkpointBytes;
    }

    /** How a run begins in a folder where one was interrupted. */
    public enum Start {
        /** Only where none was. */
        FRESH,
        /** By going on with it. */
        RESUME,
        /** By forgetting it. */
        RESTART
    }

    /**
     * A run that writes to the folder.
     *
     * @param target made if it is missing
     * @param description of configuration and inputs; must be what it was for an interrupted run to be gone on with
     * @throws Refused if the folder, or an interrupted run in it, does not allow it
     */
    public static Ingest in(Path target, Plan plan, String description, Start start) throws IOException, Refused {
        return in(target, plan, description, new Begin(start, CHECKPOINT_BYTES));
    }

    /** A start with checkpoints of another distance. */
    public record Begin(Start start, long checkpointBytes) {}

    /** The same with another distance of checkpoints. */
    public static Ingest in(Path target, Plan plan, String description, Begin begin) throws IOException, Refused {
        WorkFolder work = new WorkFolder(target);
        Ingest ingest = new Ingest(plan, work, begin.checkpointBytes());
        if (work.interrupted() && begin.start() == Start.FRESH) {
            throw new Refused(
                    "a run was interrupted in " + target + ": --resume goes on with it, --restart begins anew");
        }
        if (work.interrupted() && begin.start() == Start.RESUME) {
            if (!work.plan().equals(description)) {
                throw new Refused("the run in " + target
                        + " was begun with another configuration or other inputs: --restart begins anew");
            }
            JsonTree checkpoint = work.checkpoint();
            if (checkpoint != null) {
                ingest.restore(checkpoint);
            }
            return ingest;
        }
        String refusal = work.refusal();
        if (refusal != null) {
            throw new Refused(refusal);
        }
        work.begin(description);
        return ingest;
    }

    /** What makes a run impossible; the message is for the user. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** How many inputs are done with: they need not be read again. */
    public int inputsDone() {
        return inputsDone;
    }

    /** How many entries of the next input are done with: they are to be given to {@link #skip}. */
    public long entriesDone() {
        return entriesDone;
    }

    /** How many documents were decided on. */
    public long documents() {
        return tally.documents();
    }

    /** How many documents that decision was made on. */
    public long of(Decision decision) {
        return tally.of(decision);
    }

    /** Takes note of an entry that was worked on before the run was interrupted. */
    public void skip(Entry entry) {
        enter(entry);
    }

    /**
     * Says that all entries were skipped.
     *
     * @throws Refused if they were not those that were worked on
     */
    public void skipped() throws Refused {
        if (entriesDone > 0 && !Digests.soFar(content).equals(expected)) {
            throw new Refused("the inputs are not what they were when the run was interrupted: --restart begins anew");
        }
    }

    /** Writes what is to be written of the next entry. */
    public void accept(Judged judged) throws IOException {
        Entry entry = judged.entry();
        if (entry instanceof Entry.Ended ended) {
            endInput(ended);
            return;
        }
        if (!same(entry.file())) {
            endFile();
            ledger(new JsonLine()
                    .put("file", entry.file().path())
                    .put("format", entry.file().format().name())
                    .put("name", Compression.unpackedName(entry.file().recordsName()))
                    .put("accepted", Names.accepted(entry.file(), plan.extras()))
                    .put("packing", Names.packing(entry.file(), plan.extras()).name())
                    .put("quarantine", Names.quarantine(entry.file()))
                    .put("quarantine_packing", entry.file().compression().name())
                    .toString());
        }
        enter(entry);
        incomplete |= entry instanceof Entry.Broken broken && broken.line() == 0
                || judged.ledger() == null && judged.accepted() == null;
        write(judged, entry);
        tally.add(judged);
        input.add(judged);
        entriesDone++;
        bytesSince += entry.bytes().length;
        if (bytesSince >= checkpointBytes) {
            checkpoint(false);
        }
    }

    private void write(Judged judged, Entry entry) throws IOException {
        InputFile file = entry.file();
        if (judged.accepted() != null) {
            part(Names.accepted(file, plan.extras()), Names.packing(file, plan.extras()))
                    .write(judged.accepted());
        }
        if (judged.quarantined() != null) {
            String name = Names.quarantine(file);
            PartFile part = open.get(name);
            if (part == null) {
                part = part(name, file.compression());
                part.write(head);
            }
            part.write(judged.quarantined());
        }
        if (judged.note() != null) {
            String name = judged.quarantined() == null ? Names.UNREADABLE : Names.quarantine(file) + Names.NOTE;
            part(name, Compression.NONE).write(line(judged.note()));
        }
        if (judged.attributes() != null) {
            part(Names.attributes(file), file.compression()).write(line(judged.attributes()));
        }
        if (judged.ledger() != null) {
            ledger(judged.ledger());
        }
    }

    /**
     * Ends the run: everything gets its final name.
     *
     * @param read how many documents were read, which must be as many as were decided on
     */
    public void finish(long read) throws IOException {
        if (finished) { // and interrupted while the results got their names
            work.publish(plan.extras().attributes());
            return;
        }
        endFile();
        if (read != tally.documents()) {
            throw new IOException("of " + read + " documents only " + tally.documents()
                    + " were decided on, please report it; nothing was given its final name");
        }
        for (String folder : new String[] {Names.ACCEPTED, Names.QUARANTINE, Names.EDITS}) {
            Files.createDirectories(work.file(folder));
        }
        part(Names.LEDGER, Compression.NONE);
        part(INPUTS, Compression.NONE).checkpoint();
        new Manifest(plan, tally).write(work.file(INPUTS), work.file(Names.MANIFEST));
        checkpoint(true);
        close();
        work.publish(plan.extras().attributes());
    }

    @Override
    public void close() throws IOException {
        for (PartFile part : open.values()) {
            part.abandon();
        }
        open.clear();
    }

    private boolean same(InputFile file) {
        return current != null && current.same(file);
    }

    /** Counts the entry into what identifies the content of its file. */
    private void enter(Entry entry) {
        if (!same(entry.file())) {
            content = Digests.sha256();
            current = entry.file();
            head = new byte[0];
        }
        content.update(entry.bytes());
        if (entry instanceof Entry.Head names) {
            head = names.annotated();
        }
    }

    /** Ends what is written of one file, or one member of an archive. */
    private void endFile() throws IOException {
        InputFile file = current;
        if (file != null) {
            JsonLine end = new JsonLine().put("end", file.path()).put("sha256", Digests.soFar(content));
            ledger(incomplete ? end.put("incomplete", true).toString() : end.toString());
        }
        for (String name : open.keySet().toArray(new String[0])) {
            boolean lasting = name.equals(Names.LEDGER)
                    || name.equals(Names.UNREADABLE)
                    || name.equals(INPUTS)
                    || name.equals(Names.ACCEPTED + "/documents.jsonl");
            PartFile part = lasting ? null : open.remove(name);
            if (part != null) {
                part.close();
            }
        }
        current = null;
        incomplete = false;
    }

    private void endInput(Entry.Ended ended) throws IOException {
        boolean whole = !incomplete;
        endFile();
        JsonLine line = new JsonLine().put("path", ended.file().path()).put("sha256", ended.sha256());
        if (!whole) {
            line.put("incomplete", true);
        }
        line.put("read", input.documents());
        line.put("accepted", input.of(Decision.ACCEPTED) + input.of(Decision.MENDED));
        line.put("mended", input.of(Decision.MENDED));
        line.put("quarantined", input.of(Decision.QUARANTINED)).put("dropped", input.of(Decision.DROPPED));
        part(INPUTS, Compression.NONE).write(line(line.toString()));
        input = new Tally();
        inputsDone++;
        entriesDone = 0;
    }

    private void checkpoint(boolean last) throws IOException {
        StringBuilder files = new StringBuilder("[");
        for (Map.Entry<String, PartFile> part : open.entrySet()) {
            JsonLine file = new JsonLine().put("name", part.getKey());
            file.put("length", part.getValue().checkpoint());
            file.put("packing", part.getValue().compression().name());
            files.append(files.length() > 1 ? ", " : "").append(file);
        }
        JsonLine line = new JsonLine()
                .put("finished", last)
                .put("inputs", inputsDone)
                .put("entries", entriesDone)
                .put("content", Digests.soFar(content))
                .put("incomplete", incomplete)
                .raw("files", files.append(']'));
        tally.write(line);
        JsonLine ofInput = new JsonLine();
        input.write(ofInput);
        work.checkpoint(line.raw("input", ofInput.toString()).toString());
        bytesSince = 0;
    }

    private void restore(JsonTree checkpoint) throws IOException {
        inputsDone = (int) checkpoint.number("inputs");
        entriesDone = checkpoint.number("entries");
        tally = Tally.read(checkpoint);
        input = Tally.read(checkpoint.object("input"));
        finished = checkpoint.is("finished");
        incomplete = checkpoint.is("incomplete");
        expected = checkpoint.text("content");
        if (!finished) {
            for (JsonTree file : checkpoint.objects("files")) {
                String name = file.text("name");
                Compression packing = Compression.valueOf(file.text("packing"));
                open.put(name, new PartFile(work.file(name), packing, file.number("length")));
            }
        }
    }

    private void ledger(String line) throws IOException {
        part(Names.LEDGER, Compression.NONE).write(line(line));
    }

    private PartFile part(String name, Compression packing) throws IOException {
        PartFile part = open.get(name);
        if (part == null) {
            part = new PartFile(work.file(name), packing, 0);
            open.put(name, part);
        }
        return part;
    }

    private static byte[] line(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
