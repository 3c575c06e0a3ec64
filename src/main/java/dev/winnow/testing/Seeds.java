package dev.winnow.testing;

import dev.winnow.Cleaned;
import dev.winnow.Document;
import dev.winnow.Finding;
import dev.winnow.Marked;
import dev.winnow.Positions;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Original texts, the bytes they must have, what is found in them, and what is left of them when they are cleaned. */
final class Seeds {

    private static final String FINDINGS = ".findings";
    private static final String CLEAN = ".clean.txt";

    /** Originals carry no header to say how many first lines their findings rest on: up to as many. */
    private static final int FIRST_LINES = 2;

    private final Path folder;
    private final Path expectations;
    private final Checksums checksums;
    private final Winnow winnow;

    Seeds(Path folder, Path expectations, Winnow winnow) {
        this.folder = folder;
        this.expectations = expectations;
        this.checksums = new Checksums(folder, expectations.resolve("SHA256SUMS"));
        this.winnow = winnow;
    }

    /** The tests; expectations are written first if that is asked for. */
    Stream<DynamicTest> tests(Blessing blessing) throws IOException {
        if (blessing == Blessing.REFUSED) {
            throw new IllegalStateException(
                    "winnow.bless is refused where CI is set: nobody would review what it writes");
        }
        List<Path> seeds = Cases.visible(folder);
        List<Document> documents = new ArrayList<>();
        for (Path seed : seeds) {
            documents.add(Document.of(seed.getFileName().toString(), Files.readString(seed)));
        }
        Run run = Run.of(winnow, documents);
        if (blessing == Blessing.ON) {
            for (Document document : documents) {
                Files.writeString(file(document, FINDINGS), findings(run, document));
                Files.writeString(file(document, CLEAN), cleaned(run, document));
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            addTests(tests, seeds.get(i), run, documents.get(i));
        }
        tests.add(DynamicTest.dynamicTest("no expectation without a seed", () -> checkNames(documents)));
        tests.add(DynamicTest.dynamicTest("one thread and four agree", () -> Threads.agree(winnow, documents)));
        addProperties(tests, run);
        return tests.stream();
    }

    private void addTests(List<DynamicTest> tests, Path seed, Run run, Document document) {
        String name = document.id();
        tests.add(DynamicTest.dynamicTest(name + " has its bytes", seed.toUri(), () -> checksums.check(seed)));
        tests.add(DynamicTest.dynamicTest(
                name + " has its findings",
                file(document, FINDINGS).toUri(),
                () -> compare(file(document, FINDINGS), findings(run, document), shown(run, document))));
        tests.add(DynamicTest.dynamicTest(
                name + " has its cleaned text",
                file(document, CLEAN).toUri(),
                () -> compare(file(document, CLEAN), cleaned(run, document), shown(run, document))));
    }

    private static void addProperties(List<DynamicTest> tests, Run run) {
        tests.add(DynamicTest.dynamicTest("spans are sound", () -> Checks.spansAreSound(run)));
        tests.add(DynamicTest.dynamicTest("triggers agree", () -> Checks.triggersAgree(run)));
        tests.add(DynamicTest.dynamicTest(
                "line ends agree", () -> Checks.lineEndsAgree(run, WinnowAssert.FIX_CONFIDENCE)));
        tests.add(DynamicTest.dynamicTest(
                "an emoji shifts spans", () -> Checks.emojiShifts(run, 0, FIRST_LINES)));
        tests.add(DynamicTest.dynamicTest(
                "cleaning settles", () -> Checks.cleaningSettles(run, WinnowAssert.FIX_CONFIDENCE)));
    }

    /** One finding a line, {@code line:column  rule  ⟦text→fix⟧}, in report order. */
    private static String findings(Run run, Document document) {
        String text = document.text();
        Positions positions = Positions.of(text);
        StringBuilder lines = new StringBuilder();
        for (Finding finding : run.findings(document)) {
            lines.append(FailureText.place(positions, finding.span().start()));
            lines.append("  ").append(finding.rule().id()).append("  ");
            for (Marked.Mark mark : Marked.of(text, List.of(finding)).marks()) {
                lines.append(FailureText.mark(text, mark)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String cleaned(Run run, Document document) {
        Cleaned cleaned = run.clean(document, WinnowAssert.FIX_CONFIDENCE);
        return cleaned.text();
    }

    private static void compare(Path file, String found, String shown) throws IOException {
        if (!Files.exists(file)) {
            throw new AssertionError(file + " is missing; it would be\n\n" + found + "\n" + shown);
        }
        String expected = Files.readString(file);
        if (!found.equals(expected)) {
            throw new AssertionError(file + " says otherwise; run with -Dwinnow.bless and review the difference\n"
                    + LineDifference.of(expected, found) + shown);
        }
    }

    private static String shown(Run run, Document document) {
        List<Finding> findings = run.findings(document);
        return FailureText.block("found, ready to paste", FailureText.marked(document.text(), findings))
                + FailureText.undrawn(document.text(), findings);
    }

    private void checkNames(List<Document> documents) throws IOException {
        TreeSet<String> expected = new TreeSet<>(List.of("SHA256SUMS"));
        for (Document document : documents) {
            expected.add(file(document, FINDINGS).getFileName().toString());
            expected.add(file(document, CLEAN).getFileName().toString());
        }
        for (Path path : Cases.visible(expectations)) {
            if (!expected.contains(path.getFileName().toString())) {
                throw new AssertionError(path + " belongs to no seed in " + folder);
            }
        }
        checksums.checkNames();
    }

    private Path file(Document document, String ending) {
        String name = document.id();
        return expectations.resolve((name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name) + ending);
    }
}
