package dev.winnow.cli;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Severity;
import dev.winnow.config.Where;
import dev.winnow.io.EntryReader;
import dev.winnow.report.Reported;
import dev.winnow.text.Unseen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code winnow init}: looks at a folder and writes a commented configuration for it. */
final class InitCommand {

    /** What names the file, the plain one first. */
    private static final List<String> NAMES = List.of("winnow.yml", ".winnow.yml");

    /** From this share of documents with a byline, a date line or an agency's credit on, they are taken for news. A guess. */
    private static final double NEWS = 0.2;

    private static final Set<String> NEWS_RULES =
            Set.of("byline", "date-line", "wire-credit", "contradicted-date", "photo-credit", "photo-caption");

    private final Console console;
    private final ParseResult result;
    private final String folder;
    private final Map<String, Seen> rules = new TreeMap<>();
    private final Map<String, Integer> sites = new TreeMap<>();
    private final Map<Severity, Integer> severities = new TreeMap<>();
    private int documents;
    private int pages;
    private int news;

    private InitCommand(Console console, ParseResult result, String folder) {
        this.console = console;
        this.result = result;
        this.folder = folder;
    }

    /** Findings of a rule. */
    private static final class Seen {
        private int findings;
        private int documents;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        InputOptions.declare(spec, "0..1");
        RunOptions.declare(spec);
        Options.help(
                spec,
                "Looks at the texts in a folder (default: the current one) and writes a winnow.yml for them there.");
        spec.usageMessage()
                .footer("", "A file that is there already is left alone.", "", "Example:", "  winnow init corpus/");
        return spec;
    }

    static int run(Console console, ParseResult result) {
        List<String> paths = InputOptions.of(result).paths();
        String folder = paths.isEmpty() ? "." : paths.get(0);
        if (!Files.isDirectory(Options.path("PATH", folder))) {
            throw new UsageException(folder + " is no folder");
        }
        return new InitCommand(console, result, folder).run();
    }

    private int run() {
        for (String name : NAMES) {
            if (Files.exists(Path.of(folder).resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(
                        Path.of(folder).resolve(name).normalize() + " is there already and is left alone");
            }
        }
        RuleOptions all = RuleOptions.isolated();
        InputOptions input = InputOptions.of(result).with(List.of(folder));
        try (Run pass = new Run(console, input, RunOptions.of(result), null)) {
            Census census = pass.census(all);
            pass.pass("looking", new Work(pass, all, census, Work.Mending.NONE, reported -> List.of()), outcome -> {
                outcome.errors()
                        .forEach(pass::verbose); // a file that cannot be read is no reason against a configuration
                if (outcome.reported() != null) {
                    count(outcome.reported(), outcome.entry().file().html());
                }
            });
            write();
        }
        return ExitCode.CLEAN;
    }

    private void count(Reported reported, boolean page) {
        documents++;
        pages += page ? 1 : 0;
        Set<String> here = new HashSet<>();
        for (Finding finding : reported.findings()) {
            Seen seen = rules.computeIfAbsent(finding.rule().id(), id -> new Seen());
            seen.findings++;
            seen.documents += here.add(finding.rule().id()) ? 1 : 0;
            severities.merge(finding.rule().severity(), 1, Integer::sum);
        }
        news += here.stream().anyMatch(NEWS_RULES::contains) ? 1 : 0;
        String site = Where.site(reported.document().meta().getOrDefault("url", ""));
        if (!site.isEmpty()) {
            sites.merge(site, 1, Integer::sum);
        }
    }

    private void write() {
        Path file = Path.of(folder).resolve(NAMES.get(0)).normalize();
        try {
            Files.writeString(file, text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " is there already and is left alone");
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + EntryReader.reason(e));
        }
        console.note(file + " written for " + Counts.of(documents, "document"));
        if (!rules.isEmpty()) {
            console.note(
                    "'winnow baseline create " + folder + "' lists what is found today, so that only new damage fails");
        }
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        out.append("# What Winnow looks for in these texts. 'winnow config show' prints what holds and why,\n");
        out.append(
                "# 'winnow config schema' the JSON Schema of this file, 'winnow explain RULE' what a rule finds.\n#\n");
        out.append("# Seen by 'winnow init': ").append(Counts.of(documents, "document"));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            out.append(severity == Severity.ERROR ? "; " : ", ")
                    .append(Counts.of(severities.getOrDefault(severity, 0), severity.id()));
        }
        out.append(".\n\n");
        preset(out);
        rules(out);
        out.append("\n# Other settings for some paths or sites.\n# overrides:\n");
        out.append("#   - paths: archive/**\n");
        out.append("#     sites: ").append(site()).append('\n');
        out.append("#     rules: {date: off}\n");
        out.append("\n# Findings that are none: a text, or a regular expression of RE2 found in it.\n# allow:\n");
        out.append("#   - text: Read more\n#     rules: [read-also]\n#     reason: our own label\n");
        out.append("\n# Your own rules, tested by 'winnow test'.\n# own-rules: rules/\n");
        gate(out);
        return out.toString();
    }

    private void preset(StringBuilder out) {
        boolean isNews = documents > 0 && news >= documents * NEWS;
        out.append("# What kind of texts these are: news, web, forum, technical; strict tells everything.\n");
        if (isNews) {
            out.append("preset: news    # ")
                    .append(news)
                    .append(" of ")
                    .append(documents)
                    .append(" have a byline, a date line or a credit\n");
        } else {
            out.append(pages > 0 || !sites.isEmpty() ? "preset: web\n" : "# preset: web\n");
        }
    }

    private void rules(StringBuilder out) {
        out.append(
                "\n# Rules and categories: off, info, warning, error, or {severity: ..., options}. Most frequent today:\nrules:\n");
        rules.entrySet().stream()
                .sorted(Map.Entry.<String, Seen>comparingByValue(Comparator.comparingInt((Seen seen) -> -seen.findings))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(15)
                .forEach(rule -> {
                    String line = "  # " + rule.getKey() + ": off";
                    out.append(line).append(" ".repeat(Math.max(2, 40 - line.length())));
                    out.append("# ")
                            .append(Counts.of(rule.getValue().findings, "finding"))
                            .append(" in ");
                    out.append(Counts.of(rule.getValue().documents, "document")).append('\n');
                });
        if (rules.isEmpty()) {
            out.append("  # ").append(Category.BOILERPLATE.id()).append(": info\n");
        }
    }

    /** The site of most documents. */
    private String site() {
        return sites.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(site -> Unseen.escaped(site.getKey()))
                .orElse("example.com");
    }

    private void gate(StringBuilder out) {
        out.append("\n# The lowest severity that fails a run.\nfail-on: warning\n");
        out.append("\n# Limits: a count (20), a share of the documents (0.5% or 0.005), or '3 per 10k words'.\n");
        out.append(
                "# gate:\n#   minimum-documents: 20\n#   limits:\n#     - {category: boilerplate, fail: 0.5%, warn: 0.1%}\n");
        out.append("#     - {severity: error, fail: 0}\n");
        out.append("\n# Findings that are known: 'winnow baseline create' writes them down, only others fail.\n");
        out.append(rules.isEmpty() ? "# " : "")
                .append("baseline: ")
                .append(BaselineCommand.DEFAULT_NAME)
                .append('\n');
    }
}
