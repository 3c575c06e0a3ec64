package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickRecordTest {

    private static final List<String> LINES = List.of(
            "{\"id\": \"a\", \"text\": \"One\\n\\ttwo \\\"three\\\" \\\\ \\/ \\u00e9 \\ud83d\\ude00\", \"url\": \"https://a.example/\"}\n",
            "{\"text\":\"Gr\u00fc\u00dfe \u2014 \u65e5\u672c \uD83D\uDE00\",\"id\":17,\"title\":\"T\",\"date\":\"2024-01-15\",\"n\":null,\"b\":true}\r\n",
            " { \"text\" : \"a\" , \"text\" : \"b\" , \"id\" : -0 , \"url\" : 12345678901234567890 } ",
            "{\"text\":\"lone \\ud83d half\",\"id\":\"x\",\"id\":false}");

    private static QuickRecord quick(byte[] line) {
        return QuickRecord.of(line, JsonFields.DEFAULTS, Limits.DEFAULTS);
    }

    @Test
    void a_simple_record_is_read() {
        for (String line : LINES) {
            assertThat(quick(line.getBytes(StandardCharsets.UTF_8))).as(line).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} 1",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\",\"n\":[1]}",
                "{\"text\":\"a\",\"n\":1.5}",
                "{\"text\":\"a\",\"n\":01}",
                "{\"text\":\"a\",\"n\":-}",
                "{\"text\":\"a\",\"n\":nul}",
                "{\"text\":\"\\x\"}",
                "{\"text\":\"\\u12g4\"}",
                "{\"text\":\"\t\"}",
                "{\"title\":\"a\"}"
            })
    void what_is_wrong_or_not_simple_is_left_to_the_other_reader(String line) {
        assertThat(quick(line.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void bytes_that_are_no_utf8_are_left_to_the_other_reader() {
        for (int[] bad : new int[][] {
            {0xC3}, {0x80}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xE0, 0x80, 0x80}
        }) {
            byte[] line = "{\"text\":\"????\"}".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bad.length; i++) {
                line[9 + i] = (byte) bad[i];
            }
            assertThat(quick(line)).isNull();
        }
    }

    @Test
    void the_other_reader_finds_the_same_in_whatever_is_read() throws BadInput {
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] line = LINES.get(random.nextInt(LINES.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(3); change > 0; change--) {
                line[random.nextInt(line.length)] = (byte)
                        (random.nextBoolean() ? "\"\\{}[],:0 u".charAt(random.nextInt(11)) : random.nextInt(256));
            }
            QuickRecord quick = quick(line);
            if (quick != null) {
                JsonRecord record = JsonRecord.parse(line, JsonFields.DEFAULTS, Limits.DEFAULTS);
                Document expected = record.document("d");
                assertThat(quick.document("d"))
                        .as(new String(line, StandardCharsets.UTF_8))
                        .isEqualTo(expected);
                assertThat(quick.id()).isEqualTo(record.id());
                read++;
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }
}
