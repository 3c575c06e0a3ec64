package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("date-line", "byline", "post-navigation");

    @Test
    void a_name_with_a_slip_is_recognised() {
        assertThat(Nearest.hint("dateline", KNOWN)).isEqualTo("; did you mean 'date-line'?");
        assertThat(Nearest.hint("bylnie", KNOWN)).isEqualTo("; did you mean 'byline'?");
        assertThat(Nearest.hint("postnavigatoin", KNOWN)).isEqualTo("; did you mean 'post-navigation'?");
    }

    @Test
    void a_name_unlike_all_others_gets_no_hint() {
        assertThat(Nearest.hint("sarif", KNOWN)).isEmpty();
        assertThat(Nearest.hint("x", List.of())).isEmpty();
    }

    @Test
    void of_equally_near_names_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.hint("bx", List.of("by", "ba"))).isEqualTo("; did you mean 'ba'?");
    }
}
