package dev.winnow.testing;

import dev.winnow.Rule;
import dev.winnow.Winnow;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example or fixture of one rule: one text, or several that make up a corpus.
 *
 * @param name the rule's id and what the case is called
 * @param rule made with the options that the fixture asks for
 * @param source the file or folder it was read from; null for an example
 */
record Case(
        String name,
        Kind kind,
        Rule rule,
        List<Fixture> fixtures,
        @Nullable URI source) {

    /** Examples are printed in the manual and carry no header to say how many first lines they rest on: up to as many. */
    private static final int FIRST_LINES_OF_EXAMPLES = 2;

    /** What a case shows. */
    enum Kind {
        /** Marks, all of which are found. */
        HIT,
        /** No mark: silence. */
        MISS,
        /** Marked as it should be, and known to fail. */
        TODO
    }

    Case {
        fixtures = List.copyOf(fixtures);
    }

    /** The same texts for another rule of the same id. */
    Case with(Rule other) {
        return new Case(name, kind, other, fixtures, source);
    }

    /** The case's texts, checked by its rule alone. */
    Run alone() {
        return Run.of(
                Winnow.with(List.of(rule)),
                fixtures.stream().map(Fixture::document).toList());
    }

    /**
     * Whether all holds that has to hold.
     *
     * @param all the engine with every rule, among which the cleaned text has to settle too
     * @throws AssertionError that says what does not
     */
    void check(Winnow all) {
        if (kind == Kind.TODO) {
            checkTodo(all);
        } else {
            checkAll(all);
        }
    }

    private void checkAll(Winnow all) {
        Run run = alone();
        Checks.findingsAreTheMarks(run, fixtures);
        Checks.spansAreSound(run);
        Checks.triggersAgree(run);
        Checks.lineEndsAgree(run, 0);
        checkEmoji(run);
        Checks.cleaningGivesTheMarks(run, fixtures);
        Checks.cleaningSettles(run, 0);
        Checks.cleaningSettles(run.with(all), WinnowAssert.FIX_CONFIDENCE);
    }

    private void checkEmoji(Run run) {
        int lines = fixtures.stream().mapToInt(Fixture::firstLines).max().orElse(0);
        try {
            Checks.emojiShifts(run, lines, source == null ? FIRST_LINES_OF_EXAMPLES : lines);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "\nIf the findings rest on the text's first lines, begin the fixture with a header like\n\n"
                            + "#! first-lines: 1\n",
                    e);
        }
    }

    private void checkTodo(Winnow all) {
        try {
            checkAll(all);
        } catch (AssertionError expected) {
            return;
        }
        boolean hit = fixtures.stream().anyMatch(f -> !f.marked().marks().isEmpty());
        throw new AssertionError(name + " passes now: rename it, so that it begins with " + (hit ? "hit-" : "miss-"));
    }
}
