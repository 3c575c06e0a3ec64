package dev.winnow.config;

import dev.winnow.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one configuration; every refusal is an {@link IllegalArgumentException} of one line that names file, line and key. */
final class LayerReader {

    private final KnownRules known;
    private final List<Allowed> allow = new ArrayList<>();

    private LayerReader(KnownRules known) {
        this.known = known;
    }

    /**
     * Reads a configuration.
     *
     * @param name how {@code config show} calls it
     */
    static Layer read(String name, YamlMap top, KnownRules known) {
        return new LayerReader(known).layer(name, top);
    }

    private Layer layer(String name, YamlMap top) {
        RuleSettingReader.Settings rules = RuleSettingReader.read(top, known, Where.ANYWHERE);
        allow.addAll(rules.allow());
        List<RuleSetting.Part> parts = new ArrayList<>();
        for (YamlMap part : top.maps("overrides", ConfigKeys.names(ConfigKeys.PART))) {
            parts.add(part(part));
        }
        for (YamlMap allowed : top.maps("allow", ConfigKeys.names(ConfigKeys.ALLOW))) {
            allowed(allowed);
        }
        Placed<String> baseline = null;
        Placed<Boolean> unused = null;
        if (top.holdsMap("baseline")) {
            YamlMap map = top.map("baseline", ConfigKeys.names(ConfigKeys.BASELINE));
            baseline = map.get("file") == null ? null : new Placed<>(map.text("file"), map.place("file"));
            String word = map.choice("unused", ConfigKeys.UNUSED);
            unused = word == null ? null : new Placed<>(word.equals("fail"), map.place("unused"));
        } else if (top.get("baseline") != null) {
            baseline = new Placed<>(top.text("baseline"), top.place("baseline"));
        }
        return new Layer(name, presets(top), numbers(top), rules.rules(), parts, allow, gate(top), baseline, unused);
    }

    /** The presets that a configuration names. */
    static List<Placed<String>> presets(YamlMap top) {
        List<Placed<String>> presets = new ArrayList<>();
        YamlNode node = top.get("preset");
        if (node instanceof YamlNode.Scalar) {
            top.choice("preset", ConfigKeys.PRESETS);
        }
        for (String preset : top.textOrTexts("preset")) {
            if (!ConfigKeys.PRESETS.contains(preset)) {
                throw top.refuse(
                        "preset", "must be one of " + String.join(", ", ConfigKeys.PRESETS) + ", not '" + preset + "'");
            }
            presets.add(new Placed<>(preset, top.place("preset")));
        }
        return presets;
    }

    private static Layer.Numbers numbers(YamlMap top) {
        Double minimum = top.share("min-confidence");
        Double fix = top.share("fix-confidence");
        Severity failOn = severity(top, "fail-on");
        return new Layer.Numbers(
                minimum == null ? null : new Placed<>(minimum, top.place("min-confidence")),
                fix == null ? null : new Placed<>(fix, top.place("fix-confidence")),
                failOn == null ? null : new Placed<>(failOn, top.place("fail-on")),
                top.get("corpus") == null ? null : new Placed<>(top.flag("corpus"), top.place("corpus")));
    }

