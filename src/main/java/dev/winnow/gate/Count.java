package dev.winnow.gate;

import dev.winnow.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Findings of one kind over a run, and the documents that have them. Used by one thread. */
final class Count {

    private long findings;
    private int documents;
    private String first = "";
    private final Map<String, Integer> rules = new TreeMap<>();

    /** Counts those of a document's findings that are meant. */
    void add(Measured document, List<Finding> found, Predicate<Finding> meant) {
        boolean any = false;
        for (Finding finding : found) {
            if (meant.test(finding)) {
                first = first.isEmpty() ? document.place().of(finding) : first;
                rules.merge(finding.rule().id(), 1, Integer::sum);
                findings++;
                any = true;
            }
        }
        documents += any ? 1 : 0;
    }

    long findings() {
        return findings;
    }

    int documents() {
        return documents;
    }

    /** The place of the first finding; empty for none. */
    String first() {
        return first;
    }

    /** The most frequent rules with their numbers, at most three. */
    String rules() {
        List<String> most = rules.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .toList();
        return String.join(", ", most) + (rules.size() > 3 ? ", ..." : "");
    }

    /** The rule that is found most, the first by name among equals; empty for none. */
    String mostFrequentRule() {
        return rules.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
