package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnspacedTest {

    @Test
    void scripts_without_blanks_are_known() {
        assertThat("山の道กລမក".chars().allMatch(c -> Unspaced.is((char) c))).isTrue();
        assertThat("aжאم한ἀ9。".chars().noneMatch(c -> Unspaced.is((char) c))).isTrue();
    }
}