    private static @Nullable Severity severity(YamlMap map, String key) {
        String word = map.choice(key, ConfigKeys.SEVERITIES);
        return word == null ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private RuleSetting.Part part(YamlMap map) {
        Where where = where(map);
        if (where.everywhere()) {
            throw map.refuse("overrides", "needs 'paths' or 'sites'; what holds everywhere belongs to 'rules'");
        }
        RuleSettingReader.Settings rules = RuleSettingReader.read(map, known, where);
        allow.addAll(rules.allow());
        return new RuleSetting.Part(where, rules.rules());
    }

    private void allowed(YamlMap map) {
        List<String> texts = map.textOrTexts("text");
        List<String> patterns = map.textOrTexts("pattern");
        if (texts.isEmpty() && patterns.isEmpty()) {
            throw map.refuse("allow", "needs 'text' or 'pattern'");
        }
        map.textOrNull("reason");
        List<String> rules = map.textOrTexts("rules");
        for (String rule : rules) {
            if (!known.knows(rule)) {
                throw map.unknownValue("rules", "rule or category", rule, known.names());
            }
        }
        Where where = where(map);
        for (String text : texts) {
            allow.add(new Allowed(Allowed.plain(text), null, rules, where, map.place("text")));
        }
        for (String pattern : patterns) {
            allow.add(new Allowed(null, pattern(map, pattern), rules, where, map.place("pattern")));
        }
    }

    private static UserPattern pattern(YamlMap map, String pattern) {
        try {
            return UserPattern.of(pattern, false);
        } catch (IllegalArgumentException e) {
            throw map.refuse("pattern", String.valueOf(e.getMessage()));
        }
    }

    /** The documents that a mapping is about. */
    private static Where where(YamlMap map) {
        List<Glob> globs = new ArrayList<>();
        for (String path : map.textOrTexts("paths")) {
            try {
                globs.add(Glob.of(path));
            } catch (IllegalArgumentException e) {
                throw map.refuse("paths", String.valueOf(e.getMessage()));
            }
        }
        List<String> sites = new ArrayList<>();
        for (String site : map.textOrTexts("sites")) {
            if (site.contains("/") || site.isBlank()) {
                throw map.refuse("sites", "must hold hosts like example.com, not '" + site + "'");
            }
            sites.add(site.toLowerCase(Locale.ROOT));
        }
        return new Where(globs, sites);
    }

    private @Nullable GatePolicy gate(YamlMap top) {
        if (top.get("gate") == null) {
            return null;
        }
        YamlMap gate = top.map("gate", ConfigKeys.names(ConfigKeys.GATE));
        int minimum = gate.integer("minimum-documents", 0, 0);
        List<Limit> limits = new ArrayList<>();
        for (YamlMap limit : gate.maps("limits", ConfigKeys.names(ConfigKeys.LIMIT))) {
            limits.add(limit(limit, minimum));
        }
        Double warn = null;
        Double fail = null;
        if (gate.get("rise") != null) {
            YamlMap rise = gate.map("rise", ConfigKeys.names(ConfigKeys.RISES));
            warn = rise(rise, "warn");
            fail = rise(rise, "fail");
        }
        return new GatePolicy(limits, warn, fail);
    }

    private Limit limit(YamlMap map, int minimum) {
        String rule = map.get("rule") == null ? null : map.text("rule");
        if (rule != null && known.rule(rule) == null) {
            throw map.unknownValue("rule", "rule", rule, known.ids());
        }
        Amount warn = amount(map, "warn");
        Amount fail = amount(map, "fail");
        if (warn == null && fail == null) {
            throw map.refuse("limits", "needs 'warn' or 'fail': " + Amount.FORMS);
        }
        return new Limit(
                rule,
                map.choice("category", ConfigKeys.CATEGORIES),
                severity(map, "severity"),
                where(map),
                warn,
                fail,
                map.integer("minimum-documents", minimum, 0),
                map.place(fail == null ? "warn" : "fail"));
    }

    private static @Nullable Amount amount(YamlMap map, String key) {
        YamlNode node = map.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            throw map.wrong(key, node, Amount.FORMS);
        }
        try {
            return Amount.of(scalar.text());
        } catch (IllegalArgumentException e) {
            throw map.refuse(key, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Double rise(YamlMap map, String key) {
        Amount amount = amount(map, key);
        if (amount != null && amount.unit() != Amount.Unit.SHARE && amount.value() > 0) {
            throw map.refuse(key, "must be a share of the documents (1% or 0.01), not '" + amount.source() + "'");
        }
        return amount == null ? null : amount.value();
    }
}
