package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBufferTest {

    /** A stream that hands out a random number of bytes at a time. */
    private static InputStream chunked(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(7000)));
            }
        };
    }

    private static List<String> lines(LineBuffer buffer) throws IOException {
        List<String> lines = new ArrayList<>();
        for (byte[] line = buffer.next(); line != null; line = buffer.next()) {
            lines.add(new String(line, StandardCharsets.ISO_8859_1));
        }
        return lines;
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int lines = random.nextInt(40); lines > 0; lines--) {
            int longest = random.nextInt(5) == 0 ? 200_000 : 100;
            text.append("x".repeat(random.nextInt(longest))).append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return text.append("y".repeat(random.nextInt(3))).toString();
    }

    @Test
    void lines_are_those_of_a_naive_split_however_the_stream_is_cut() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            String text = random(random);
            List<String> expected = new ArrayList<>(List.of(text.split("(?<=\n)")));
            expected.remove("");

            LineBuffer buffer =
                    new LineBuffer(chunked(text.getBytes(StandardCharsets.ISO_8859_1), random), Integer.MAX_VALUE - 16);

            assertThat(lines(buffer)).isEqualTo(expected);
            assertThat(buffer.cut()).isFalse();
        }
    }

    @Test
    void a_line_beyond_the_limit_comes_in_pieces_and_the_next_line_whole() throws IOException {
        String text = "a\n" + "x".repeat(300_000) + "\nb\n";
        LineBuffer buffer = new LineBuffer(chunked(text.getBytes(StandardCharsets.ISO_8859_1), new Random(4)), 100_000);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();

        assertThat(buffer.next()).asString().isEqualTo("a\n");
        do {
            byte[] piece = buffer.next();
            assertThat(piece).hasSizeLessThanOrEqualTo(165_536);
            pieces.writeBytes(piece);
        } while (buffer.cut());

        assertThat(pieces.toString(StandardCharsets.ISO_8859_1)).isEqualTo("x".repeat(300_000) + "\n");
        assertThat(buffer.next()).asString().isEqualTo("b\n");
        assertThat(buffer.next()).isNull();
    }

    @Test
    void a_line_that_ends_with_the_stream_at_the_limit_is_followed_by_nothing() throws IOException {
        LineBuffer buffer = new LineBuffer(new ByteArrayInputStream(new byte[100_000]), 100_000);

        assertThat(buffer.next()).hasSize(100_000);
        assertThat(buffer.cut()).isTrue();
        assertThat(buffer.next()).isNull();
        assertThat(buffer.cut()).isFalse();
    }

    @Test
    void an_empty_stream_has_no_line() throws IOException {
        assertThat(new LineBuffer(InputStream.nullInputStream(), 10).next()).isNull();
    }
}
