package dev.winnow.testing;

import dev.winnow.Census;
import dev.winnow.CensusBuilder;
import dev.winnow.Checked;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Sketched;
import dev.winnow.Winnow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whether one engine finds the same in one thread and in several at once, with the documents compared in another order and through a file. */
final class Threads {

    private static final int COUNT = 4;

    private Threads() {}

    /** Takes the documents as one corpus, in this thread and then in four that share the engine; both passes. */
    static void agree(Winnow winnow, List<Document> documents) throws Exception {
        Census census = winnow.census(documents);
        List<Checked> alone = new ArrayList<>();
        for (Document document : documents) {
            alone.add(winnow.check(document, census));
        }
        ExecutorService pool = Executors.newFixedThreadPool(COUNT);
        try {
            List<Sketched> sketches = new ArrayList<>(inPool(pool, documents, winnow::sketch));
            Collections.reverse(sketches);
            Path folder = Files.createTempDirectory("winnow-census");
            try (Census shared = spilled(sketches, folder)) {
                List<Checked> together = inPool(pool, documents, document -> winnow.check(document, shared));
                for (int i = 0; i < documents.size(); i++) {
                    agree(
                            documents.get(i),
                            alone.get(i).findings(),
                            together.get(i).findings());
                }
            }
            Files.delete(folder);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The census by way of a file that every document's keys are written to. */
    private static Census spilled(List<Sketched> sketches, Path folder) {
        try (CensusBuilder builder = CensusBuilder.spilling(folder, 4096)) {
            sketches.forEach(builder::add);
            return builder.build();
        }
    }

    private interface Work<T> {
        T on(Document document);
    }

    private static <T> List<T> inPool(ExecutorService pool, List<Document> documents, Work<T> work) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        documents.forEach(document -> tasks.add(() -> work.on(document)));
        List<T> results = new ArrayList<>();
        for (Future<T> future : pool.invokeAll(tasks)) {
            results.add(future.get());
        }
        return results;
    }

    private static void agree(Document document, List<Finding> alone, List<Finding> together) {
        if (!alone.equals(together)) {
            String text = document.text();
            throw new AssertionError(
                    "One thread and " + COUNT + " in another order find different things in " + document.id() + "\n"
                            + FailureText.block("one thread", FailureText.list(text, alone))
                            + FailureText.block(COUNT + " threads", FailureText.list(text, together))
                            + FailureText.block("text", FailureText.plain(text)));
        }
    }
}
