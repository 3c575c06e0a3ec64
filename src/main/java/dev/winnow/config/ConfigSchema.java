package dev.winnow.config;

import dev.winnow.Category;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of {@code winnow.yml}, made from the reader's own keys and from every rule's options. */
public final class ConfigSchema {

    /** Where the published schema lies among the resources. */
    public static final String RESOURCE = "/dev/winnow/winnow.schema.json";

    private static final Map<String, Object> STATE = Map.of("$ref", "#/$defs/state");

    private ConfigSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Winnow configuration");
        schema.put("description", "winnow.yml: which rules run on scraped texts, and when a run fails.");
        schema.putAll(ConfigKeys.object(ConfigKeys.TOP));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("state", ordered("description", "off, on, or on with a severity.", "enum", ConfigKeys.STATES));
        definitions.put(
                "rule",
                ordered("type", "string", "description", "A rule's id.", "pattern", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
        definitions.put(
                "allow",
                ordered(
                        "description",
                        "Texts that are no findings of it.",
                        "anyOf",
                        List.of(
                                Map.of("type", "string"),
                                ordered("type", "array", "items", Map.of("type", "string")))));
        definitions.put("setting", setting(List.of()));
        definitions.put("rules", rules());
        schema.put("$defs", definitions);
        return JsonTree.write(schema);
    }

    private static Map<String, Object> rules() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            properties.put(category.id(), described("All rules of the category.", List.of()));
        }
        RuleSets.standard(Settings.DEFAULTS).stream()
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::id))
                .forEach(info -> properties.put(info.id(), described(info.summary() + ".", info.options())));
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("type", List.of("object", "null"));
        rules.put("properties", properties);
        rules.put("additionalProperties", described("A rule of your own.", List.of()));
        return rules;
    }

    /** What may stand behind a rule with the options, which most have none of. */
    private static Map<String, Object> described(String meaning, List<RuleInfo.Option> options) {
        Map<String, Object> schema = ordered("description", meaning);
        schema.putAll(options.isEmpty() ? Map.of("$ref", "#/$defs/setting") : setting(options));
        return schema;
    }

    private static Map<String, Object> setting(List<RuleInfo.Option> options) {
        Map<String, Object> properties = ordered("severity", STATE, "allow", Map.of("$ref", "#/$defs/allow"));
        options.forEach(option -> properties.put(option.name(), option(option)));
        Map<String, Object> map = ordered("type", "object", "properties", properties, "additionalProperties", false);
        return ordered("anyOf", List.of(STATE, Map.of("type", "null"), map));
    }

    private static Map<String, Object> option(RuleInfo.Option option) {
        Object value = option.value();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", option.meaning());
        if (value instanceof List) {
            schema.put("type", List.of("array", "null"));
            schema.put("items", Map.of("type", "string"));
        } else {
            String type = value instanceof Integer
                    ? "integer"
                    : value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "string";
            schema.put("type", List.of(type, "null"));
            schema.put("default", value);
        }
        return schema;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }
}
