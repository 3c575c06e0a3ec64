package dev.winnow.cli;

import dev.winnow.io.JsonFields;
import dev.winnow.io.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is read.
 *
 * @param paths as given, {@code -} for standard input
 * @param stdinName what standard input is called, if it was named
 * @param fields the members of JSON records
 * @param limits what is refused
 */
record InputOptions(List<String> paths, @Nullable String stdinName, JsonFields fields, Limits limits) {

    static void declare(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .paramLabel("PATH")
                .description("Files, folders (walked; hidden files and what a .winnowignore names are left out),"
                        + " or - for standard input.")
                .build());
        spec.addOption(Options.value(
                "--stdin-name",
                "NAME",
                "What standard input is called; NAME.jsonl makes it JSON Lines, NAME.html a page."));
        spec.addOption(
                Options.value("--text-field", "NAME", "JSON Lines: the member that holds the text (default: text)."));
        spec.addOption(Options.value("--id-field", "NAME", "JSON Lines: the record's id (default: id)."));
        spec.addOption(Options.value("--url-field", "NAME", "JSON Lines: where the text comes from (default: url)."));
        spec.addOption(Options.value("--date-field", "NAME", "JSON Lines: when it was published (default: date)."));
        spec.addOption(
                Options.value("--max-document-size", "BYTES", "Larger documents are refused (default: 67108864)."));
        spec.addOption(
                Options.value("--max-json-depth", "N", "JSON that is nested deeper is refused (default: 1000)."));
        spec.addOption(Options.value("--max-html-depth", "N", "Pages that nest deeper are refused (default: 512)."));
        spec.addOption(Options.value(
                "--max-unpack-ratio",
                "N",
                "Packed files that unpack to more times their size are refused (default: 200)."));
    }

    static InputOptions of(ParseResult result) {
        JsonFields fields = new JsonFields(
                Options.string(result, "--text-field", JsonFields.DEFAULTS.text()),
                Options.string(result, "--id-field", JsonFields.DEFAULTS.id()),
                Options.string(result, "--url-field", JsonFields.DEFAULTS.url()),
                Options.string(result, "--date-field", JsonFields.DEFAULTS.date()));
        long size = Options.integer(result, "--max-document-size", Limits.DEFAULTS.documentBytes(), 1, 1L << 30);
        long depth = Options.integer(result, "--max-json-depth", Limits.DEFAULTS.jsonDepth(), 1, 1_000_000);
        long html = Options.integer(result, "--max-html-depth", Limits.DEFAULTS.htmlDepth(), 1, 1_000_000);
        long ratio = Options.integer(result, "--max-unpack-ratio", Limits.DEFAULTS.unpackRatio(), 1, 1_000_000);
        String stdinName = Options.string(result, "--stdin-name", "");
        return new InputOptions(
                result.matchedPositionalValue(0, List.of()),
                stdinName.isEmpty() ? null : stdinName,
                fields,
                new Limits(size, (int) depth, (int) html, (int) ratio));
    }
}
