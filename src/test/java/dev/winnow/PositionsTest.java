package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final String[] PIECES = {"a", "é", "日", "\uD83D\uDE00", "\uD83D", "\uDE00", "\n", "\r", "\r\n", " "};

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(50); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static boolean insidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Test
    void offsets_count_code_points() {
        Positions positions = Positions.of("a\uD83D\uDE00b");

        assertThat(IntStream.of(0, 1, 3, 4).map(positions::codePoint)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void lone_surrogates_count_as_one_each() {
        Positions positions = Positions.of("\uDE00\uD83Dx\uD83D");

        assertThat(IntStream.of(0, 1, 2, 3, 4).map(positions::codePoint)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void lines_and_columns_begin_with_one() {
        Positions positions = Positions.of("ab\r\n\uD83D\uDE00c\rd\n");

        assertThat(positions.line(0)).isEqualTo(1);
        assertThat(positions.column(1)).isEqualTo(2);
        assertThat(positions.line(6)).isEqualTo(2);
        assertThat(positions.column(6)).isEqualTo(2);
        assertThat(positions.line(8)).isEqualTo(3);
        assertThat(positions.column(8)).isEqualTo(1);
        assertThat(positions.line(10)).isEqualTo(4);
        assertThat(positions.lineStart(4)).isEqualTo(10);
    }

    @Test
    void random_texts_are_counted_as_by_walking_their_code_points() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            String text = random(random);
            Positions positions = Positions.of(text);
            for (int at = 0; at <= text.length(); at++) {
                if (!insidePair(text, at)) {
                    String before = text.substring(0, at);
                    String[] lines = before.split("\r\n|\r|\n", -1);
                    boolean betweenCrAndLf = before.endsWith("\r") && text.startsWith("\n", at);

                    assertThat(positions.codePoint(at))
                            .isEqualTo((int) before.codePoints().count());
                    if (!betweenCrAndLf) {
                        assertThat(positions.line(at)).isEqualTo(lines.length);
                        assertThat(positions.column(at))
                                .isEqualTo((int) lines[lines.length - 1]
                                                .codePoints()
                                                .count()
                                        + 1);
                    }
                }
            }
        }
    }
}
