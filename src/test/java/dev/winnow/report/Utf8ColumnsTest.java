package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Positions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8ColumnsTest {

    @Test
    void a_column_counts_the_bytes_before_it_in_its_line() {
        String text = ("ab\u00e9\u4e2d\uD83D\uDE00\n" + "\u20ac".repeat(300) + "z\r\n").repeat(4) + "end";
        Positions positions = Positions.of(text);
        Utf8Columns columns = new Utf8Columns(text, positions);

        for (int i = 0; i <= text.length(); i++) {
            boolean inPair = i < text.length() && Character.isLowSurrogate(text.charAt(i));
            int lineStart = positions.lineStart(positions.line(i));
            if (!inPair) {
                assertThat(columns.column(i))
                        .isEqualTo(text.substring(lineStart, i).getBytes(StandardCharsets.UTF_8).length + 1);
            }
        }
    }
}
