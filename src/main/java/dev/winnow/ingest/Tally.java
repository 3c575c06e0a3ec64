package dev.winnow.ingest;

import dev.winnow.Finding;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a run, which can be written down and read again. Used by one thread. */
final class Tally {

    private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();

    void add(Judged judged) {
        if (judged.decision() == null) {
            return;
        }
        decisions.merge(judged.decision(), 1L, Long::sum);
        boolean held = judged.decision() == Decision.QUARANTINED || judged.decision() == Decision.DROPPED;
        if (held) {
            reasons.merge(judged.decision().id() + ": " + judged.reason(), 1L, Long::sum);
        }
        for (Finding finding : judged.found()) {
            findings.merge(finding.rule().id(), 1L, Long::sum);
        }
    }

    long of(Decision decision) {
        return decisions.getOrDefault(decision, 0L);
    }

    /** How many documents were decided on. */
    long documents() {
        return decisions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The counts as the members of an object that is begun. */
    void write(JsonLine line) {
        JsonLine documents = new JsonLine().put("read", documents());
        documents.put("accepted", of(Decision.ACCEPTED) + of(Decision.MENDED));
        documents.put("as_is", of(Decision.ACCEPTED)).put("mended", of(Decision.MENDED));
        documents.put("quarantined", of(Decision.QUARANTINED)).put("dropped", of(Decision.DROPPED));
        line.raw("documents", documents.toString());
        line.raw("reasons", object(reasons)).raw("findings", object(findings));
    }

    /** The counts that were written. */
    static Tally read(JsonTree tree) {
        Tally tally = new Tally();
        JsonTree documents = tree.object("documents");
        tally.decisions.put(Decision.ACCEPTED, documents.number("as_is"));
        for (Decision decision : new Decision[] {Decision.MENDED, Decision.QUARANTINED, Decision.DROPPED}) {
            tally.decisions.put(decision, documents.number(decision.id()));
        }
        JsonTree reasons = tree.object("reasons");
        reasons.members().keySet().forEach(name -> tally.reasons.put(name, reasons.number(name)));
        JsonTree findings = tree.object("findings");
        findings.members().keySet().forEach(name -> tally.findings.put(name, findings.number(name)));
        return tally;
    }

    private static String object(Map<String, Long> counts) {
        JsonLine line = new JsonLine();
        counts.forEach(line::put);
        return line.toString();
    }
}
