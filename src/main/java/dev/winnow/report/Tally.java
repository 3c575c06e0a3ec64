package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a run: documents, and findings by severity, rule, category and file. Used by one thread. */
public final class Tally {

    private int documents;
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<String, Integer> categories = new TreeMap<>();
    private final Map<String, Integer> files = new TreeMap<>();

    /** Counts one document. */
    public void add(Reported reported) {
        documents++;
        for (Finding finding : reported.findings()) {
            severities.merge(finding.rule().severity(), 1, Integer::sum);
            rules.merge(finding.rule().id(), 1, Integer::sum);
            categories.merge(finding.rule().category().id(), 1, Integer::sum);
            files.merge(reported.path(), 1, Integer::sum);
        }
    }

    public int documents() {
        return documents;
    }

    /** The findings of exactly the severity. */
    public int of(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }

    /** Whether there is a finding of the severity or a higher one. */
    public boolean reaches(Severity severity) {
        return severities.keySet().stream().anyMatch(found -> found.compareTo(severity) >= 0);
    }

    Map<String, Integer> rules() {
        return rules;
    }

    Map<String, Integer> categories() {
        return categories;
    }

    Map<String, Integer> files() {
        return files;
    }
}
