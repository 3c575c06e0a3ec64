package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallestTest {

    @Test
    void keeps_the_smallest_distinct_numbers_with_their_first_places() {
        Random random = new Random(7);
        Smallest smallest = new Smallest(5);
        TreeMap<Long, Integer> all = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            long number = random.nextInt(300);
            smallest.offer(number, i);
            all.putIfAbsent(number, i);
        }

        assertThat(smallest.full()).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(smallest.number(i)).isEqualTo(all.firstKey());
            assertThat(smallest.place(i)).isEqualTo(all.pollFirstEntry().getValue());
        }
    }

    @Test
    void is_not_full_with_fewer() {
        Smallest smallest = new Smallest(3);
        smallest.offer(9, 0);
        smallest.offer(9, 1);
        smallest.offer(4, 2);

        assertThat(smallest.size()).isEqualTo(2);
        assertThat(smallest.full()).isFalse();
        assertThat(smallest.number(0)).isEqualTo(4);
        assertThat(smallest.place(1)).isZero();
    }
}
