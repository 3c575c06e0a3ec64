package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignNamesTest {

    private static Stream<String> languages() {
        return ForeignNames.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_beginnings_lead_to_every_name_of_the_jdk(String language) {
        ForeignNames names = ForeignNames.of(language);
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT}) {
            for (Month month : Month.values()) {
                String name = undotted(month.getDisplayName(style, locale));
                assertThat(ForeignNames.languagesWithMonth(name, 0, name.length()))
                        .as(name)
                        .contains(language);
                assertThat(names.month(name, 0, name.length())).as(name).isEqualTo(month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = undotted(day.getDisplayName(style, locale));
                if (name.length() > 2) {
                    assertThat(ForeignNames.mayBeWeekday(name, 0, name.length()))
                            .as(name)
                            .isTrue();
                    assertThat(names.weekday(name, 0, name.length())).as(name).isEqualTo(day.getValue());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void words_of_the_language_s_neighbours_are_no_months(String language) {
        for (String word : new String[] {"market", "people", "windows", "product"}) {
            assertThat(ForeignNames.languagesWithMonth(word, 0, word.length()))
                    .as(word)
                    .doesNotContain(language);
        }
    }

    private static String undotted(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
