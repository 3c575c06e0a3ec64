package dev.winnow.gate;

import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Makes the next version of a baseline from what a run finds. Used by one thread. */
public final class BaselineWriter {

    private static final int EXCERPT = 60;

    private final Baseline old;
    private final boolean adding;
    private final Map<String, KnownDocument> seen = new HashMap<>();
    private int added;

    /** A writer that takes new findings in, or only takes out those that no longer occur. */
    private BaselineWriter(Baseline old, boolean adding) {
        this.old = old;
        this.adding = adding;
    }

    /** Takes new findings in, and those that no longer occur out. */
    public static BaselineWriter updating(Baseline old) {
        return new BaselineWriter(old, true);
    }

    /** Takes those that no longer occur out. */
    public static BaselineWriter pruning(Baseline old) {
        return new BaselineWriter(old, false);
    }

    /** Takes the findings of a document; the path is that of {@link Baseline#sort}. */
    public void add(String path, Document document, List<Finding> findings) {
        Likeness likeness = Likeness.of(document.text());
        KnownDocument same = old.sameAs(path, likeness);
        Baseline.Sorted sorted = old.sort(path, document, findings);
        added += sorted.fresh().size();
        if (same == null && !adding) {
            return;
        }
        SortedMap<Fingerprint, KnownDocument.Known> now = new TreeMap<>();
        for (Finding finding : adding ? findings : List.<Finding>of()) {
            now.merge(
                    Fingerprint.of(document.text(), finding),
                    new KnownDocument.Known(1, excerpt(finding.span().in(document.text()))),
                    (a, b) -> new KnownDocument.Known(a.count() + 1, a.excerpt()));
        }
        String key = same == null ? likeness.contentKey() : same.key();
        seen.merge(key, new KnownDocument(key, likeness, path, now), BaselineWriter::both);
    }

    /** Two documents of the same content are one. */
    private static KnownDocument both(KnownDocument one, KnownDocument other) {
        SortedMap<Fingerprint, KnownDocument.Known> findings = new TreeMap<>(one.findings());
        other.findings()
                .forEach((fingerprint, known) ->
                        findings.merge(fingerprint, known, (a, b) -> a.count() >= b.count() ? a : b));
        return new KnownDocument(one.key(), one.likeness(), one.path(), findings);
    }

    /** How many findings the old baseline did not know. */
    public int fresh() {
        return added;
    }

    /**
     * The text of the new baseline.
     *
     * @param judged tells the entries about which the run could say something, and whether their document was met
     */
    public String text(BiPredicate<Baseline.Unused, Boolean> judged) {
        List<KnownDocument> all = new ArrayList<>();
        for (KnownDocument document : old.documents()) {
            KnownDocument now = seen.remove(document.key());
            SortedMap<Fingerprint, KnownDocument.Known> kept = new TreeMap<>();
            document.findings().forEach((fingerprint, known) -> {
                Baseline.Unused entry =
                        new Baseline.Unused(document.path(), fingerprint.rule(), known.excerpt(), known.count());
                boolean told = judged.test(entry, old.met(document));
                int count = told ? old.used(document, fingerprint) : known.count();
                if (count > 0 && !(adding && now != null && told)) {
                    kept.put(fingerprint, new KnownDocument.Known(count, known.excerpt()));
                }
            });
            if (now == null) {
                all.add(new KnownDocument(document.key(), document.likeness(), document.path(), kept));
            } else {
                kept.putAll(now.findings());
                all.add(new KnownDocument(document.key(), now.likeness(), now.path(), kept));
            }
        }
        all.addAll(seen.values());
        return BaselineFile.text(all);
    }

    /** The beginning of a text in one line. */
    static String excerpt(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < EXCERPT; i++) {
            char c = text.charAt(i);
            boolean blank = Letters.isBlank(c);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && Character.isHighSurrogate(out.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }
}
