package dev.winnow.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void the_next_place_is_found_whatever_its_case() {
        Ahead ahead = new Ahead("<b>one</B> and <b>two</b>");

        assertThat(ahead.find("</b", 3)).isEqualTo(6);
        assertThat(ahead.find("</b", 4)).isEqualTo(6);
        assertThat(ahead.find("</b", 7)).isEqualTo(21);
    }

    @Test
    void what_is_not_ahead_is_not_found_and_stays_so() {
        Ahead ahead = new Ahead("<b>one</b>");

        assertThat(ahead.find("</b", 7)).isEqualTo(-1);
        assertThat(ahead.find("</b", 8)).isEqualTo(-1);
        assertThat(ahead.find("</i", 0)).isEqualTo(-1);
    }

    @Test
    void the_first_place_does_not_depend_on_where_one_looks() {
        Ahead ahead = new Ahead("one [b]two[/b] [b]");

        assertThat(ahead.find("[b", 12)).isEqualTo(15);
        assertThat(ahead.first("[b")).isEqualTo(4);
        assertThat(ahead.first("[i")).isEqualTo(-1);
    }
}
