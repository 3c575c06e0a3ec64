package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * SARIF 2.1.0 for GitHub's code scanning and other viewers: one run, at most 5,000 results, which is what GitHub shows, the worst first; a
 * notification says when there were more.
 */
public final class SarifReport implements Report {

    static final int SHOWN = 5000;

    private final String version;
    private final Worst<Kept> results = new Worst<>(SHOWN);

    /** A result but for its rule's index, which is known at the end. */
    private record Kept(RuleInfo rule, String json) {}

    /** A report that names the tool's version, which may be empty. */
    public SarifReport(String version) {
        this.version = version;
    }

    @Override
    public void add(Reported reported) {
        if (reported.findings().isEmpty()) {
            return;
        }
        SarifResults document = new SarifResults(reported);
        for (Finding finding : reported.findings()) {
            String print = document.fingerprint(finding);
            results.offer(finding, () -> new Kept(finding.rule(), document.json(finding, print)));
        }
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        List<Kept> kept = results.worstFirst();
        Map<String, RuleInfo> rules = new TreeMap<>();
        kept.forEach(result -> rules.put(result.rule().id(), result.rule()));
        StringBuilder head = new StringBuilder("{\n\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\n");
        head.append("\"version\":\"2.1.0\",\n\"runs\":[{\n\"tool\":{\"driver\":{\"name\":\"Winnow\"");
        if (!version.isEmpty()) {
            new JsonText(head.append(',')).member("version", version);
        }
        head.append(",\"rules\":[");
        Map<String, Integer> indices = rules(rules, head);
        head.append("\n]}},\n");
        head.append("\"columnKind\":\"unicodeCodePoints\",\n\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\n");
        head.append("\"originalUriBaseIds\":{\"").append(SarifResults.BASE);
        head.append("\":{\"description\":{\"text\":\"The folder that winnow was run in\"}}},\n");
        invocation(failures, head);
        head.append("\"results\":[");
        out.accept(head.toString());
        String before = "\n";
        for (Kept result : kept) {
            out.accept(before + "{\"ruleId\":\"" + result.rule().id() + "\",\"ruleIndex\":"
                    + indices.get(result.rule().id()) + "," + result.json());
            before = ",\n";
        }
        out.accept("\n]\n}]\n}\n");
    }

    @Override
    public List<String> notes() {
        return results.leftOut() == 0 ? List.of() : List.of("the sarif report holds " + cut());
    }

    private String cut() {
        return "the worst " + SHOWN + " of " + Overview.count(results.seen(), "finding");
    }

    private static Map<String, Integer> rules(Map<String, RuleInfo> rules, StringBuilder out) {
        Map<String, Integer> indices = new HashMap<>();
        String before = "\n";
        for (RuleInfo rule : rules.values()) {
            indices.put(rule.id(), indices.size());
            out.append(before).append(SarifRules.json(rule));
            before = ",\n";
        }
        return indices;
    }

    private void invocation(int failures, StringBuilder out) {
        Map<String, String> notifications = new LinkedHashMap<>();
        if (failures > 0) {
            notifications.put(Overview.count(failures, "failure") + "; winnow named them on standard error", "error");
        }
        if (results.leftOut() > 0) {
            notifications.put("This report holds " + cut(), "warning");
        }
        out.append("\"invocations\":[");
        JsonText json = new JsonText(out).open('{');
        json.key("executionSuccessful").raw(String.valueOf(failures == 0));
        json.key("toolExecutionNotifications").open('[');
        notifications.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(one -> json.open('{')
                        .member("level", one.getValue())
                        .key("message")
                        .open('{')
                        .member("text", one.getKey())
                        .close('}')
                        .close('}'));
        json.close(']').close('}');
        out.append("],\n");
    }
}
