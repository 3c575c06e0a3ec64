package dev.winnow.report;

import dev.winnow.text.JsonStrings;
import dev.winnow.text.Unseen;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;

/** Counts by rule, category and file in place of single findings, the most frequent first. */
public final class StatisticsReport implements Report {

    private final Tally tally;
    private final boolean json;

    /** Reports the tally as it is when the report ends, as a table or as JSON Lines. */
    public StatisticsReport(Tally tally, boolean json) {
        this.tally = tally;
        this.json = json;
    }

    @Override
    public String render(Reported reported) {
        return "";
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        StringBuilder table = new StringBuilder();
        group("rule", tally.rules(), table);
        group("category", tally.categories(), table);
        group("file", tally.files(), table);
        out.accept(table.toString());
    }

    private void group(String kind, Map<String, Integer> counts, StringBuilder out) {
        if (!json && !counts.isEmpty()) {
            out.append("findings by ").append(kind).append('\n');
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> line(kind, e.getKey(), e.getValue(), out));
    }

    private void line(String kind, String name, int count, StringBuilder out) {
        if (json) {
            JsonStrings.quote(kind, false, out.append("{\"by\": "));
            JsonStrings.quote(name, false, out.append(", \"name\": "));
            out.append(", \"findings\": ").append(count).append("}\n");
        } else {
            String number = String.valueOf(count);
            out.append(" ".repeat(Math.max(1, 8 - number.length())))
                    .append(number)
                    .append("  ");
            out.append(Unseen.escaped(name)).append('\n');
        }
    }
}
