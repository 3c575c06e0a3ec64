package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashesTest {

    /** Keys of a census may come from another machine; the numbers were computed by a separate program. */
    @Test
    void hashes_are_the_same_everywhere() {
        assertThat(Hashes.mix(1)).isEqualTo(0x5692161d100b05e5L);
        assertThat(Hashes.of("")).isEqualTo(0xf52a15e9a9b5e89bL);
        assertThat(Hashes.of("glued")).isEqualTo(0xd8c30888cbccaacbL);
    }

    @Test
    void a_stretch_has_the_hash_of_its_characters() {
        assertThat(Hashes.of("xabcx", 1, 4)).isEqualTo(Hashes.of("abc"));
        assertThat(Hashes.of("abc")).isNotEqualTo(Hashes.of("abd")).isNotEqualTo(Hashes.of("acb"));
    }

    @Test
    void folded_hashes_do_not_see_case() {
        assertThat(Hashes.folded("ÉTÉ", 0, 3)).isEqualTo(Hashes.folded("été", 0, 3));
        assertThat(Hashes.folded("ÉTÉ", 0, 3)).isNotEqualTo(Hashes.folded("ete", 0, 3));
    }

    @Test
    void words_between_blanks_have_their_folded_hashes() {
        assertThat(Hashes.ofWords("one ÉTÉ"))
                .containsExactlyInAnyOrder(Hashes.folded("one", 0, 3), Hashes.folded("été", 0, 3));
    }
}
