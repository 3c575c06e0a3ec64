package dev.winnow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs rules over documents.
 *
 * <p>Immutable, shared between threads.
 */
public final class Winnow {

    /** Findings of one document beyond this number are replaced by one that says so. */
    public static final int MAX_FINDINGS = 10_000;

    /** What the engine itself reports when a document has more than {@link #MAX_FINDINGS} findings. */
    public static final RuleInfo TOO_MANY_FINDINGS = RuleInfo.of(
                    "too-many-findings", Category.STRUCTURE, Severity.WARNING)
            .summary("More findings in one document than are reported")
            .why(
                    "A document with ten thousand findings is not an article; the list is cut so that the report stays readable.")
            .withoutExamples()
            .build();

    private final List<Rule> rules;
    private final List<Triggers> triggers;
    private final TriggerIndex index;

    /** The triggers of the rules that leave keys in the first pass; those of the others would only cost it time. */
    private final TriggerIndex sketchIndex;

    /** By number, whether the rule wants every text. */
    private final boolean[] always;

    private final double minConfidence;
    private final boolean gated;

    private Winnow(List<Rule> rules, double minConfidence, boolean gated) {
        this.rules = List.copyOf(rules);
        this.triggers = rules.stream().map(Rule::triggers).toList();
        this.index = new TriggerIndex(triggers);
        this.sketchIndex = comparesDocuments() ? new TriggerIndex(sketchTriggers()) : index;
        this.always = new boolean[rules.size()];
        for (int i = 0; i < always.length; i++) {
            always[i] = !gated || triggers.get(i).literals().isEmpty();
        }
        this.minConfidence = minConfidence;
        this.gated = gated;
    }

    /**
     * An engine that runs the rules and reports everything they find.
     *
     * @throws IllegalArgumentException if two rules have the same id
     */
    public static Winnow with(List<? extends Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.info().id())) {
                throw new IllegalArgumentException(
                        "Two rules have the id '" + rule.info().id() + "'");
            }
        }
        return new Winnow(List.copyOf(rules), 0, true);
    }

    /** The same engine, silent about findings below the confidence. */
    public Winnow withMinConfidence(double confidence) {
        return new Winnow(rules, confidence, gated);
    }

    /**
     * The same engine without its shared search: every rule is called on every text, and its triggers are looked for one by one. Slow, for
     * tests: the answers must be the same.
     */
    public Winnow ignoringTriggers() {
        return new Winnow(rules, minConfidence, false);
    }

    public List<Rule> rules() {
        return rules;
    }

    private List<Triggers> sketchTriggers() {
        return rules.stream()
                .map(rule -> rule.info().corpus() ? rule.triggers() : Triggers.EVERY_TEXT)
                .toList();
    }

    /** Whether any rule compares documents, so that a first pass is worth its time. */
    public boolean comparesDocuments() {
        return rules.stream().anyMatch(rule -> rule.info().corpus());
    }

    /** What is found in the document alone, in {@link Finding#REPORT_ORDER}; a rule that throws makes this throw. */
    public List<Finding> check(Document document) {
        Checked checked = check(document, Census.NONE);
        if (!checked.failures().isEmpty()) {
            throw checked.failures().get(0).cause();
        }
        return checked.findings();
    }

    /** What is found in the document as one of a corpus; a rule that throws is reported in {@link Checked#failures()}. */
    public Checked check(Document document, Census census) {
        View view = view(document, census, index);
        List<Finding> found = new ArrayList<>();
        List<RuleFailure> failures = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (mayFire(i, view)) {
                Findings out = new Findings(rule.info(), document.text().length());
                try {
                    rule.check(view, out);
                    if (!out.found().isEmpty()) {
                        found.addAll(out.found());
                    }
                } catch (RuntimeException e) {
                    failures.add(new RuleFailure(rule.info().id(), document.id(), e));
                }
            }
        }
        found.removeIf(finding -> finding.confidence() < minConfidence);
        found.sort(Finding.REPORT_ORDER);
        return new Checked(document, found, failures);
    }

    /** What the corpus rules want to remember of the document when they see the others; one that throws is in {@link Sketched#failures()}. */
    public Sketched sketch(Document document) {
        View view = view(document, Census.NONE, sketchIndex);
        Sketched sketched = new Sketched(document.id());
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.info().corpus() && mayFire(i, view)) {
                try {
                    rule.sketch(view, sketched.of(rule.info()));
                } catch (RuntimeException e) {
                    sketched.failed(new RuleFailure(rule.info().id(), document.id(), e));
                }
            }
        }
        return sketched;
    }

    /** The census of the documents, for {@link #check(Document, Census)}. */
    public Census census(Iterable<Document> corpus) {
        CensusBuilder builder = new CensusBuilder();
        corpus.forEach(document -> builder.add(sketch(document)));
        return builder.build();
    }

    /** The first {@link #MAX_FINDINGS} findings and, if there are more, one that says so; what a report shows of a document. */
    public static List<Finding> limited(List<Finding> found) {
        if (found.size() <= MAX_FINDINGS) {
            return found;
        }
        List<Finding> kept = new ArrayList<>(found.subList(0, MAX_FINDINGS));
        String message =
                "Only the first " + MAX_FINDINGS + " of " + found.size() + " findings of this document are reported";
        Span place = found.get(MAX_FINDINGS).span();
        kept.add(new Finding(TOO_MANY_FINDINGS, 1, new Span(place.start(), place.start()), message, List.of(), null));
        kept.sort(Finding.REPORT_ORDER);
        return kept;
    }

    private View view(Document document, Census census, TriggerIndex index) {
        View view = new Scanner(index, rules.size(), document.text()).view(document, rules, census);
        return gated ? view : view.withHits(searched(document.text()));
    }

    private Map<String, Hits> searched(String text) {
        Map<String, Hits> hits = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            hits.put(rules.get(i).info().id(), LiteralSearch.hits(triggers.get(i), text));
        }
        return hits;
    }

    private boolean mayFire(int rule, View view) {
        return always[rule] || !view.hits(rules.get(rule)).isEmpty();
    }
}
