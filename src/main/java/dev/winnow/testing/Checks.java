package dev.winnow.testing;

import dev.winnow.Cleaned;
import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.Finding;
import dev.winnow.Marked;
import dev.winnow.Positions;
import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to hold for every text, whatever the rule; each check throws an {@link AssertionError} that shows the text. */
final class Checks {

    private Checks() {}

    /** The findings are the marks: no more, no fewer, the same ends, the same result of the fix. */
    static void findingsAreTheMarks(Run run, List<Fixture> fixtures) {
        for (int i = 0; i < fixtures.size(); i++) {
            Document document = run.documents().get(i);
            equalMarks(document, run.findings(document), fixtures.get(i).marked());
        }
    }

    /** The findings of one document are the marks. */
    static void equalMarks(Document document, List<Finding> findings, Marked expected) {
        String text = document.text();
        List<Marked.Mark> found = new ArrayList<>();
        for (Finding finding : findings) {
            found.addAll(Marked.of(text, List.of(finding)).marks());
        }
        if (!found.equals(expected.marks())) {
            throw new AssertionError("What is found in " + document.id() + " differs from the marks\n"
                    + FailureText.block("found, ready to paste", FailureText.marked(text, findings))
                    + FailureText.undrawn(text, findings)
                    + FailureText.block("marked", expected.source())
                    + FailureText.block("difference", difference(text, found, expected.marks())));
        }
    }

    /** Cleaning gives what the marks say, and cleaning the outcome again changes nothing. */
    static void cleaningGivesTheMarks(Run run, List<Fixture> fixtures) {
        for (int i = 0; i < fixtures.size(); i++) {
            Document document = run.documents().get(i);
            String cleaned = run.clean(document, 0).text();
            String expected = fixtures.get(i).marked().cleaned();
            if (!cleaned.equals(expected)) {
                throw new AssertionError("Cleaning " + document.id() + " gives another text than its marks\n"
                        + FailureText.block("cleaned", FailureText.plain(cleaned))
                        + FailureText.block("by the marks", FailureText.plain(expected)));
            }
        }
    }

    /** Cleaning comes to an end, and cleaning the outcome again changes nothing. */
    static void cleaningSettles(Run run, double fixConfidence) {
        for (Document document : run.documents()) {
            Cleaned once = run.clean(document, fixConfidence);
            if (!once.settled()) {
                throw new AssertionError("Cleaning " + document.id() + " does not come to an end\n"
                        + FailureText.block("after the last pass", FailureText.plain(once.text())));
            }
            String twice =
                    run.clean(document.withText(once.text()), fixConfidence).text();
            if (!twice.equals(once.text())) {
                throw new AssertionError("Cleaning " + document.id() + " twice changes more than cleaning it once\n"
                        + FailureText.block("once", FailureText.plain(once.text()))
                        + FailureText.block("twice", FailureText.plain(twice)));
            }
        }
    }

    /** Spans and edits lie in the text and stand between characters, not within one. */
    static void spansAreSound(Run run) {
        for (Document document : run.documents()) {
            for (Finding finding : run.findings(document)) {
                sound(document, finding, finding.span());
                List<Edit> edits =
                        finding.fix() == null ? List.of() : finding.fix().edits();
                edits.forEach(edit -> sound(document, finding, edit.span()));
            }
        }
    }

    /** Looking for triggers one by one and calling every rule changes nothing. */
    static void triggersAgree(Run run) {
        Run naive = run.with(run.winnow().ignoringTriggers());
        for (Document document : run.documents()) {
            List<Finding> gated = run.findings(document);
            List<Finding> called = naive.findings(document);
            if (!gated.equals(called)) {
                String text = document.text();
                throw new AssertionError("In " + document.id() + " the triggers hide or invent findings\n"
                        + FailureText.block("with triggers", FailureText.marked(text, gated))
                        + FailureText.block("without", FailureText.marked(text, called))
                        + FailureText.block("findings without triggers", FailureText.list(text, called)));
            }
        }
    }

