package dev.winnow.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts by the site that documents come from, as far as their sources name it. Used by one thread, documents in order. */
final class Sites {

    /** Sites that are counted by name; what comes after them is counted together, so that memory does not grow with the crawl. */
    private static final int NAMED = 10_000;

    private final Map<String, Row> rows = new HashMap<>();

    /** A site, how many findings it has, and in how many of its documents. */
    record Row(String site, int findings, int damaged, int documents) {

        private Row plus(Row other) {
            return new Row(site, findings + other.findings, damaged + other.damaged, documents + other.documents);
        }
    }

    void add(Reported reported) {
        String site = of(reported);
        if (!site.isEmpty()) {
            String name = rows.containsKey(site) || rows.size() < NAMED ? site : "other sites";
            int findings = reported.findings().size();
            rows.merge(name, new Row(name, findings, findings > 0 ? 1 : 0, 1), Row::plus);
        }
    }

    /** The sites with the most findings first. */
    List<Row> rows(int most) {
        return rows.values().stream()
                .filter(row -> row.findings() > 0)
                .sorted(Comparator.comparing(Row::findings, Comparator.reverseOrder())
                        .thenComparing(Row::site))
                .limit(most)
                .toList();
    }

    /** The host of the document's address without {@code www.}; empty when the source gave none. */
    static String of(Reported reported) {
        try {
            String host =
                    new URI(reported.document().meta().getOrDefault("url", "").strip()).getHost();
            String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return name.startsWith("www.") ? name.substring(4) : name;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
