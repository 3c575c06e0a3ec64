package dev.winnow.config;

import java.util.List;

/** Configurations that make no sense, and what has to be said of them. */
final class BadConfigurations {

    private BadConfigurations() {}

    /**
     * A configuration.
     *
     * @param message what stands behind the file's name
     * @param schema whether the schema refuses it too; it knows neither users' rules nor what needs more than one value
     */
    record Bad(String yaml, String message, boolean schema) {}

    static final List<Bad> ALL = List.of(
            new Bad(
                    "preset: newz",
                    ":1: 'preset' must be one of news, web, forum, technical, strict, not 'newz'; did you mean 'news'?",
                    true),
            new Bad(
                    "preset: [news, x]",
                    ":1: 'preset' must be one of news, web, forum, technical, strict, not 'x'",
                    true),
            new Bad("presets: news", ":1: unknown key 'presets'; did you mean 'preset'?", true),
            new Bad(
                    "# a\n\nrules:\n  glued-feilds: off",
                    ":4: unknown rule or category 'glued-feilds'; did you mean 'glued-fields'?",
                    false),
            new Bad(
                    "rules:\n  glued-fields: of",
                    ":2: 'glued-fields' must be one of off, on, info, warning, error, not 'of'; did you mean",
                    true),
            new Bad(
                    "rules:\n  glued-fields: true",
                    ":2: 'glued-fields' must be one of off, on, info, warning, error, not 'true'",
                    true),
            new Bad(
                    "rules:\n  glued-fields: [off]",
                    ":2: 'glued-fields' must be one of off, on, info, warning, error, or a mapping, not a list",
                    true),
            new Bad(
                    "rules:\n  glued-fields:\n    lables: [a]",
                    ":3: unknown key 'lables'; did you mean 'labels'?",
                    true),
            new Bad("rules:\n  glued-fields:\n    labels: a", ":3: 'labels' must be a list of texts, not 'a'", true),
            new Bad(
                    "rules:\n  glued-fields:\n    labels: [1]",
                    ":3: 'labels' must be text (a number, true or null needs quotation marks to be one), not '1'",
                    true),
            new Bad(
                    "rules:\n  glued-fields:\n    severity: fatal",
                    ":3: 'severity' must be one of off, on, info, warning, error, not 'fatal'",
                    true),
            new Bad("rules:\n  contradicted-date:\n    days: 3.5", ":3: 'days' must be a whole number", true),
            new Bad("rules:\n  contradicted-date:\n    share: much", ":3: 'share' must be a number, not 'much'", true),
            new Bad(
                    "rules:\n  structure:\n    labels: [a]",
                    ":3: unknown key 'labels' (known are severity, allow)",
                    true),
            new Bad("rules: off", ":1: 'rules' must be a mapping, not 'off'", true),
            new Bad("rules: [glued-fields]", ":1: 'rules' must be a mapping, not a list", true),
            new Bad("min-confidence: 2", ":1: 'min-confidence' must be a number from 0 to 1, not '2'", true),
            new Bad("min-confidence: high", ":1: 'min-confidence' must be a number, not 'high'", true),
            new Bad("min-confidence: .inf", ":1: 'min-confidence' must be a decimal number, not '.inf'", false),
            new Bad("fail-on: fatal", ":1: 'fail-on' must be one of info, warning, error, not 'fatal'", true),
            new Bad("corpus: no", ":1: 'corpus' must be true or false, not 'no'", true),
            new Bad("overrides:\n  - rules: {structure: off}", "needs 'paths' or 'sites'", false),
            new Bad("overrides:\n  - path: a\n", ":2: unknown key 'path'; did you mean 'paths'?", true),
            new Bad("overrides:\n  paths: a\n", ":2: 'overrides' must be a list of mappings", true),
            new Bad("overrides:\n  - paths: 'a['\n", ":2: 'paths' is no path pattern: 'a['", false),
            new Bad(
                    "overrides:\n  - sites: https://a.example/\n",
                    ":2: 'sites' must hold hosts like example.com",
                    false),
            new Bad("overrides:\n  - paths: a\n    rules:\n      x: off\n", ":4: unknown rule or category 'x'", false),
            new Bad("allow:\n  - txt: a\n", ":2: unknown key 'txt'; did you mean 'text'?", true),
            new Bad("allow:\n  - reason: a\n", "needs 'text' or 'pattern'", false),
            new Bad(
                    "allow:\n  - pattern: '('\n",
                    ":2: 'pattern' is no regular expression of RE2: missing closing )",
                    false),
            new Bad(
                    "allow:\n  - text: a\n    rules: [datess]\n",
                    ":3: 'rules': unknown rule or category 'datess'; did you mean 'date'?",
                    false),
            new Bad("gate: {limit: []}", ":1: unknown key 'limit'; did you mean 'limits'?", true),
            new Bad(
                    "gate:\n  limits:\n    - fail: many\n",
                    ":3: 'fail' must be a count (20), a share of the documents",
                    true),
            new Bad("gate:\n  limits:\n    - fail: 120%\n", ":3: 'fail' must be a count", false),
            new Bad("gate:\n  limits:\n    - fail: -1\n", ":3: 'fail' must be a count", true),
            new Bad("gate:\n  limits:\n    - category: dates\n      fail: 1\n", ":3: 'category' must be one of", true),
            new Bad("gate:\n  limits:\n    - rule: glued\n      fail: 1\n", ":3: 'rule': unknown rule 'glued'", false),
            new Bad("gate:\n  limits:\n    - rule: glued-fields\n", "needs 'warn' or 'fail'", false),
            new Bad(
                    "gate:\n  minimum-documents: -3\n",
                    ":2: 'minimum-documents' must be a whole number from 0, not '-3'",
                    true),
            new Bad("gate:\n  rise: {fail: 3}\n", ":2: 'fail' must be a share of the documents", true),
            new Bad("baseline: 3", ":1: 'baseline' must be text", true),
            new Bad("baseline: {path: a}", ":1: unknown key 'path' (known are file, unused)", true),
            new Bad("baseline: {unused: warn}", ":1: 'unused' must be one of fail, ignore, not 'warn'", true),
            new Bad("own-rules: nowhere/", ":1: 'own-rules' names 'nowhere/', which is no file or folder", false),
            new Bad("- preset: news", ":1: must be a mapping with the keys preset", true),
            new Bad("just a text", ":1: must be a mapping with the keys preset", true),
            new Bad("rules: {}\nrules: {}", ":2: key 'rules' stands twice", false),
            new Bad("rules:\n\tglued-fields: off", ":2: not YAML", false),
            new Bad("preset: [news", "not YAML", false),
            new Bad("preset: news\n---\npreset: web", "not YAML", false),
            new Bad("a: &x [*x]", "not YAML", false),
            new Bad("? [a]\n: b", "a key must be text", false),
            new Bad("[".repeat(100_000), "nested too deep", false),
            new Bad("# " + "x".repeat(1 << 20), ": is larger than 1048576 bytes", false));
}
