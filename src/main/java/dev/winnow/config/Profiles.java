package dev.winnow.config;

import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Winnow;
import dev.winnow.text.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The engines of a configuration: one for each set of overrides that some document meets. Shared between threads. */
public final class Profiles {

    private final Configuration configuration;
    private final Selection selection;
    private final List<Rule> rules;
    private final List<RuleSetting.Part> parts = new ArrayList<>();
    private final List<Allowed> allowed = new ArrayList<>();
    private final boolean corpus;
    private final double minConfidence;
    private final Path folder;
    private final Map<BitSet, Profile> profiles = new ConcurrentHashMap<>();
    private final Profile base;

    /**
     * The engines of a configuration.
     *
     * @throws ConfigurationException if an option's value or a rule's name makes no sense
     */
    public Profiles(Configuration configuration, Selection selection) {
        this.configuration = configuration;
        this.selection = selection;
        this.rules = configuration.rules(Settings.DEFAULTS);
        this.folder = configuration.folder();
        for (Layer layer : configuration.layers()) {
            parts.addAll(layer.parts());
            allowed.addAll(layer.allow());
        }
        selection.select().forEach(this::require);
        selection.ignore().forEach(this::require);
        Boolean compared = selection.corpus();
        this.corpus = compared == null ? configuration.corpus().value() : compared;
        Double least = selection.minConfidence();
        this.minConfidence = least == null ? configuration.minConfidence().value() : least;
        this.base = profile(new BitSet());
        profiles.put(new BitSet(), base);
        for (int i = 0; i < parts.size(); i++) {
            profile(bit(i)); // an option's wrong value is told before anything is read
        }
    }

    /** One engine and the severities that differ from the rules' own. */
    private record Profile(Winnow winnow, Map<String, RuleInfo> changed) {}

    /** The engine for a document that no override names. */
    public Winnow base() {
        return base.winnow();
    }

    /** Findings below it are not reported. */
    public double minConfidence() {
        return minConfidence;
    }

    /** Whether any document may be compared with others. */
    public boolean comparesDocuments() {
        return corpus && (base.winnow().comparesDocuments() || !parts.isEmpty());
    }

