package dev.winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Document;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Winnow;
import dev.winnow.config.RuleSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote: every rule has to bear them, and what holds for fixtures has to hold for them. */
class SoupTest {

    private static final int TEXTS_OF_A_CORPUS = 4;
    private static final int CORPORA = 40;

    private static final String[] PIECES = {
        "a",
        "The",
        "word",
        "Words",
        "ONE",
        "2024",
        "Jan",
        "Monday",
        "by",
        "By",
        "source:",
        "Photo",
        "©",
        "%d",
        "{{x}}",
        "mail@host.org",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\uFFFD",
        "日本",
        "\u0301",
        "\u00A0",
        "\u200B",
        "\u3000",
        "\t",
        "\u0000",
        "\u2028",
        "“",
        "”",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "<p>",
        "⟦",
        "→",
        "⟧",
        "-",
        "—",
        "|",
        ".",
        ". ",
        ", ",
        ":",
        "!",
        "?",
        "...",
        "#",
        "@",
        "\\"
    };
    private static final String[] BREAKS = {"\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n\n", "\n \n", "\n\u00A0\n"};

    private static final Winnow WINNOW = Winnow.with(RuleSets.standard(Settings.DEFAULTS));

    static LongStream seeds() {
        return LongStream.range(0, CORPORA);
    }

    /** Four texts that share pieces, among them whole examples of rules, so that rules do fire. */
    private static List<Document> corpus(long seed) {
        Random random = new Random(seed);
        List<String> examples = new ArrayList<>();
        for (var rule : WINNOW.rules()) {
            RuleInfo info = rule.info();
            info.hits()
                    .forEach(
                            hit -> examples.add(Fixture.parse("x", hit).marked().text()));
            examples.addAll(info.misses());
        }
        String shared = line(random);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < TEXTS_OF_A_CORPUS; i++) {
            StringBuilder text = new StringBuilder();
            for (int lines = random.nextInt(30); lines > 0; lines--) {
                text.append(
                        switch (random.nextInt(8)) {
                            case 0 -> shared;
                            case 1 -> examples.get(random.nextInt(examples.size()));
                            case 2 -> "9".repeat(random.nextInt(400));
                            case 3 -> "";
                            default -> line(random);
                        });
                text.append(BREAKS[random.nextInt(BREAKS.length)]);
            }
            documents.add(new Document("soup" + i, text.toString(), Map.of("date", "2024-01-16"), List.of()));
        }
        return documents;
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int pieces = random.nextInt(25); pieces > 0; pieces--) {
            line.append(PIECES[random.nextInt(PIECES.length)]);
            line.append(random.nextInt(3) > 0 ? " " : "");
        }
        return line.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_rule_throws_and_spans_are_sound(long seed) {
        Checks.spansAreSound(Run.of(WINNOW, corpus(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void triggers_hide_nothing(long seed) {
        Checks.triggersAgree(Run.of(WINNOW, corpus(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cleaning_settles(long seed) {
        Checks.cleaningSettles(Run.of(WINNOW, corpus(seed)), WinnowAssert.FIX_CONFIDENCE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_is_found_twice(long seed) {
        Run once = Run.of(WINNOW, corpus(seed));
        Run again = Run.of(Winnow.with(RuleSets.standard(Settings.DEFAULTS)), corpus(seed));
        for (int i = 0; i < TEXTS_OF_A_CORPUS; i++) {
            String text = once.documents().get(i).text();

            assertThat(FailureText.list(text, again.findings(again.documents().get(i))))
                    .isEqualTo(FailureText.list(
                            text, once.findings(once.documents().get(i))));
        }
    }
}
