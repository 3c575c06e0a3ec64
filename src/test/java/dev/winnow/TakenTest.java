package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TakenTest {

    private static List<Fix> taken(Fix... fixes) {
        Taken taken = new Taken();
        for (Fix fix : fixes) {
            taken.offer(fix);
        }
        return taken.fixes();
    }

    @Test
    void deletions_may_overlap_and_chain() {
        Fix left = Fix.delete(new Span(0, 4));
        Fix right = Fix.delete(new Span(6, 9));
        Fix bridge = Fix.delete(new Span(3, 7));

        assertThat(taken(left, right, bridge)).containsExactly(left, right, bridge);
    }

    @Test
    void a_replacement_within_any_earlier_deletion_waits_however_many_lie_between() {
        Fix wide = Fix.delete(new Span(0, 20));
        Fix inner = Fix.delete(new Span(2, 3));
        Fix replacement = Fix.replace(new Span(15, 16), "r");

        assertThat(taken(wide, inner, replacement)).containsExactly(wide, inner);
    }

    @Test
    void a_deletion_of_replaced_characters_waits() {
        Fix replacement = Fix.replace(new Span(2, 5), "r");

        assertThat(taken(replacement, Fix.delete(new Span(0, 9)))).containsExactly(replacement);
        assertThat(taken(replacement, Fix.delete(new Span(3, 4)))).containsExactly(replacement);
    }

    @Test
    void a_deletion_is_held_against_all_replacements_that_it_reaches() {
        Fix left = Fix.replace(new Span(0, 5), "l");
        Fix right = Fix.replace(new Span(5, 8), "r");

        assertThat(taken(left, right, Fix.delete(new Span(3, 5)))).containsExactly(left, right);
    }

    @Test
    void replacements_that_only_touch_are_both_taken() {
        Fix left = Fix.replace(new Span(0, 2), "l");
        Fix right = Fix.replace(new Span(2, 4), "r");

        assertThat(taken(left, right)).containsExactly(left, right);
    }

    @Test
    void an_insertion_where_something_else_begins_or_ends_waits() {
        Fix insertion = Fix.insert(2, "i");

        assertThat(taken(Fix.replace(new Span(0, 2), "l"), insertion)).hasSize(1);
        assertThat(taken(Fix.delete(new Span(2, 4)), insertion)).hasSize(1);
        assertThat(taken(Fix.insert(2, "j"), insertion)).hasSize(1);
        assertThat(taken(Fix.delete(new Span(3, 4)), insertion)).hasSize(2);
    }
}
