package dev.winnow;

import java.util.List;

/**
 * A document with everything that was found in it.
 *
 * @param document what was checked
 * @param findings in {@link Finding#REPORT_ORDER}
 * @param failures rules that threw; what they would have found is missing
 */
public record Checked(Document document, List<Finding> findings, List<RuleFailure> failures) {

    public Checked {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }
}
