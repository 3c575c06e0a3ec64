package dev.winnow.config;

import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.text.JsonStrings;
import dev.winnow.text.Unseen;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The effective configuration as YAML, with a comment behind every value that says where it comes from. */
public final class ConfigText {

    private static final int COLUMN = 44;

    private final StringBuilder out = new StringBuilder();

    private ConfigText() {}

    /** The text, which is a configuration itself. */
    public static String of(Configuration configuration, Profiles profiles) {
        ConfigText text = new ConfigText();
        text.head(configuration);
        text.rules(profiles);
        text.overrides(configuration);
        text.allowed(configuration);
        text.gate(configuration);
        return text.out.toString();
    }

    private void head(Configuration configuration) {
        out.append("# ")
                .append(configuration.file() == null ? "no configuration" : shown(configuration))
                .append('\n');
        for (Layer layer : configuration.layers()) {
            if (!layer.presets().isEmpty()) {
                line(
                        "preset: ["
                                + String.join(
                                        ", ",
                                        layer.presets().stream()
                                                .map(Placed::value)
                                                .toList()) + "]",
                        layer.presets().get(0).from());
            }
        }
        placed("min-confidence: ", configuration.minConfidence());
        placed("fix-confidence: ", configuration.fixConfidence());
        placed("corpus: ", configuration.corpus());
        Placed<Severity> failOn = configuration.failOn();
        if (failOn != null) {
            line("fail-on: " + failOn.value().id(), failOn.from());
        } else if (configuration.gate().limits().isEmpty()) {
            line("fail-on: warning", RuleState.DEFAULT);
        } else {
            out.append("# fail-on: nothing, the gate's limits decide\n");
        }
    }

    private static String shown(Configuration configuration) {
        Path file = configuration.file();
        return file == null ? "" : ConfigurationReader.shown(file);
    }

    private void placed(String key, Placed<?> placed) {
        line(key + placed.value(), placed.from());
    }

    private void rules(Profiles profiles) {
        out.append("rules:\n");
        Map<String, RuleState> states = profiles.states();
        for (Rule rule : profiles.rules()) {
            RuleInfo info = rule.info();
            RuleState state = states.get(info.id());
            if (state != null) {
                rule(info, state);
            }
        }
    }

    private void rule(RuleInfo info, RuleState state) {
        Placed<?> severity = state.severity();
        String word = state.on().value() ? state.severity().value().id() : "off";
        String from = !state.on().value() || state.severity().from().equals(RuleState.DEFAULT)
                ? state.on().from()
                : severity.from();
        if (info.options().isEmpty()) {
            line("  " + info.id() + ": " + word, from);
            return;
        }
        line("  " + info.id() + ":", "");
        line("    severity: " + word, from);
        for (RuleInfo.Option option : info.options()) {
            Placed<Object> given = state.options().get(option.name());
            line(
                    "    " + option.name() + ": " + value(given == null ? option.value() : given.value()),
                    given == null ? RuleState.DEFAULT : given.from());
        }
    }

    private void overrides(Configuration configuration) {
        boolean any =
                configuration.layers().stream().anyMatch(layer -> !layer.parts().isEmpty());
        out.append(any ? "overrides:\n" : "");
        for (Layer layer : configuration.layers()) {
            for (RuleSetting.Part part : layer.parts()) {
                where("  - ", part.where(), layer.name());
                out.append("    rules:\n");
                part.rules().forEach(this::setting);
            }
        }
    }

    private void setting(RuleSetting setting) {
        line("      " + setting.name() + ":", "");
        Placed<Boolean> on = setting.on();
        if (on != null) {
            Placed<?> severity = setting.severity();
            line(
                    "        severity: "
                            + (severity == null
                                    ? on.value() ? "on" : "off"
                                    : String.valueOf(severity.value()).toLowerCase(Locale.ROOT)),
                    on.from());
        }
        setting.options().forEach((name, value) -> line("        " + name + ": " + value(value.value()), value.from()));
    }

    private void allowed(Configuration configuration) {
        boolean any =
                configuration.layers().stream().anyMatch(layer -> !layer.allow().isEmpty());
        out.append(any ? "allow:\n" : "");
        for (Layer layer : configuration.layers()) {
            for (Allowed one : layer.allow()) {
                String text = one.text();
                line(
                        text == null
                                ? "  - pattern: " + quoted(String.valueOf(one.pattern()))
                                : "  - text: " + quoted(text),
                        one.from());
                if (!one.rules().isEmpty()) {
                    out.append("    rules: ").append(value(one.rules())).append('\n');
                }
                where("    ", one.where(), "");
            }
        }
    }

    private void gate(Configuration configuration) {
        GatePolicy gate = configuration.gate();
        if (!gate.limits().isEmpty()) {
            out.append("gate:\n  limits:\n");
        }
        for (Limit limit : gate.limits()) {
            line("    - fail: " + (limit.fail() == null ? "null" : limit.fail().source()), limit.from());
            part("warn", limit.warn() == null ? null : limit.warn().source());
            part("rule", limit.rule());
            part("category", limit.category());
            part("severity", limit.severity() == null ? null : limit.severity().id());
            part("minimum-documents", limit.minimumDocuments() == 0 ? null : String.valueOf(limit.minimumDocuments()));
            where("      ", limit.where(), "");
        }
        Path baseline = configuration.baseline();
        if (baseline != null) {
            out.append("baseline:\n  file: ")
                    .append(quoted(ConfigurationReader.shown(baseline)))
                    .append('\n');
            line(
                    "  unused: " + (configuration.failOnUnused().value() ? "fail" : "ignore"),
                    configuration.failOnUnused().from());
        }
    }

    private void part(String key, @Nullable String value) {
        if (value != null) {
            out.append("      ").append(key).append(": ").append(value).append('\n');
        }
    }

    private void where(String before, Where where, String from) {
        String start = before;
        if (!where.paths().isEmpty()) {
            line(
                    start + "paths: "
                            + value(where.paths().stream().map(Glob::toString).toList()),
                    from);
            start = " ".repeat(before.length());
        }
        if (!where.sites().isEmpty()) {
            line(start + "sites: " + value(where.sites()), start.equals(before) ? from : "");
        }
    }

    private void line(String text, String from) {
        out.append(text);
        if (!from.isEmpty()) {
            out.append(" ".repeat(Math.max(2, COLUMN - text.length())))
                    .append("# ")
                    .append(from);
        }
        out.append('\n');
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return "["
                    + String.join(
                            ", ",
                            list.stream()
                                    .map(one -> quoted(String.valueOf(one)))
                                    .toList()) + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        boolean unseen = !Unseen.escaped(text).equals(text); // a terminal would show another text
        JsonStrings.quote(text, unseen, quoted);
        return quoted.toString();
    }
}
