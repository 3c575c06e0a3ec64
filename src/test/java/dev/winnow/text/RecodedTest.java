package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecodedTest {

    private static String read(String text, String was, String read) {
        return new String(text.getBytes(Charset.forName(was)), Charset.forName(read));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, ISO-8859-1, 'Старый рыбак знал, что скоро начнётся сильная буря.'",
        "KOI8-R, ISO-8859-1, 'Дети играли на берегу, а солнце уже садилось в море.'",
        "KOI8-R, windows-1251, 'Дети играли на берегу, а солнце уже садилось в море.'",
        "windows-1251, KOI8-R, 'Дети играли на берегу, а солнце уже садилось в море.'",
        "IBM866, windows-1251, 'Старый рыбак знал, что скоро начнется сильная буря.'",
        "windows-1251, IBM866, 'Старый рыбак знал, что скоро начнется сильная буря.'",
        "windows-1253, ISO-8859-1, 'Τα παιδιά έπαιζαν στην παραλία κάτω από τον ήλιο.'",
        "windows-1255, ISO-8859-1, 'הילדים שיחקו על החוף מתחת לשמש.'",
        "windows-1256, ISO-8859-1, 'كان الصياد العجوز يعرف أن عاصفة قوية قادمة.'",
        "GBK, ISO-8859-1, '老渔夫知道，一场大风暴马上就要来了。'",
    })
    void a_line_in_another_old_charset_comes_back(String was, String read, String text) {
        String bad = read(text, was, read);
        List<Recoded.Line> lines = Recoded.in("A line before.\n" + bad + "\nAnd one after.");

        assertThat(lines).hasSize(1);
        Recoded.Line line = lines.get(0);
        assertThat(line.sure()).isTrue();
        assertThat(text).contains(line.good());
        assertThat(line.good().length()).isGreaterThanOrEqualTo(text.length() - 1);
    }

    @Test
    void a_single_word_is_no_more_than_a_guess() {
        assertThat(Recoded.in("It said " + read("Прибой", "windows-1251", "ISO-8859-1")))
                .singleElement()
                .satisfies(line -> assertThat(line.good()).isEqualTo("Прибой"))
                .satisfies(line -> assertThat(line.sure()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß",
                "On her keyboard ÄÖÜß and ÆØÅæøå",
                "jäääär, töööö",
                "ОЧЕНЬ ВАЖНО: МегаФон и КамАЗ",
                "Ђорђе и Љиљана живе у Београду",
                "Слава Україні, ґанок і їжак",
                "ЕГЭ, ВВП и ООН"
            })
    void what_people_write_stays(String text) {
        assertThat(Recoded.in(text)).isEmpty();
    }
}
