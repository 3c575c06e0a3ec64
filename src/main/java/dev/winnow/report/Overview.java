package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of a run that reports begin with: by severity and by rule. Used by one thread. */
final class Overview {

    private int documents;
    private int damaged;
    private final Map<String, Row> rows = new HashMap<>();

    /** One rule, how many findings it has, and in how many documents. */
    record Row(RuleInfo rule, int findings, int documents) {

        private static final Comparator<Row> WORST_FIRST = Comparator.<Row, Severity>comparing(
                        row -> row.rule().severity(), Comparator.reverseOrder())
                .thenComparing(Row::findings, Comparator.reverseOrder())
                .thenComparing(row -> row.rule().id());

        private Row plus(Row other) {
            return new Row(rule, findings + other.findings, documents + other.documents);
        }
    }

    void add(Reported reported) {
        documents++;
        damaged += reported.findings().isEmpty() ? 0 : 1;
        Set<String> here = new HashSet<>();
        for (Finding finding : reported.findings()) {
            String key = key(finding.rule());
            rows.merge(key, new Row(finding.rule(), 1, here.add(key) ? 1 : 0), Row::plus);
        }
    }

    /** A rule may have another severity in other documents, and then counts apart. */
    static String key(RuleInfo rule) {
        return rule.id() + ' ' + rule.severity().id();
    }

    int documents() {
        return documents;
    }

    /** Documents with findings. */
    int damaged() {
        return damaged;
    }

    int of(Severity severity) {
        return rows.values().stream()
                .filter(row -> row.rule().severity() == severity)
                .mapToInt(Row::findings)
                .sum();
    }

    int findings() {
        return rows.values().stream().mapToInt(Row::findings).sum();
    }

    /** Severe rules first, of those the frequent ones. */
    List<Row> rows() {
        return rows.values().stream().sorted(Row.WORST_FIRST).toList();
    }

    /** Such as {@code 5 errors, 1 warning}, or {@code nothing found}. */
    String counts() {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> of(severity) > 0)
                .map(severity -> count(of(severity), severity.id()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing found" : counts;
    }

    /** A number with its noun. */
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
