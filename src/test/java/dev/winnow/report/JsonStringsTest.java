package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonStringsTest {

    private static String quoted(String text, boolean ascii) {
        StringBuilder out = new StringBuilder();
        JsonStrings.quote(text, ascii, out);
        return out.toString();
    }

    @Test
    void only_what_must_be_is_escaped() {
        assertThat(quoted("a\"b\\c/d\n\r\t\b\f\0", false)).isEqualTo("\"a\\\"b\\\\c/d\\n\\r\\t\\u0008\\u000c\\u0000\"");
        assertThat(quoted("é\u20ac\uD83D\uDE00", false)).isEqualTo("\"é\u20ac\uD83D\uDE00\"");
    }

    @Test
    void beyond_ASCII_all_is_escaped_when_that_is_wanted() {
        assertThat(quoted("é\uD83D\uDE00", true)).isEqualTo("\"\\u00e9\\ud83d\\ude00\"");
    }

    @Test
    void what_acts_on_a_terminal_and_lone_surrogates_are_escaped() {
        assertThat(quoted("\u007f\u0085\u009b\u2028\u202e\u2066\u061c\ud800\udc00x\udc00", false))
                .isEqualTo("\"\\u007f\\u0085\\u009b\\u2028\\u202e\\u2066\\u061c\ud800\udc00x\\udc00\"");
        assertThat(quoted("\udc00\ud800", false)).isEqualTo("\"\\udc00\\ud800\"");
    }

    @Test
    void a_reader_gets_the_same_text_also_through_UTF_8() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, random.nextBoolean() ? 0x10000 : 0x300)
                    .forEach(c -> text.append((char) c));
            byte[] json = quoted(text.toString(), i % 2 == 0).getBytes(StandardCharsets.UTF_8);
            try (JsonParser parser = new JsonFactory().createParser(json)) {
                parser.nextToken();
                assertThat(parser.getText()).isEqualTo(text.toString());
            }
        }
    }
}
