package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Positions;
import dev.winnow.Severity;
import dev.winnow.text.Unseen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite for each document, a failed test for each finding that matters, and a passed one for a
 * document without findings.
 *
 * <p>The class of a test is its rule, because Jenkins groups by class, and {@code winnow.} before it its package. The name is the place, which
 * with the class makes a test unique: equal ones collapse. What characters XML does not allow are shown by their numbers.
 */
public final class JunitReport implements Report {

    /** Of a longer span so much is quoted. */
    private static final int QUOTED = 200;

    private final Severity failing;

    /** Findings below the severity become tests that passed. */
    public JunitReport(Severity failing) {
        this.failing = failing;
    }

    @Override
    public String begin() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"winnow\">\n";
    }

    @Override
    public String render(Reported reported) {
        List<Finding> findings = reported.findings();
        StringBuilder out = new StringBuilder("<testsuite");
        attribute("name", reported.unique(), out);
        attribute("tests", String.valueOf(Math.max(1, findings.size())), out);
        attribute(
                "failures", String.valueOf(findings.stream().filter(this::fails).count()), out);
        out.append(" errors=\"0\" skipped=\"0\" time=\"0\">\n");
        if (findings.isEmpty()) {
            out.append("<testcase classname=\"winnow.documents\"");
            attribute("name", reported.unique(), out);
            attribute("file", Uri.relative(reported.path()), out);
            out.append(" time=\"0\"/>\n");
        } else {
            Positions positions = Positions.of(reported.document().text());
            Map<String, Integer> names = new HashMap<>();
            findings.forEach(finding -> test(reported, finding, Spot.of(positions, finding.span()), names, out));
        }
        return out.append("</testsuite>\n").toString();
    }

    @Override
    public void end(int failures, Consumer<String> out) {
        if (failures > 0) {
            out.accept("<testsuite name=\"winnow\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" time=\"0\">\n"
                    + "<testcase classname=\"winnow.inputs\" name=\"every input can be processed\" time=\"0\">"
                    + "<error type=\"input\" message=\"" + Overview.count(failures, "failure")
                    + "; winnow named them on standard error\"/></testcase>\n</testsuite>\n");
        }
        out.accept("</testsuites>\n");
    }

    private boolean fails(Finding finding) {
        return finding.rule().severity().compareTo(failing) >= 0;
    }

    private void test(Reported reported, Finding finding, Spot spot, Map<String, Integer> names, StringBuilder out) {
        String place = reported.unique() + ":" + spot.line() + ":" + spot.column();
        int number = names.merge(finding.rule().id() + place, 1, Integer::sum);
        out.append("<testcase");
        attribute("classname", "winnow." + finding.rule().id(), out);
        attribute("name", number == 1 ? place : place + " (" + number + ")", out);
        attribute("file", Uri.relative(reported.path()), out);
        attribute("line", String.valueOf(spot.lineInFile(reported)), out);
        out.append(" time=\"0\">");
        String sentence = spot.sentence(reported, finding);
        String body = place + ": " + finding.rule().severity().id() + " "
                + finding.rule().id() + ": " + sentence;
        if (fails(finding)) {
            out.append("<failure");
            attribute("type", finding.rule().severity().id(), out);
            attribute("message", sentence, out);
            out.append('>');
            body(reported, finding, body, out);
            out.append("</failure>");
        } else {
            out.append("<system-out>");
            body(reported, finding, body, out);
            out.append("</system-out>");
        }
        out.append("</testcase>\n");
    }

    private static void body(Reported reported, Finding finding, String headline, StringBuilder out) {
        String found = finding.span().in(reported.document().text());
        escape(Unseen.escaped(headline), out);
        out.append("\nfound: ");
        escape(Unseen.escaped(Excerpt.line(found, QUOTED)), out);
        out.append("\nwhy: winnow explain ").append(finding.rule().id()).append('\n');
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(Unseen.escaped(value), out);
        out.append('"');
    }

    /** Escapes what means something in XML; everything that XML cannot hold is among the unseen characters. */
    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
