package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.MisreadUtf8.Repair;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadUtf8Test {

    private static String misread(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {b}, Charset.forName(charset));
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return out.toString();
    }

    private static String repaired(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Repair repair : MisreadUtf8.in(text).repairs()) {
            out.append(text, at, repair.start()).append(repair.good());
            at = repair.end();
        }
        return out.append(text.substring(at)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Das Café müßte schließen",
        "windows-1252, 今天天气很好",
        "windows-1251, Паром отменён до среды",
        "windows-1250, Příliš žluťoučký kůň",
        "windows-1253, Το λιμάνι άνοιξε σήμερα",
        "windows-1254, Güneşli bir öğleden sonra",
        "windows-1255, הנמל נפתח היום",
        "windows-1256, قال الوزير إن المفاوضات",
        "x-MacRoman, Zażółć gęślą jaźń",
        "IBM437, Det är för sent",
        "IBM850, La città è già più bella",
        "IBM866, Следующий рейс",
        "KOI8-R, Следующий рейс",
        "ISO-8859-1, It’s “late” – they’re gone",
    })
    void what_was_read_in_another_charset_comes_back(String charset, String text) {
        assertThat(repaired(misread(text, charset))).isEqualTo(text);
        assertThat(repaired("A line before.\n" + misread(text, charset) + "\nAnd one after."))
                .isEqualTo("A line before.\n" + text + "\nAnd one after.");
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, Das Café müßte schließen",
        "GB18030, Příliš žluťoučký kůň",
        "GBK, Паром отменён до среды",
        "windows-31j, Die Fähre legt früh ab",
        "EUC-KR, Le café fermé",
        "EUC-JP, Le café fermé",
        "Big5, Le café fermé",
    })
    void what_was_read_in_a_charset_of_two_bytes_comes_back(String charset, String text) {
        String read = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));

        assertThat(repaired(read)).isEqualTo(text);
        assertThat(repaired("A line before.\n" + read + "\r\nAnd one after."))
                .isEqualTo("A line before.\n" + text + "\r\nAnd one after.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"茅台与五粮液，谁更贵？", "Kweichow 茅台 and 老夫", "T恤、K歌、Q版", "칼국수와 체계, 춘천", "ﾃｽﾄ ﾂｱｰ", "魑魅魍魎、饕餮"})
    void east_asian_text_stays(String text) {
        assertThat(MisreadUtf8.inEastAsian(text).repairs()).isEmpty();
    }

    @Test
    void a_last_byte_that_was_lost_stays_lost() {
        assertThat(repaired("He said \u9225\u6E03af\u8305\u9225\uFFFD twice"))
                .isEqualTo("He said \u201Ccaf\u00E9\uFFFD twice");
    }

    @Test
    void twice_over_is_read_twice_and_said_so() {
        String twice = misread(misread("für Gäste", "windows-1252"), "windows-1252");

        assertThat(repaired(twice)).isEqualTo("für Gäste");
        assertThat(MisreadUtf8.in(twice).repairs()).allMatch(repair -> repair.times() == 2);
    }

    @Test
    void a_lost_byte_becomes_a_replacement_character() {
        assertThat(repaired("\u00E2\u20AC\u0153lost\u00E2\u20AC\uFFFD")).isEqualTo("\u201Clost\uFFFD");
    }

    @Test
    void a_no_break_space_that_became_a_blank_is_a_part_of_its_letter() {
        assertThat(repaired("voil\u00C3 le travail")).isEqualTo("voil\u00E0 le travail");
        assertThat(repaired("voil\u00C3  le travail")).isEqualTo("voil\u00E0 le travail");
        assertThat(repaired("das \u00C3  la carte")).isEqualTo("das \u00C3  la carte");
    }

    @Test
    void an_emoji_of_two_coded_halves_is_one() {
        assertThat(repaired("Hi \u00ED\u00A0\u00BD\u00ED\u00B8\u008D")).isEqualTo("Hi \uD83D\uDE0D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are a lot of \u00C3\u2019s here",
                "a radius of 10 \u00C5\u2014",
                "AH\u00C5\u2122, the sofa",
                "NICIODAT\u0102\u2122 and NICIODAT\u0102\u00A0",
                "Charlotte Bront\u00EB\u2026\u201D",
                "\u0412\u0406\u041A\u0406",
                "\u251C\u2591 5 %",
                "\u00A35\u2013\u00A37",
                ""
            })
    void what_people_write_stays(String text) {
        assertThat(MisreadUtf8.in(text).repairs()).isEmpty();
    }

    @Test
    void two_explanations_are_a_doubt_and_no_repair() {
        MisreadUtf8.Found found = MisreadUtf8.in("Das Tier sa\u0102\u017A im Hof");

        assertThat(found.repairs()).isEmpty();
        assertThat(found.doubts()).hasSize(1);
    }

    @Test
    void a_long_row_of_leads_is_read_in_linear_time() {
        String row = "\u00C3\u0192".repeat(200_000);

        assertThat(repaired(row)).isNotEmpty();
    }
}
