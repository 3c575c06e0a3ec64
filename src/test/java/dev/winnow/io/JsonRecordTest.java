package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Document;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordTest {

    private static JsonRecord parse(String line) throws BadInput {
        return JsonRecord.parse(line.getBytes(StandardCharsets.UTF_8), JsonFields.DEFAULTS, Limits.DEFAULTS);
    }

    private static String withText(String line, String text) throws BadInput {
        return new String(parse(line).withText(text), StandardCharsets.UTF_8);
    }

    /** A JSON string of random characters, each written in one of the ways that JSON has for it. */
    private static String randomString(Random random, StringBuilder value) {
        StringBuilder json = new StringBuilder("\"");
        for (int n = random.nextInt(random.nextInt(10) == 0 ? 9000 : 30); n > 0; n--) {
            String[][] choices = {
                {"a", "a"},
                {"\\n", "\n"},
                {"\\\"", "\""},
                {"\\\\", "\\"},
                {"\\/", "/"},
                {"/", "/"},
                {"\\u00e9", "é"},
                {"é", "é"},
                {"\uD83D\uDE00", "\uD83D\uDE00"},
                {"\\uD83D\\ude00", "\uD83D\uDE00"},
                {"\\b\\f\\r\\t", "\b\f\r\t"},
                {"\\ud800", "\ud800"},
                {"{}[]:,", "{}[]:,"},
                {"\u2028", "\u2028"},
                {"\\u0000", "\0"}
            };
            String[] choice = choices[random.nextInt(choices.length)];
            json.append(choice[0]);
            value.append(choice[1]);
        }
        return json.append('"').toString();
    }

    @Test
    void the_text_is_spliced_exactly_whatever_stands_around_it() throws BadInput {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            String before = "{" + " ".repeat(random.nextInt(3)) + "\"k\\u00e9é\" :"
                    + randomString(random, new StringBuilder()) + ", \"n\" : -1.0e5 ,\t\"text\" : ";
            String json = randomString(random, text);
            String after = " , \"x\":[{\"text\":\"inner\"}," + randomString(random, new StringBuilder()) + "]}\r\n";

            JsonRecord record = parse(before + json + after);

            assertThat(record.document("x").text()).isEqualTo(text.toString());
            String mended = new String(record.withText("M"), StandardCharsets.UTF_8);
            assertThat(mended).isEqualTo(before + "\"M\"" + after);
        }
    }

    @Test
    void any_text_that_is_written_is_read_again() throws BadInput {
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            randomString(random, text);
            String line = i % 2 == 0 ? "{\"text\":\"\"}" : "{\"text\":\"\",\"x\":\"é\"}";

            assertThat(parse(withText(line, text.toString())).document("x").text())
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void the_fields_become_the_document() throws BadInput {
        Document document = parse("{\"id\":\"i\",\"url\":\"u\",\"date\":\"d\",\"title\":\"t\",\"text\":\"x\"}")
                .document("i");

        assertThat(document.meta())
                .containsEntry("url", "u")
                .containsEntry("date", "d")
                .containsEntry("title", "t");
        assertThat(parse("{\"id\":1.50,\"text\":\"\"}").id()).isEqualTo("1.50");
        assertThat(parse("{\"id\":true,\"text\":\"\"}").id()).isNull();
        assertThat(parse("{\"id\":\"a\",\"id\":null,\"text\":\"\"}").id()).isNull();
    }

    @Test
    void a_nested_text_is_not_the_text() {
        assertThatThrownBy(() -> parse("{\"x\":{\"text\":\"a\"}}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'text'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "\"text\"",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"}}",
                "{\"text\":\"a\"} x",
                "{\"text\":\"a\"}{}",
                "{\"text\":null}",
                "{\"text\":[\"a\"]}",
                "{\"text\":\"\\x\"}",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\",\"x\":[1,2}",
                "{\"x\":[[{",
                "{\"text\":\"a\",\"text\":3}",
                "{\"text\":\"a\",\"n\":1e}",
                "{text:\"a\"}",
                "{\"text\":\"\\u12\"}"
            })
    void what_is_no_record_is_refused_in_one_line(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(BadInput.class)
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void numbers_beyond_all_types_are_no_reason_to_refuse_a_line() throws BadInput {
        assertThat(parse("{\"n\":1e999999999,\"m\":1" + "0".repeat(5000) + ",\"text\":\"x\"}")
                        .document("x")
                        .text())
                .isEqualTo("x");
    }

    @Test
    void a_noncharacter_in_the_text_is_no_broken_byte() throws BadInput {
        assertThat(parse("{\"text\":\"\\ufdd0 \uFDD0\"}").document("x").undecodable())
                .isEmpty();
    }

    @Test
    void the_limit_of_a_text_counts_bytes_of_UTF_8() throws BadInput {
        byte[] line = "{\"text\":\"éééééé\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonRecord.parse(line, JsonFields.DEFAULTS, new Limits(12, 10, 512))
                        .document("a")
                        .text())
                .hasSize(6);
        assertThatThrownBy(() -> JsonRecord.parse(line, JsonFields.DEFAULTS, new Limits(11, 10, 512)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("longer than 11 bytes");
    }
}
