package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** GitLab's Code Quality report: an array of issues, each with a fingerprint of its own, since equal ones collapse into one. */
public final class GitlabReport implements Report {

    /** A guess at what a merge request is still read for; the same as SARIF's. */
    static final int SHOWN = 5000;

    private final Worst<Issue> issues = new Worst<>(SHOWN);

    /** An issue without its fingerprint. */
    private record Issue(String fingerprint, String json) {}

    @Override
    public void add(Reported reported) {
        if (reported.findings().isEmpty()) {
            return;
        }
        Fingerprints fingerprints = new Fingerprints(reported.document().text());
        Positions[] positions = new Positions[1]; // made for the first finding that is kept
        for (Finding finding : reported.findings()) {
            String print = fingerprints.next(finding);
            issues.offer(finding, () -> {
                positions[0] =
                        positions[0] == null ? Positions.of(reported.document().text()) : positions[0];
                Spot spot = Spot.of(positions[0], finding.span());
                String key = Uri.relative(reported.name()) + '\n' + print;
                return new Issue(key, json(reported, finding, spot));
            });
        }
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        Set<String> taken = new HashSet<>();
        String before = "[\n";
        for (Issue issue : issues.worstFirst()) {
            String print = Fingerprints.of(issue.fingerprint());
            for (int i = 2; !taken.add(print); i++) {
                print = Fingerprints.of(issue.fingerprint() + '\n' + i);
            }
            out.accept(before + issue.json() + ",\"fingerprint\":\"" + print + "\"}");
            before = ",\n";
        }
        out.accept(taken.isEmpty() ? "[]\n" : "\n]\n");
    }

    @Override
    public List<String> notes() {
        return issues.leftOut() == 0
                ? List.of()
                : List.of("the gitlab report holds the worst " + SHOWN + " of "
                        + Overview.count(issues.seen(), "finding"));
    }

    private static String json(Reported reported, Finding finding, Spot spot) {
        JsonText json = new JsonText().open('{');
        json.shown("description", finding.rule().id() + ": " + spot.sentence(reported, finding));
        json.member("check_name", finding.rule().id());
        json.member("severity", severity(finding.rule().severity()));
        json.key("categories").open('[').string("Style").close(']');
        json.key("location").open('{').member("path", Uri.relative(reported.path()));
        json.key("lines").open('{').member("begin", spot.lineInFile(reported));
        if (reported.lineByLine()) {
            json.member("end", spot.endLine());
        }
        return json.close('}').close('}').toString();
    }

    /** Of GitLab's five levels the three that fit: an error is what a gate is for, and blockers are for people to name. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
