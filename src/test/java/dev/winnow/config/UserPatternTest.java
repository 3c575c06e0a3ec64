package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserPatternTest {

    private static List<String> found(String pattern, String text) {
        return UserPattern.of(pattern, false).matches(text, new Span(0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "\\bcafé\\b, 'the café, cafés and décafé', café",
        "\\bcat\\b, 'cat cat concat cat', cat|cat|cat",
        "\\bслово, 'слово, словом, сослово', слово|слово",
        "(?i)\\bÉtat\\b, 'ÉTAT état Étatique', ÉTAT|état",
        "\\w+, 'naïve straße 東京', naïve|straße|東京",
        "[\\w-]+!, 'über-groß!', über-groß!",
        "\\d\\d, 'a ٣٤ b 12', ٣٤|12",
        "a\\sb, 'a\u00A0b', a\u00A0b",
        "\\b(cat|dog)\\b, 'cats and dog', dog",
        "[]x]+, 'a]x', ]x",
        "[^]x]+, 'a]b', a|b",
        "\\Qa.b\\E, 'axb a.b', a.b",
        "x\\\\b, 'x\\b', x\\b",
        "^Tags?:, 'Tags: a', Tags:",
        "e$, 'tree e', e"
    })
    void words_are_words_of_every_script(String pattern, String text, String expected) {
        assertThat(String.join("|", found(pattern, text))).isEqualTo(expected);
    }

    @Test
    void places_are_utf_16_indices_of_the_whole_text() {
        String text = "\uD83D\uDE00 one \uD83D\uDE00 two";

        assertThat(UserPattern.of("\\btwo\\b", false).matches(text, new Span(7, text.length())))
                .containsExactly(new Span(10, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\bb", "\\Ba", "\\bcat|dog\\b", "(", "(?=a)", "[\\W]", "a**"})
    void what_cannot_be_understood_is_refused(String pattern) {
        assertThatThrownBy(() -> UserPattern.of(pattern, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_pattern_runs_away() {
        String text = "a".repeat(50_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(found("(a|aa)+$b", text)).isEmpty());
    }
}
