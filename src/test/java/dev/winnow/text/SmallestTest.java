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

    @Test
    void of_many_at_once_the_same_are_kept_as_of_one_after_the_other() {
        Random random = new Random(11);
        for (int distinct : new int[] {1, 6, 40, 400, 100_000}) {
            long[] numbers = random.longs(2_000, 0, Long.MAX_VALUE).toArray();
            Smallest expected = new Smallest(20);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = numbers[i % distinct];
                expected.offer(numbers[i], i);
            }

            Smallest smallest = Smallest.of(numbers, numbers.length, 20);

            assertThat(smallest.size()).isEqualTo(expected.size());
            for (int i = 0; i < smallest.size(); i++) {
                assertThat(smallest.number(i)).isEqualTo(expected.number(i));
                assertThat(smallest.place(i)).isEqualTo(expected.place(i));
            }
        }
    }
}
