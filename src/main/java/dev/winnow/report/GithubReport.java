package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Severity;
import dev.winnow.text.Unseen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Workflow commands that GitHub Actions shows beside the changed lines; of each level the worst ten, which is what it shows of one step. */
public final class GithubReport implements Report {

    private static final int SHOWN = 10;

    private final Map<Severity, Worst<String>> levels = new EnumMap<>(Severity.class);

    public GithubReport() {
        for (Severity severity : Severity.values()) {
            levels.put(severity, new Worst<>(SHOWN));
        }
    }

    @Override
    public void add(Reported reported) {
        Positions[] positions = new Positions[1]; // made for the first finding that is kept
        for (Finding finding : reported.findings()) {
            worst(finding.rule().severity()).offer(finding, () -> {
                positions[0] =
                        positions[0] == null ? Positions.of(reported.document().text()) : positions[0];
                return command(reported, finding, Spot.of(positions[0], finding.span()));
            });
        }
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            worst(severity).worstFirst().forEach(out);
        }
    }

    @Override
    public List<String> notes() {
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> worst(severity).leftOut() > 0)
                .map(severity -> "of " + Overview.count(worst(severity).seen(), severity.id()) + " the worst " + SHOWN
                        + " are annotations, GitHub shows no more of one step")
                .toList();
    }

    private Worst<String> worst(Severity severity) {
        Worst<String> worst = levels.get(severity);
        if (worst == null) {
            throw new IllegalStateException("Severity " + severity + " has no level");
        }
        return worst;
    }

    private static String command(Reported reported, Finding finding, Spot spot) {
        StringBuilder out = new StringBuilder("::");
        out.append(
                switch (finding.rule().severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "notice";
                });
        out.append(" title=").append(property(finding.rule().id()));
        out.append(",file=").append(property(Uri.relative(reported.path())));
        out.append(",line=").append(spot.lineInFile(reported));
        if (reported.lineByLine() && spot.endLine() == spot.line()) {
            out.append(",col=").append(spot.column()).append(",endColumn=").append(spot.endColumn());
        } else if (reported.lineByLine()) {
            out.append(",endLine=").append(spot.endLine());
        }
        return out.append("::")
                .append(data(spot.sentence(reported, finding)))
                .append('\n')
                .toString();
    }

    /** The runner ends a property at a comma and the properties at a colon. */
    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return Unseen.escaped(value).replace("%", "%25");
    }
}
