package dev.winnow.gate;

import dev.winnow.Document;
import dev.winnow.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known already. Shared between threads; what a run has met is remembered, whatever the order of its documents.
 *
 * <p>A document is recognised by its content: where it lies counts only in so far as less likeness will do in the place where it was. A
 * finding is known when the document has one of the same rule, text and surroundings left; then one of the same rule and text will do.
 */
public final class Baseline {

    /** From here on two texts in different places are one document that was moved. A guess: 4 in 10 runs of letters may have changed. */
    private static final double ALIKE = 0.6;

    /** The same for two texts in one place, which may have been mended. A guess. */
    private static final double ALIKE_IN_PLACE = 0.25;

    /** Of two known documents that a text is like, the one in its place is preferred unless the other is this much more like it. A guess. */
    private static final double IN_PLACE = 0.2;

    private final List<KnownDocument> documents;
    private final Map<Integer, List<KnownDocument>> byBin = new HashMap<>();
    private final Map<String, Map<Fingerprint, Integer>> used = new ConcurrentHashMap<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private Baseline(List<KnownDocument> documents) {
        this.documents = List.copyOf(documents);
        for (KnownDocument document : documents) {
            for (int key : document.likeness().keys()) {
                byBin.computeIfAbsent(key, bin -> new ArrayList<>()).add(document);
            }
        }
    }

    /**
     * Reads a baseline.
     *
     * @throws GateException naming file and line of what cannot be read
     */
    public static Baseline read(Path file) {
        return new Baseline(BaselineFile.read(file));
    }

    /** A baseline that knows nothing. */
    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /** Findings of a document: those that the baseline knows, and the others. */
    public record Sorted(List<Finding> fresh, List<Finding> known) {}

    /**
     * Sorts the findings of a document, and remembers what it has met.
     *
     * @param path relative to the baseline's folder, with the record's id behind a {@code #}
     */
    public Sorted sort(String path, Document document, List<Finding> findings) {
        KnownDocument same = sameAs(path, Likeness.of(document.text()));
        if (same == null) {
            return new Sorted(findings, List.of());
        }
        Map<Fingerprint, Integer> left = new TreeMap<>();
        same.findings().forEach((fingerprint, known) -> left.put(fingerprint, known.count()));
        List<Finding> fresh = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        for (Finding finding : findings) {
            (take(left, Fingerprint.of(document.text(), finding)) ? known : fresh).add(finding);
        }
        List<Finding> others = new ArrayList<>();
        for (Finding finding : fresh) {
            (takeAlike(left, Fingerprint.of(document.text(), finding)) ? known : others).add(finding);
        }
        remember(same, left);
        return new Sorted(others, known);
    }

    private static boolean take(Map<Fingerprint, Integer> left, Fingerprint wanted) {
        int count = left.getOrDefault(wanted, 0);
        if (count > 0) {
            left.put(wanted, count - 1);
        }
        return count > 0;
    }

    /** What stands around a finding may have been mended. */
    private static boolean takeAlike(Map<Fingerprint, Integer> left, Fingerprint wanted) {
        for (Fingerprint one : left.keySet()) {
            if (one.rule().equals(wanted.rule()) && one.text().equals(wanted.text()) && take(left, one)) {
                return true;
            }
        }
        return false;
    }

    private void remember(KnownDocument document, Map<Fingerprint, Integer> left) {
        met.add(document.key());
        Map<Fingerprint, Integer> most = used.computeIfAbsent(document.key(), key -> new ConcurrentHashMap<>());
        left.forEach((fingerprint, count) -> {
            KnownDocument.Known known = document.findings().get(fingerprint);
            if (known != null && known.count() > count) {
                most.merge(fingerprint, known.count() - count, Math::max);
            }
        });
    }

    /** The known document that this one is most like, if it is like enough; the first by key among equals. */
    @Nullable
    KnownDocument sameAs(String path, Likeness likeness) {
        Set<KnownDocument> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int key : likeness.keys()) {
            candidates.addAll(byBin.getOrDefault(key, List.of()));
        }
        KnownDocument best = null;
        double most = 0;
        for (KnownDocument candidate : candidates) {
            boolean inPlace = candidate.path().equals(path);
            double alike = likeness.to(candidate.likeness());
            if (alike >= (inPlace ? ALIKE_IN_PLACE : ALIKE)) {
                double score = inPlace ? alike + IN_PLACE : alike;
                if (best == null
                        || score > most
                        || score == most && candidate.key().compareTo(best.key()) < 0) {
                    best = candidate;
                    most = score;
                }
            }
        }
        return best;
    }

    /**
     * Entries that no longer occur.
     *
     * @param path where a document lies or lay, relative to the baseline's folder
     * @param rule the finding's rule
     */
    public record Unused(String path, String rule, String excerpt, int count) {

        /** The path without a record's id. */
        public String file() {
            return KnownDocument.file(path);
        }
    }

    /**
     * Entries that did not occur in the documents that were sorted: of documents that were met, and of those that would have been met where
     * they were.
     *
     * @param looked whether the run looked where the file is
     */
    public List<Unused> unused(Predicate<String> looked) {
        List<Unused> unused = new ArrayList<>();
        for (KnownDocument document : documents) {
            if (!met.contains(document.key()) && !looked.test(document.file())) {
                continue;
            }
            Map<Fingerprint, Integer> most = used.getOrDefault(document.key(), Map.of());
            document.findings().forEach((fingerprint, known) -> {
                int count = known.count() - most.getOrDefault(fingerprint, 0);
                if (count > 0) {
                    unused.add(new Unused(document.path(), fingerprint.rule(), known.excerpt(), count));
                }
            });
        }
        return unused;
    }

    List<KnownDocument> documents() {
        return documents;
    }

    /** How often the entry occurred at most in one document. */
    int used(KnownDocument document, Fingerprint fingerprint) {
        return used.getOrDefault(document.key(), Map.of()).getOrDefault(fingerprint, 0);
    }

    boolean met(KnownDocument document) {
        return met.contains(document.key());
    }

    /** Whether the predicate holds for every file in which it knows a document. */
    public boolean everyFile(Predicate<String> looked) {
        return documents.stream().allMatch(document -> looked.test(document.file()));
    }

    /** How many findings it knows. */
    public int size() {
        return documents.stream()
                .flatMap(document -> document.findings().values().stream())
                .mapToInt(KnownDocument.Known::count)
                .sum();
    }
}