    /** The engine for a document in the file. */
    public Winnow winnow(String path, Document document) {
        if (parts.isEmpty() && allowed.isEmpty() && base.changed().isEmpty()) {
            return base.winnow();
        }
        String relative = relative(path);
        String site = Where.site(document.meta().getOrDefault("url", ""));
        BitSet met = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            met.set(i, parts.get(i).where().matches(relative, site));
        }
        Profile profile = met.isEmpty() ? base : profiles.computeIfAbsent(met, this::profile);
        if (allowed.isEmpty() && profile.changed().isEmpty()) {
            return profile.winnow();
        }
        return profile.winnow().reviewedBy((checked, finding) -> {
            Finding made = changed(profile, finding);
            return isAllowed(checked, made, relative, site) ? null : made;
        });
    }

    /** The path as patterns see it: relative to the configuration's folder where it lies below, with {@code /} between its parts. */
    public String relative(String path) {
        try {
            Path absolute = Path.of(path).toAbsolutePath().normalize();
            String shown =
                    absolute.startsWith(folder) ? folder.relativize(absolute).toString() : path;
            return shown.replace('\\', '/');
        } catch (InvalidPathException e) {
            return path;
        }
    }

    /**
     * Whether a run with these engines can tell that a finding of the rule no longer occurs: rules that the command line leaves out cannot be
     * judged, and neither can those that compare documents when some were left out.
     */
    public boolean judges(String rule, boolean everyDocument) {
        RuleInfo info = new KnownRules(rules).rule(rule);
        if (info == null) {
            return selection.select().isEmpty();
        }
        boolean named = selection.select().isEmpty() || Selection.names(selection.select(), info);
        boolean compared = !info.corpus() || everyDocument && corpus;
        return named && compared && !Selection.names(selection.ignore(), info);
    }

    /** The state of every rule for documents that no override names, by id. */
    Map<String, RuleState> states() {
        return states(new BitSet());
    }

    List<Rule> rules() {
        return rules;
    }

    private Map<String, RuleState> states(BitSet met) {
        Map<String, RuleState> states = new LinkedHashMap<>();
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            RuleState state = RuleState.of(info);
            for (Layer layer : configuration.layers()) {
                state = after(state, info, layer.rules());
            }
            state = selection.of(info, state);
            for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
                state = after(state, info, parts.get(i).rules());
            }
            states.put(info.id(), selection.within(info, state));
        }
        return states;
    }

    private static RuleState after(RuleState before, RuleInfo info, List<RuleSetting> settings) {
        RuleState state = before;
        for (RuleSetting setting : settings) {
            if (setting.name().equals(info.id())
                    || setting.name().equals(info.category().id())) {
                state = state.with(setting);
            }
        }
        return state;
    }

    private Profile profile(BitSet met) {
        Map<String, RuleState> states = states(met);
        List<Rule> chosen = new ArrayList<>();
        Map<String, RuleInfo> changed = new HashMap<>();
        for (Rule rule : made(states)) {
            RuleInfo info = rule.info();
            RuleState state = states.get(info.id());
            if (state == null || !state.on().value() || !corpus && info.corpus()) {
                continue;
            }
            chosen.add(rule);
            Severity severity = state.severity().value();
            if (severity != info.severity()) {
                changed.put(info.id(), info.withSeverity(severity));
            }
        }
        return new Profile(Winnow.with(chosen).withMinConfidence(minConfidence), changed);
    }

    /** The rules with the options of their states; new ones only where there is an option. */
    private List<Rule> made(Map<String, RuleState> states) {
        Map<String, Map<String, Object>> options = new HashMap<>();
        states.forEach((id, state) -> {
            Map<String, Object> values = new HashMap<>();
            state.options().forEach((name, placed) -> values.put(name, placed.value()));
            if (!values.isEmpty()) {
                options.put(id, values);
            }
        });
        if (options.isEmpty()) {
            return rules;
        }
        try {
            return tried(options);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(culprit(states, options) + e.getMessage());
        }
    }

    /** New rules; some refuse a value when they are made, some when they are asked for their triggers. */
    private List<Rule> tried(Map<String, Map<String, Object>> options) {
        List<Rule> made = configuration.rules(Settings.of(options));
        made.forEach(Rule::triggers);
        return made;
    }

    /** Where the option stands that a rule refuses: each rule with options is tried alone. */
    private String culprit(Map<String, RuleState> states, Map<String, Map<String, Object>> options) {
        for (Map.Entry<String, Map<String, Object>> one : options.entrySet()) {
            try {
                tried(Map.of(one.getKey(), one.getValue()));
            } catch (IllegalArgumentException e) {
                RuleState state = states.get(one.getKey());
                String place = state == null
                        ? ""
                        : state.options().values().iterator().next().from() + ": ";
                return place + "rule '" + one.getKey() + "': ";
            }
        }
        return "";
    }

    private static Finding changed(Profile profile, Finding finding) {
        RuleInfo info = profile.changed().get(finding.rule().id());
        return info == null
                ? finding
                : new Finding(
                        info,
                        finding.confidence(),
                        finding.span(),
                        finding.message(),
                        finding.related(),
                        finding.fix());
    }

    private boolean isAllowed(Document document, @Nullable Finding finding, String path, String site) {
        if (finding == null) {
            return false;
        }
        for (Allowed one : allowed) {
            if (one.matches(document, finding) && one.where().matches(path, site)) {
                return true;
            }
        }
        return false;
    }

    private void require(String name) {
        List<String> known = new KnownRules(rules).names();
        if (!known.contains(name)) {
            throw new ConfigurationException(
                    "no rule or category '" + name + "'" + Nearest.hint(name, known) + " ('winnow rules' lists them)");
        }
    }

    private static BitSet bit(int i) {
        BitSet set = new BitSet();
        set.set(i);
        return set;
    }
}