    /** CR LF line ends move the findings and change nothing else, in the cleaned text neither. */
    static void lineEndsAgree(Run run, double fixConfidence) {
        Run other = run.with(document -> Variant.crlf(document.text()).of(document));
        for (int i = 0; i < run.documents().size(); i++) {
            Document document = run.documents().get(i);
            Document changed = other.documents().get(i);
            List<Finding> found = other.findings(changed);
            if (!moved(run.findings(document), Variant.crlf(document.text())).equals(places(found))) {
                throw disagreement("With CR LF line ends", run, document, FailureText.marked(changed.text(), found));
            }
            String cleaned = other.clean(changed, fixConfidence).text().replace("\r\n", "\n");
            if (!cleaned.equals(run.clean(document, fixConfidence).text().replace("\r\n", "\n"))) {
                throw new AssertionError("With CR LF line ends " + document.id() + " is cleaned in another way\n"
                        + FailureText.block("cleaned, line ends put back", FailureText.plain(cleaned)));
            }
        }
    }

    /**
     * A paragraph with an emoji moves the findings of each document by its length and changes nothing else.
     *
     * @param least the emoji stands behind as many visible lines of each document
     * @param most or behind more, up to this number, where it does change something
     */
    static void emojiShifts(Run run, int least, int most) {
        Run other = run.with(document -> Variant.emoji(document.text(), least).of(document));
        for (int i = 0; i < run.documents().size(); i++) {
            Document document = run.documents().get(i);
            AssertionError error = emojiShifts(run, document, other, least);
            for (int lines = least + 1; error != null && lines <= most; lines++) {
                int behind = lines;
                Run another = run.with(d -> Variant.emoji(d.text(), behind).of(d));
                error = emojiShifts(run, document, another, lines) == null ? null : error;
            }
            if (error != null) {
                throw error;
            }
        }
    }

    private static @Nullable AssertionError emojiShifts(Run run, Document document, Run other, int lines) {
        Document changed = other.documents().get(run.documents().indexOf(document));
        List<Finding> found = other.findings(changed);
        boolean same = moved(run.findings(document), Variant.emoji(document.text(), lines)).equals(places(found));
        String now = FailureText.marked(changed.text(), found);
        return same ? null : disagreement("With an emoji in a paragraph of its own", run, document, now);
    }

    private static AssertionError disagreement(String what, Run run, Document document, String now) {
        return new AssertionError(what + " other places are found in " + document.id() + "\n"
                + FailureText.block("as given", FailureText.marked(document.text(), run.findings(document)))
                + FailureText.block("changed", now));
    }

    /** What a finding is but for its message, whose quotations may change with the text. */
    private record Place(String rule, Span span, boolean mended) {}

    private static List<Place> places(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Place(f.rule().id(), f.span(), f.fix() != null))
                .toList();
    }

    private static List<Place> moved(List<Finding> findings, Variant variant) {
        return findings.stream()
                .map(f -> new Place(f.rule().id(), variant.shifted(f.span()), f.fix() != null))
                .toList();
    }

    private static void sound(Document document, Finding finding, Span span) {
        String text = document.text();
        if (span.end() > text.length() || splitsPair(text, span.start()) || splitsPair(text, span.end())) {
            throw new AssertionError("Rule '" + finding.rule().id() + "' reports " + span + " in " + document.id()
                    + ", a text of " + text.length() + " characters: it ends outside or within a surrogate pair\n"
                    + FailureText.block("text", FailureText.plain(text)));
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static String difference(String text, List<Marked.Mark> found, List<Marked.Mark> expected) {
        Positions positions = Positions.of(text);
        List<Marked.Mark> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<Marked.Mark> surplus = new ArrayList<>(found);
        expected.forEach(surplus::remove);
        StringBuilder lines = new StringBuilder();
        missing.forEach(mark -> lines.append(line("not found", positions, text, mark)));
        surplus.forEach(mark -> lines.append(line("not marked", positions, text, mark)));
        return lines.isEmpty() ? "  the order of the findings\n" : lines.toString();
    }

    private static String line(String what, Positions positions, String text, Marked.Mark mark) {
        String place = FailureText.place(positions, mark.span().start());
        return "  " + what + "  " + place + "  " + FailureText.mark(text, mark) + "\n";
    }
}
