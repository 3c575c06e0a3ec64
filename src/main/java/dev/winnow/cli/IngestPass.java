package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.Winnow;
import dev.winnow.ingest.Decision;
import dev.winnow.ingest.Digests;
import dev.winnow.ingest.Ingest;
import dev.winnow.ingest.Judge;
import dev.winnow.ingest.Judged;
import dev.winnow.ingest.Plan;
import dev.winnow.io.Entry;
import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Feeds all inputs to a run, but for what it was done with before it was interrupted. Used by one thread. */
final class IngestPass {

    private final Run run;
    private final Plan plan;
    private final Ingest ingest;
    private final MessageDigest digest = Digests.sha256();
    private long read;
    private long unread;

    IngestPass(Run run, Plan plan, Ingest ingest) {
        this.run = run;
        this.plan = plan;
        this.ingest = ingest;
    }

    /** Feeds the inputs; how many documents were read, by this run and before. */
    long run(Winnow winnow, Census census) throws Ingest.Refused {
        read = ingest.documents();
        List<InputFile> files = run.files();
        int from = ingest.inputsDone();
        long toSkip = ingest.entriesDone();
        EntryReader reader = new EntryReader(plan.limits(), in -> new DigestInputStream(in, digest));
        try (Progress progress = run.progress("ingesting", files.subList(from, files.size()));
                Pipeline<Judged> pipeline = run.pipeline(new Judge(plan, winnow, census), this::write)) {
            for (InputFile file : files.subList(from, files.size())) {
                Skipping entries = new Skipping(toSkip, entry -> {
                    count(entry);
                    progress.count(entry, reader.bytesRead(), this::counts);
                    pipeline.accept(entry);
                });
                toSkip = 0;
                digest.reset();
                reader.read(file, entries);
                entries.finish();
                pipeline.accept(new Entry.Ended(file, Digests.hex(digest.digest())));
            }
            pipeline.finish();
        } catch (Refusal e) {
            throw e.refused;
        }
        return read - unread;
    }

    private void count(Entry entry) {
        boolean document = entry instanceof Entry.Raw || entry instanceof Entry.Broken broken && broken.line() > 0;
        read += document ? 1 : 0;
    }

    private void write(Judged judged) {
        judged.errors().forEach(run::fail);
        if (judged.decision() == null && judged.entry() instanceof Entry.Raw) {
            unread++;
        }
        try {
            ingest.accept(judged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String counts() {
        return String.format(
                Locale.ROOT,
                ", %,d accepted, %,d quarantined, %,d dropped",
                ingest.of(Decision.ACCEPTED) + ingest.of(Decision.MENDED),
                ingest.of(Decision.QUARANTINED),
                ingest.of(Decision.DROPPED));
    }

    /** What is thrown through a reader. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Ingest.Refused refused;

        Refusal(Ingest.Refused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    /** Keeps the first entries from being worked on again. */
    private final class Skipping implements Consumer<Entry> {

        private final Consumer<Entry> to;
        private long left;
        private boolean checked;

        Skipping(long left, Consumer<Entry> to) {
            this.left = left;
            this.checked = left == 0;
            this.to = to;
        }

        @Override
        public void accept(Entry entry) {
            if (left > 0) {
                left--;
                ingest.skip(entry);
            } else {
                finish();
                to.accept(entry);
            }
        }

        /** Makes sure that what was skipped is what was worked on. */
        void finish() {
            if (!checked) {
                checked = true;
                try {
                    ingest.skipped();
                } catch (Ingest.Refused e) {
                    throw new Refusal(e);
                }
            }
        }
    }
}
