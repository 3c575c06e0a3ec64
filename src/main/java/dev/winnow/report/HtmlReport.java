package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * One page that needs nothing beside itself: counts, charts, filters, every document with its marked spans, before and after, and the manual's
 * pages of the rules; findings can be judged there.
 *
 * <p>The counts are those of the whole run. Of the documents the worst are kept, up to a number of findings and characters that a browser shows
 * at once; the page says what is left out.
 */
public final class HtmlReport implements Report {

    /** What the page was measured with; see the README. */
    private static final int MAX_FINDINGS = 10_000;

    private static final int MAX_CHARACTERS = 8_000_000;

    private static final int SITES = 200;

    private final String version;
    private final Overview overview = new Overview();
    private final Sites sites = new Sites();
    private final Map<String, Integer> ruleNumbers = new HashMap<>();
    private final List<RuleInfo> rules = new ArrayList<>();
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(Kept.WORST_FIRST.reversed());
    private List<Trend> trends = List.of();
    private int keptFindings;
    private int keptCharacters;

    /** A document as the page's data has it, and what decides its rank. */
    private record Kept(Severity severity, double confidence, int number, int findings, String json) {

        static final Comparator<Kept> WORST_FIRST = Comparator.comparing(Kept::severity, Comparator.reverseOrder())
                .thenComparing(Kept::confidence, Comparator.reverseOrder())
                .thenComparing(Kept::number);
    }

    /** A report that names the tool's version, which may be empty. */
    public HtmlReport(String version) {
        this.version = version;
    }

    @Override
    public void add(Reported reported) {
        overview.add(reported);
        sites.add(reported);
        if (reported.findings().isEmpty()) {
            return;
        }
        Finding worst = reported.findings().stream()
                .max(Comparator.<Finding, Severity>comparing(f -> f.rule().severity())
                        .thenComparing(Finding::confidence))
                .orElseThrow();
        Kept rank = new Kept(worst.rule().severity(), worst.confidence(), overview.documents(), 0, "");
        if (full() && Kept.WORST_FIRST.compare(rank, kept.element()) > 0) {
            return;
        }
        HtmlDocument document = new HtmlDocument(reported, this::number);
        keep(new Kept(
                rank.severity(),
                rank.confidence(),
                rank.number(),
                document.shown(),
                HtmlPage.embedded(document.json())));
    }

    @Override
    public void compare(List<Trend> compared) {
        trends = compared;
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        JsonText json = new JsonText().open('{').member("version", version);
        json.member("documents", overview.documents()).member("damaged", overview.damaged());
        json.member("findings", overview.findings()).member("failures", failures);
        json.member("shownFindings", keptFindings).member("shownDocuments", kept.size());
        rules(json);
        json.key("sites").open('[');
        for (Sites.Row row : sites.rows(SITES)) {
            json.open('[').string(row.site()).number(row.findings());
            json.number(row.damaged()).number(row.documents()).close(']');
        }
        json.close(']').key("trends").open('[');
        trends.forEach(trend -> json.open('[')
                .string(trend.name())
                .number(trend.before())
                .number(trend.now())
                .close(']'));
        json.close(']').key("docs").open('[');
        HtmlPage page = new HtmlPage();
        out.accept(page.beforeData());
        out.accept(HtmlPage.embedded(json.toString()));
        String before = "";
        for (Kept document : kept.stream().sorted(Kept.WORST_FIRST).toList()) {
            out.accept(before);
            out.accept(document.json());
            before = ",\n";
        }
        out.accept("]}");
        out.accept(page.afterData());
    }

    @Override
    public List<String> notes() {
        int missing = overview.findings() - keptFindings;
        return missing == 0
                ? List.of()
                : List.of("the html report shows the worst documents; " + Overview.count(missing, "finding") + " of "
                        + overview.findings() + (missing == 1 ? " is" : " are") + " counted only");
    }

    private boolean full() {
        return keptFindings >= MAX_FINDINGS || keptCharacters >= MAX_CHARACTERS;
    }

    private void keep(Kept document) {
        kept.add(document);
        keptFindings += document.findings();
        keptCharacters += document.json().length();
        while (kept.size() > 1 && (keptFindings > MAX_FINDINGS || keptCharacters > MAX_CHARACTERS)) {
            Kept mildest = kept.remove();
            keptFindings -= mildest.findings();
            keptCharacters -= mildest.json().length();
        }
    }

    private int number(RuleInfo rule) {
        return ruleNumbers.computeIfAbsent(Overview.key(rule), key -> {
            rules.add(rule);
            return rules.size() - 1;
        });
    }

    /** All rules that found something, those of kept documents under the numbers that their findings name. */
    private void rules(JsonText json) {
        Map<String, Overview.Row> rows = new HashMap<>();
        overview.rows().forEach(row -> {
            rows.put(Overview.key(row.rule()), row);
            number(row.rule());
        });
        json.key("rules").open('[');
        for (RuleInfo rule : rules) {
            Overview.Row row = rows.getOrDefault(Overview.key(rule), new Overview.Row(rule, 0, 0));
            json.open('{')
                    .member("id", rule.id())
                    .member("category", rule.category().id());
            json.member("severity", rule.severity().id()).shown("summary", rule.summary());
            json.member(
                    "why", RulePage.description(rule).substring(rule.summary().length() + 2));
            json.member("source", rule.source() == null ? "" : rule.source());
            json.member("findings", row.findings()).member("documents", row.documents());
            texts("hits", rule.hits(), json);
            texts("misses", rule.misses(), json);
            json.close('}');
        }
        json.close(']');
    }

    private static void texts(String name, List<String> texts, JsonText json) {
        json.key(name).open('[');
        texts.forEach(json::string);
        json.close(']');
    }
}
