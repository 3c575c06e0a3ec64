package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {

    /** The bytes that a test writes in hexadecimal, as a file of the encoding their mark says. */
    private static DecodedText decoded(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return DecodedText.of(bytes, Encoding.of(bytes));
    }

    /** What Python 3 answers to {@code bytes.decode(..., "replace")}. */
    @ParameterizedTest
    @CsvSource({
        "F0 9F 98 41, ?A",
        "ED A0 80, ???",
        "C0 80, ??",
        "80, ?",
        "61 80 62, a?b",
        "E2 82, ?",
        "F4 90 80 80, ????",
        "61 F1 80 80 E1 80 C2 62 80 63 80 BF 64, a???b?c??d",
        "E0 80 80, ???",
        "F0 80 80 80, ????",
        "FF FE, ''",
        "F5 41, ?A",
        "EF BB BF FF, ?",
        "C3 A9 C3, é?",
        "F8 88 80 80 80, ?????",
        "E1 A0 C0, ??",
        "ED 9F, ?"
    })
    void UTF_8_gets_one_replacement_for_each_maximal_subpart(String hex, String expected) {
        DecodedText decoded = decoded(hex);

        assertThat(decoded.text()).isEqualTo(expected.replace('?', '\uFFFD'));
        assertThat(decoded.undecodable())
                .hasSize((int) expected.chars().filter(c -> c == '?').count());
        for (Span span : decoded.undecodable()) {
            assertThat(span.in(decoded.text())).isEqualTo("\uFFFD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FF FE 61 00 3D D8, a?",
        "FF FE 61 00 3D D8 41, a?",
        "FF FE 3D D8 41 00, ?A",
        "FF FE 00 DC 41 00, ?A",
        "FF FE 41 00 3D, A?",
        "FE FF D8 3D 00 41, ?A",
        "FE FF 00 41 DC 00 00 42, A?B",
        "FF FE 3D D8 3D D8 00 DE, ?😀",
        "FF FE 00 00 00 D8 00 00 41 00 00 00, ?A",
        "FF FE 00 00 41 00 00 00 41 00, A?",
        "00 00 FE FF 00 11 00 00 00 00 00 41, ?A",
        "FF FE 00 00 00 F6 01 00, 😀",
        "00 00 FE FF FF FF FF FF, ?"
    })
    void UTF_16_and_UTF_32_lose_only_what_is_broken(String hex, String expected) {
        assertThat(decoded(hex).text()).isEqualTo(expected.replace('?', '\uFFFD'));
        assertThat(decoded(hex).undecodable())
                .hasSize((int) expected.chars().filter(c -> c == '?').count());
    }

    @Test
    void a_replacement_character_that_the_file_holds_is_no_broken_place() {
        DecodedText decoded = decoded("EF BF BD FF EF BF BD");

        assertThat(decoded.text()).isEqualTo("\uFFFD\uFFFD\uFFFD");
        assertThat(decoded.undecodable()).containsExactly(new Span(1, 2));
    }

    @Test
    void broken_places_behind_a_buffer_full_of_text_stand_where_they_stand() {
        byte[] bytes = ("é".repeat(8191) + "\uD83D\uDE00" + "x".repeat(8191) + "!").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(DecodedText.of(bytes, Encoding.UTF_8).undecodable()).containsExactly(new Span(16384, 16385));
    }

    @Test
    void text_in_each_encoding_comes_back_and_is_encoded_to_the_same_bytes() {
        Random random = new Random(1);
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            for (int i = 0; i < 200; i++) {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(20), 0, 0x110000)
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .forEach(text::appendCodePoint);
                byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));
                DecodedText decoded = DecodedText.of(bytes, Encoding.of(bytes));
                assertThat(decoded).isEqualTo(new DecodedText(text.toString(), java.util.List.of()));
                assertThat(Encoding.of(bytes).encode(decoded.text())).isEqualTo(bytes);
            }
        }
    }

    @Test
    void random_bytes_decode_to_as_many_broken_places_as_there_are_replacements_of_no_character() {
        Random random = new Random(2);
        byte[] pieces = HexFormat.of().parseHex("4161C3A9E282ACF09F9880EDA080F490C0FF80BF");
        for (int i = 0; i < 3000; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int n = random.nextInt(12); n > 0; n--) {
                bytes.write(pieces[random.nextInt(pieces.length)]);
            }
            DecodedText decoded = DecodedText.of(bytes.toByteArray(), Encoding.UTF_8);
            assertThat(decoded.undecodable()).hasSize((int)
                    decoded.text().chars().filter(c -> c == '\uFFFD').count());
            int lost = bytes.size() - decoded.text().replace("\uFFFD", "").getBytes(StandardCharsets.UTF_8).length;
            assertThat(lost)
                    .isBetween(
                            decoded.undecodable().size(),
                            3 * decoded.undecodable().size());
        }
    }
}
