package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests of rules by their examples and fixtures, and the proof that these tests can fail. */
final class Guard {

    private final Path folder;
    private final Cases cases;
    private final List<Rule> rules;
    private final Winnow all;

    /** {@code folder} holds one folder a rule; {@code maker} makes the rules with a fixture's options. */
    Guard(Path folder, Function<Settings, ? extends List<? extends Rule>> maker) {
        this.folder = folder;
        this.cases = new Cases(folder, maker);
        this.rules = List.copyOf(maker.apply(Settings.DEFAULTS));
        this.all = Winnow.with(rules);
    }

    /** One test for each example and fixture, one for each rule's numbers of them, and two over all. */
    Stream<DynamicTest> tests() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : rules) {
            for (Cases.Entry entry : entries(rule)) {
                tests.add(DynamicTest.dynamicTest(
                        entry.name(), entry.source(), () -> entry.read().check(all)));
            }
            tests.add(
                    DynamicTest.dynamicTest(rule.info().id() + " has enough cases", () -> Numbers.check(rule, cases)));
        }
        tests.add(DynamicTest.dynamicTest("every folder is a rule's", this::checkFolders));
        tests.add(DynamicTest.dynamicTest("one thread and four agree", this::checkThreads));
        return tests.stream();
    }

    /** One test for each rule: switched off, one of its fixtures fails. */
    Stream<DynamicTest> proofs() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id() + " is missed when off", () -> prove(rule)));
    }

    private void prove(Rule rule) throws IOException {
        for (Cases.Entry entry : cases.fixtures(rule)) {
            Case one = entry.read();
            if (one.kind() == Case.Kind.TODO) {
                continue; // fails anyway
            }
            try {
                one.with(new SwitchedOff(one.rule())).check(all);
            } catch (AssertionError expected) {
                return;
            }
        }
        throw new AssertionError("Rule '" + rule.info().id() + "' is switched off and none of its fixtures fails");
    }

    private List<Cases.Entry> entries(Rule rule) throws IOException {
        List<Cases.Entry> entries = new ArrayList<>(Cases.examples(rule));
        entries.addAll(cases.fixtures(rule));
        return entries;
    }

    private void checkFolders() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        rules.forEach(rule -> known.add(rule.info().id()));
        for (Path path : Cases.visible(folder)) {
            String name = path.getFileName().toString();
            boolean expectations = name.startsWith("_") && Files.isDirectory(path);
            if (!expectations && !known.contains(name)) {
                throw new AssertionError(path + " is no rule's: there are " + known);
            }
        }
    }

    private void checkThreads() throws Exception {
        List<Fixture> fixtures = new ArrayList<>();
        for (Rule rule : rules) {
            for (Cases.Entry entry : entries(rule)) {
                fixtures.addAll(entry.read().fixtures());
            }
        }
        Threads.agree(all, fixtures.stream().map(Fixture::document).toList());
    }
}
