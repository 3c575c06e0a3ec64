package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council of the town met on ",
                "de | Der Rat der Stadt hat die Sache und das Geld von ",
                "fr | Le conseil de la ville est dans les mains du maire ",
                "es | El consejo de la ciudad se reunió en las salas de los ",
                "it | Il consiglio della città non è nel palazzo che la gente ",
                "pt | O conselho da cidade não é uma coisa que os homens ",
                "nl | De raad van het dorp is niet op een dag met ",
                "sv | Det är en stad och rådet som inte har av den ",
                "da | Det er en by og rådet som ikke har af den ",
                "nb | Det er en by og rådet som ikke har av for å ",
                "fi | Se on hyvä että ja ei ole kun myös hän ",
                "pl | Rada miasta nie jest w tym że to się do ",
                "cs | Rada města se na tom že je v do to ",
                "sk | Rada mesta sa na tom že je v do to ",
                "hu | A város tanácsa az és hogy nem is egy volt meg ",
                "ro | Consiliul din oraș este în care nu la cu de ",
                "hr | Vijeće grada je u se na da su za od što ",
                "sl | Svet mesta je v se na da so za ki pa ",
                "tr | Kent meclisi ve bir bu da için ile olarak ",
                "id | Dewan kota yang dan di dengan untuk pada ini ",
                "et | Linna nõukogu ja on ei et see oli ta ning ",
                "ru | Совет города и в не на что с по как ",
                "uk | Рада міста і в не на що з до як ",
                "bg | Съветът на града и в за да се от не ",
                "sr | Веће града и у је се на да су за ",
                "el | Το συμβούλιο της πόλης και του η την να ",
                "ar | اجتمع المجلس في من على إلى أن عن ",
                "he | המועצה של העיר את על לא הוא עם ",
                "hi | परिषद के में की है और से का को ",
                "ja | 会議は",
                "zh | 会议于",
                "ko | 회의는 ",
            })
    void a_date_is_read_in_every_language_with_its_weekday(String language, String before) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.forLanguageTag(language));
        for (LocalDate day = LocalDate.of(2024, 1, 15); day.getYear() == 2024; day = day.plusDays(31)) {
            Dates.Stated date = only(before + " " + form.format(day) + ".\n");
            assertThat(date.epochDay()).as(form.format(day)).isEqualTo(day.toEpochDay());
            assertThat(date.weekday()).as(form.format(day)).isNotNull();
            assertThat(date.weekday().number())
                    .as(form.format(day))
                    .isEqualTo(day.getDayOfWeek().getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2024-01-15.",
                "on 2024/1/15.",
                "on 2024.01.15.",
                "on 15.01.2024.",
                "on 01/15/2024.",
                "on 15-Jan-24.",
                "on Jan. 15, 2024.",
                "on January 15th 2024.",
                "on the 15th of January 2024.",
                "stamp Mon Jan 15 07:14:09 2024",
                "2024年1月15日",
                "2024. 1. 15. (월)",
                "Đăng ngày 15 tháng 1 năm 2024",
            })
    void every_usual_form_is_read(String text) {
        assertThat(only(text).epochDay()).isEqualTo(LocalDate.of(2024, 1, 15).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/04/2024",
                "10.0.15.2024",
                "1:15 January",
                "in May 2024",
                "part AB-2024-01-15",
                "route 15-16-2024-9",
                "2024.1.15",
                "On 15 people 2024 fell",
                "x2024-01-15",
            })
    void what_may_be_something_else_is_not(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void a_date_that_the_calendar_lacks_is_read_and_told() {
        assertThat(only("on February 30, 2021").exists()).isFalse();
        assertThat(only("on 2021-13-05").exists()).isFalse();
        assertThat(only("on February 29, 2024").exists()).isTrue();
        assertThat(only("on February 29").exists()).isTrue();
    }

    @Test
    void the_time_after_a_date_belongs_to_it() {
        Dates.Stated date = only("2024-01-15T07:14:09Z source");
        assertThat(date.precision()).isEqualTo(Dates.Precision.SECOND);
        assertThat(date.end()).isEqualTo(20);
        assertThat(date.dayEnd()).isEqualTo(10);
        assertThat(only("Jan. 15, 2024 at 7:14 p.m. EST").end()).isEqualTo(30);
        assertThat(only("Jan. 15, 2024 31:28").clock()).isNull();
        assertThat(only("2024-01-15 29:51:12").clock()).matches(clock -> !clock.exists());
    }

    @Test
    void a_weekday_in_a_list_or_range_is_not_the_date_s() {
        assertThat(only("Monday to Friday, 1 May 2023").weekday()).isNull();
        assertThat(only("Saturday/Sunday, 7 May 2023").weekday()).isNull();
        assertThat(only("The Sun, 15 January 2024").weekday()).isNull();
        assertThat(only("on Monday. January 15, 2024").weekday()).isNull();
        assertThat(only("on Fri., May 5-7, 2023").weekday()).isNull();
        assertThat(only("on Fri., May 5, 2023").weekday()).isEqualTo(new Dates.Weekday(3, 6, 5));
    }

    @Test
    void only_times_that_no_day_has_are_told_apart_from_dates() {
        Dates dates = new Dates("at 25:61, at 12:30, 8:92 a.m., 24:00, 13.75 Uhr, 13.75 Euro, 1:75:00");
        for (int i = 0; i < 75; i++) {
            dates.read(i);
        }
        assertThat(dates.oddClocks())
                .extracting(clock -> clock.hour() * 100 + clock.minute())
                .containsExactly(2561, 892, 1375);
    }

    @Test
    void the_first_date_of_a_field_that_exists_counts() {
        assertThat(Dates.first("2021-02-30 or 2021-03-01")).matches(date -> date != null && date.month() == 3);
        assertThat(Dates.first("yesterday")).isNull();
    }

    private static Dates.Stated only(String text) {
        List<Dates.Stated> found = read(text);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static List<Dates.Stated> read(String text) {
        Dates dates = new Dates(text);
        for (int i = 0; i < text.length(); i++) {
            dates.read(i);
        }
        return dates.found();
    }
}
