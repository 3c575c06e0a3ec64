package dev.winnow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a rule; command line, manual and tests read it here and nowhere else.
 *
 * <p>Immutable, shared between threads.
 */
public final class RuleInfo {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String id;
    private final Category category;
    private final Severity severity;
    private final String summary;
    private final String why;
    private final @Nullable String source;
    private final double confidence;
    private final boolean corpus;
    private final String census;
    private final boolean enabled;
    private final boolean startsDocument;
    private final List<Option> options;
    private final List<String> hits;
    private final List<String> misses;

    private RuleInfo(Builder builder) {
        this.id = builder.id;
        this.category = builder.category;
        this.severity = builder.severity;
        this.summary = builder.summary;
        this.why = builder.why;
        this.source = builder.source;
        this.confidence = builder.confidence;
        this.corpus = builder.corpus;
        this.census = builder.census;
        this.enabled = builder.enabled;
        this.startsDocument = builder.startsDocument;
        this.options = List.copyOf(builder.options);
        this.hits = List.copyOf(builder.hits);
        this.misses = List.copyOf(builder.misses);
    }

    private RuleInfo(RuleInfo other, Severity severity) {
        this.id = other.id;
        this.category = other.category;
        this.severity = severity;
        this.summary = other.summary;
        this.why = other.why;
        this.source = other.source;
        this.confidence = other.confidence;
        this.corpus = other.corpus;
        this.census = other.census;
        this.enabled = other.enabled;
        this.startsDocument = other.startsDocument;
        this.options = other.options;
        this.hits = other.hits;
        this.misses = other.misses;
    }

    /** The same rule, of another severity. */
    public RuleInfo withSeverity(Severity other) {
        return other == severity ? this : new RuleInfo(this, other);
    }

    /**
     * A setting of a rule.
     *
     * @param name in kebab case
     * @param value the default: a String, Integer, Double, Boolean or List of String; users' values have the same type
     * @param meaning one phrase
     */
    public record Option(String name, Object value, String meaning) {}

    /** Begins the description of a rule; {@code id} is kebab case and names the damage. */
    public static Builder of(String id, Category category, Severity severity) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Rule id '" + id + "' must be kebab case");
        }
        return new Builder(id, category, severity);
    }

    public String id() {
        return id;
    }

    public Category category() {
        return category;
    }

    public Severity severity() {
        return severity;
    }

    /** One phrase that names the damage. */
    public String summary() {
        return summary;
    }

    /** How the damage comes about and what it spoils. */
    public String why() {
        return why;
    }

    /** Where the algorithm and its numbers come from, or null when they are the rule's own. */
    public @Nullable String source() {
        return source;
    }

    /** How sure a finding of this rule is unless it says otherwise, 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** Whether the rule compares documents. */
    public boolean corpus() {
        return corpus;
    }

    /** Under what name the rule's keys stand in the census: rules that give one name see each other's. */
    String census() {
        return census;
    }

    /** Whether the rule runs when nobody selects it. */
    public boolean enabled() {
        return enabled;
    }

    /** Whether another document begins where a finding of this rule begins, so that {@code clean --split} cuts there. */
    public boolean startsDocument() {
        return startsDocument;
    }

    public List<Option> options() {
        return options;
    }

    /** Texts in the notation of {@link Marked} in which the rule finds exactly the marked spans. */
    public List<String> hits() {
        return hits;
    }

    /** Texts that look like the damage and are none. */
    public List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects the description of one rule; used by one thread. */
    public static final class Builder {

        private final String id;
        private final Category category;
        private final Severity severity;
        private String summary = "";
        private String why = "";
        private @Nullable String source;
        private double confidence = 0.9;
        private boolean corpus;
        private String census;
        private boolean enabled = true;
        private boolean startsDocument;
        private boolean exemplified = true;
        private final List<Option> options = new ArrayList<>();
        private final List<String> hits = new ArrayList<>();
        private final List<String> misses = new ArrayList<>();

        private Builder(String id, Category category, Severity severity) {
            this.id = id;
            this.category = category;
            this.severity = severity;
            this.census = id;
        }

        public Builder summary(String phrase) {
            this.summary = phrase.strip();
            return this;
        }

        /** Line breaks inside a paragraph are no more than blanks. */
        public Builder why(String text) {
            this.why = text.strip();
            return this;
        }

        public Builder source(String text) {
            this.source = text.strip();
            return this;
        }

        public Builder confidence(double value) {
            this.confidence = value;
            return this;
        }

        public Builder option(String name, Object value, String meaning) {
            options.add(new Option(name, value, meaning));
            return this;
        }

        /** Marked text; a rule that compares documents shows its hits as fixtures instead. */
        public Builder hit(String marked) {
            hits.add(marked);
            return this;
        }

        public Builder miss(String text) {
            misses.add(text);
            return this;
        }

        /** The rule compares documents. */
        public Builder corpus() {
            this.corpus = true;
            return this;
        }

        /**
         * The rule compares documents by the same keys as other rules of its package: each of them leaves all of the keys, and a key that is
         * left twice is kept once.
         *
         * @param keys the name under which they leave them
         */
        public Builder corpusSharing(String keys) {
            this.census = keys;
            return corpus();
        }

        /** The rule runs only when somebody selects it. */
        public Builder offByDefault() {
            this.enabled = false;
            return this;
        }

        /** A finding begins another document. */
        public Builder startsDocument() {
            this.startsDocument = true;
            return this;
        }

        /** The engine reports it, and no text that fits on a page could show it. */
        Builder withoutExamples() {
            this.exemplified = false;
            return this;
        }

        /**
         * The finished description.
         *
         * @throws IllegalArgumentException naming what is missing
         */
        public RuleInfo build() {
            require(!summary.isEmpty() && !summary.endsWith("."), "a summary without a full stop");
            require(!why.isEmpty(), "a why");
            require(confidence > 0 && confidence <= 1, "a confidence above 0 and up to 1");
            require(corpus || !exemplified || !hits.isEmpty(), "a hit");
            require(!exemplified || !misses.isEmpty(), "a miss");
            return new RuleInfo(this);
        }

        private void require(boolean holds, String what) {
            if (!holds) {
                throw new IllegalArgumentException("Rule '" + id + "' needs " + what);
            }
        }
    }
}
