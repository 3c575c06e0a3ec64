package dev.winnow.ingest;

import dev.winnow.config.Policy;
import dev.winnow.io.JsonFields;
import dev.winnow.io.Limits;

/**
 * What a run does with every document.
 *
 * @param version of the program
 * @param configuration a digest of the settings
 * @param settings a JSON object with all that decides what comes out: version, rules, policy, options
 * @param policy what becomes of documents
 * @param fixConfidence fixes of findings below it are not applied
 * @param fields where records hold what
 * @param limits what is refused
 * @param extras what is written besides
 */
public record Plan(
        String version,
        String configuration,
        String settings,
        Policy policy,
        double fixConfidence,
        JsonFields fields,
        Limits limits,
        Extras extras) {

    /**
     * What is written besides.
     *
     * @param jsonLines whether accepted documents become JSON Lines whatever they came from
     * @param attributes whether findings are also written as attributes for dolma
     * @param filterReason whether records in quarantine also say why in the manner of datatrove
     */
    public record Extras(boolean jsonLines, boolean attributes, boolean filterReason) {}
}
