package dev.winnow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int c = 2 + random.nextInt(7); c > 0; c--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    @Test
    void line_breaks_blanks_case_and_punctuation_do_not_count() {
        String text = words(1, 200);
        String other = text.replace(" ", "\r\n  ").toUpperCase(Locale.ROOT).replace(".", "!");

        assertThat(Likeness.of(text).to(Likeness.of(other))).isEqualTo(1);
        assertThat(Likeness.of(text).contentKey()).isEqualTo(Likeness.of(other).contentKey());
    }

    @Test
    void the_estimate_follows_what_two_texts_share() {
        String shared = words(2, 400);

        assertThat(Likeness.of(shared + words(3, 40)).to(Likeness.of(shared))).isGreaterThan(0.7);
        assertThat(Likeness.of(shared + words(4, 1200)).to(Likeness.of(shared))).isBetween(0.05, 0.5);
        assertThat(Likeness.of(words(5, 400)).to(Likeness.of(shared))).isLessThan(0.1);
    }

    @Test
    void short_and_empty_texts_have_a_likeness_too() {
        assertThat(Likeness.of("").to(Likeness.of("  "))).isEqualTo(1);
        assertThat(Likeness.of("Ahoy").to(Likeness.of("ahoy!"))).isEqualTo(1);
        assertThat(Likeness.of("Ahoy").to(Likeness.of("Ahey"))).isZero();
        assertThat(Likeness.of("東京で記者会見").to(Likeness.of("東京で\n記者会見"))).isEqualTo(1);
    }

    @Test
    void it_is_read_as_it_was_written() {
        Likeness likeness = Likeness.of(words(6, 30));

        assertThat(Likeness.decoded(likeness.encoded()).to(likeness)).isEqualTo(1);
        assertThat(Likeness.decoded(likeness.encoded()).keys()).isEqualTo(likeness.keys());
    }
}
