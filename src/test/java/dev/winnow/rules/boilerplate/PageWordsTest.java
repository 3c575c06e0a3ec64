package dev.winnow.rules.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Hashes;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    private static int bits(String word) {
        return PageWords.standard().of(Hashes.of(word));
    }

    private static boolean isLabel(String... words) {
        long phrase = 0;
        for (String word : words) {
            phrase = PageWords.join(phrase, Hashes.folded(word, 0, word.length()));
        }
        return PageWords.standard().isLabel(phrase);
    }

    @Test
    void words_of_all_lists_have_their_kinds() {
        assertThat(bits("startseite")).isEqualTo(PageWords.NAVIGATION);
        assertThat(bits("cookies") & PageWords.SERVICE).isNotZero();
        assertThat(bits("cookies") & PageWords.ADDRESS).isNotZero();
        assertThat(bits("elephant")).isZero();
    }

    @Test
    void a_label_is_known_as_a_whole_and_in_any_case() {
        assertThat(isLabel("Related", "Articles")).isTrue();
        assertThat(isLabel("Articles", "Related")).isFalse();
        assertThat(isLabel("related", "articles", "today")).isFalse();
    }
}
