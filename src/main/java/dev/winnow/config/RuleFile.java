package dev.winnow.config;

import dev.winnow.Category;
import dev.winnow.RuleInfo;
import dev.winnow.Severity;
import dev.winnow.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The form of a rule that is data: one YAML mapping, unknown keys refused. */
public final class RuleFile {

    private static final List<String> KEYS = List.of(
            "id", "category", "severity", "confidence", "summary", "why", "source", "match", "fix", "hits", "misses");

    private static final List<String> MATCH_KEYS =
            List.of("line", "headings", "phrase", "regex", "triggers", "ignore-case", "within");

    private RuleFile() {}

    /**
     * The rule that the YAML describes.
     *
     * @param file how messages name the file
     * @throws IllegalArgumentException naming file, line and key of what is unknown, missing or of the wrong type
     */
    public static PatternRule read(String file, String yaml) {
        return read(file, YamlLibrary.parse(file, yaml), false);
    }

    /** The same for a file that comes with the program: read without the library where that can be done. */
    static PatternRule readBundled(String file, String yaml) {
        YamlNode plain = PlainYaml.parse(yaml);
        return read(file, plain == null ? YamlLibrary.parse(file, yaml) : plain, true);
    }

    private static PatternRule read(String file, YamlNode node, boolean bundled) {
        YamlMap rule = YamlMap.of(file, node, KEYS);
        return new PatternRule(info(rule), matching(rule.map("match", MATCH_KEYS), bundled), mend(rule));
    }

    private static RuleInfo info(YamlMap rule) {
        String id = rule.text("id");
        try {
            RuleInfo.Builder info = RuleInfo.of(
                            id,
                            constant(rule, "category", Category.values()),
                            constant(rule, "severity", Severity.values()))
                    .summary(rule.text("summary"))
                    .why(rule.text("why"))
                    .confidence(rule.number("confidence", 0.9));
            String source = rule.textOrNull("source");
            if (source != null) {
                info.source(source);
            }
            rule.texts("hits").forEach(info::hit);
            rule.texts("misses").forEach(info::miss);
            return info.build();
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).startsWith("Rule '")) {
                throw rule.refuse("id", "'" + id + "': " + e.getMessage());
            }
            throw e;
        }
    }

    private static PatternRule.Matching matching(YamlMap match, boolean bundled) {
        PatternRule.Kind kind = null;
        for (PatternRule.Kind candidate : PatternRule.Kind.values()) {
            if (match.has(key(candidate))) {
                if (kind != null) {
                    throw match.refuse(key(candidate), "must not stand beside '" + key(kind) + "'");
                }
                kind = candidate;
            }
        }
        if (kind == null) {
            throw match.refuse("match", "needs one of line, phrase, regex");
        }
        boolean regex = kind == PatternRule.Kind.REGEX;
        if (!regex && match.has("triggers")) {
            throw match.refuse("triggers", "belongs to 'regex' only");
        }
        if (kind != PatternRule.Kind.LINE && match.has("headings")) {
            throw match.refuse("headings", "belongs to 'line' only");
        }
        boolean ignoreCase = match.flag("ignore-case");
        List<String> headings = match.texts("headings");
        List<String> literals = new ArrayList<>(match.texts(regex ? "triggers" : key(kind)));
        literals.addAll(headings);
        if (literals.isEmpty() && !(regex && !match.has("triggers"))) {
            throw match.refuse(regex ? "triggers" : key(kind), "must not be empty");
        }
        PatternRule.Matching matching = new PatternRule.Matching(
                kind,
                List.copyOf(literals),
                headings,
                ignoreCase,
                regex ? pattern(match, ignoreCase, bundled) : null,
                within(match));
        for (String literal : literals) {
            if (literal.isBlank() || literal.length() > Triggers.MAX_LENGTH) {
                throw match.refuse(
                        regex ? "triggers" : key(kind),
                        "must hold texts of 1 to " + Triggers.MAX_LENGTH + " characters");
            }
        }
        return matching;
    }

    /** Users' patterns run in linear time; those that come with the program are known and may be the JDK's. */
    private static Expression pattern(YamlMap match, boolean ignoreCase, boolean bundled) {
        String source = match.text("regex");
        try {
            // from Java 19 on \b and \w know no letters beyond ASCII unless they are told to
            return bundled
                    ? new BundledPattern(Pattern.compile(
                            source, Pattern.UNICODE_CHARACTER_CLASS | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0)))
                    : UserPattern.of(source, ignoreCase);
        } catch (PatternSyntaxException e) {
            throw match.refuse("regex", "is no regular expression: " + e.getDescription() + " at " + e.getIndex());
        } catch (IllegalArgumentException e) {
            throw match.refuse("regex", String.valueOf(e.getMessage()));
        }
    }

    private static Within within(YamlMap match) {
        String within = match.textOrNull("within");
        try {
            return within == null ? Within.ALL : Within.of(within);
        } catch (IllegalArgumentException e) {
            throw match.refuse("within", String.valueOf(e.getMessage()));
        }
    }

    private static PatternRule.Mend mend(YamlMap rule) {
        if (rule.holdsMap("fix")) {
            return new PatternRule.Mend(
                    false, rule.map("fix", List.of("replace")).text("replace"));
        }
        String fix = rule.text("fix");
        return switch (fix) {
            case "delete line" -> new PatternRule.Mend(true, "");
            case "delete match" -> new PatternRule.Mend(false, "");
            case "none" -> new PatternRule.Mend(false, null);
            default ->
                throw rule.refuse(
                        "fix", "must be delete line, delete match, none or {replace: text}, not '" + fix + "'");
        };
    }

    private static String key(PatternRule.@Nullable Kind kind) {
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(YamlMap rule, String key, E[] all) {
        String name = rule.text(key);
        for (E constant : all) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw rule.refuse(
                key, "must be one of " + Arrays.toString(all).toLowerCase(Locale.ROOT) + ", not '" + name + "'");
    }
}
